import { parseDocument } from 'yaml';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { blocksOf } from './blocks.ts';
import type { Draft, DraftPassage } from './draft.ts';
import { line, requiredDay, webAddress } from './headers.ts';

/** Characters; four headers need a few hundred. */
const MAX_FRONT_MATTER = 64_000;

const header = z
  .string('is not plain text')
  .nullish()
  .transform((value) => (value === 'null' || value === '~' ? null : line(value)));
const headersSchema = z.object({ headline: header, date: header, outlet: header, url: header });

interface FrontMatter {
  yaml: string;
  /** Offset of the first line after it. */
  end: number;
}

/** Markdown with optional front matter between lines of three dashes. */
export function readMd(text: string): Draft {
  const matter = frontMatterOf(text);
  const headers = readHeaders(matter?.yaml ?? '');
  const draft: Draft = {
    text,
    headline: headers.headline,
    date: headers.date === null ? null : requiredDay(headers.date),
    outlet: headers.outlet,
    url: webAddress(headers.url),
    passages: [],
  };
  for (const block of blocksOf(text, matter?.end ?? 0)) {
    if (block.paragraph === 1) draft.headline ??= titleOf(text.slice(block.start, block.end));
    draft.passages.push(...proseOf(text, block));
  }
  return draft;
}

/** A heading of the first rank, `# …` or underlined. */
function titleOf(block: string): string | null {
  const title = /^#[ \t]+([^\n]+)|^([^\n]+)\n={2,}[ \t]*(?:\n|$)/.exec(block);
  return line((title?.[1] ?? title?.[2])?.replace(/\s#+\s*$/, ''));
}

function frontMatterOf(text: string): FrontMatter | null {
  const opened = /^---[ \t]*\n/.exec(text);
  if (!opened) return null;
  const from = opened[0].length;
  const close = /^---[ \t]*(?:\n|$(?![\s\S]))/gm;
  close.lastIndex = from;
  const closed = close.exec(text);
  if (!closed) {
    // a rule above prose opens no front matter
    if (!/^[\w-]+[ \t]*:(?:\s|$)/.test(text.slice(from))) return null;
    throw new UserError('has broken front matter: the closing line --- is missing');
  }
  if (closed.index - from > MAX_FRONT_MATTER)
    throw new UserError(`has broken front matter: it is longer than ${MAX_FRONT_MATTER} characters`);
  return { yaml: text.slice(from, closed.index), end: close.lastIndex };
}

/** Every scalar stays text, so that a day is no Date and a headline of digits no number. */
function readHeaders(yaml: string): z.infer<typeof headersSchema> {
  const parsed = headersSchema.safeParse(parseYaml(yaml) ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'it';
  throw new UserError(
    `has broken front matter: ${where} ${where === 'it' ? 'is no list of "name: value" lines' : issue?.message}`,
  );
}

function parseYaml(yaml: string): unknown {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
    const [error] = document.errors;
    if (error) throw error;
    return document.contents === null ? null : document.toJS();
  } catch (error) {
    const reason = error instanceof RangeError ? 'it is nested too deeply' : line((error as Error).message);
    throw new UserError(`has broken front matter: ${reason}`);
  }
}

const HEADING_LINE = /^#{1,6}(?:[ \t][^\n]*)?(?:\n|$)\s*/;
/** A whole sentence above dashes is prose above a rule. */
const UNDERLINED_HEADING = /^[^\n]*[^.\n]\n(?:={2,}|-{2,})[ \t]*(?:\n|$)/;
const MARKER = /^(?:>[ \t]?|[-*+•][ \t]+)/;
/** Rules, pictures, link definitions. */
const NO_PROSE = /^(?:[-*_=][-*_= \t]*|!\[[^\]\n]*\]\([^)\n]*\)|\[[^\]\n]+\]:[ \t]*\S+)$/;

/** The told part of a block: headings, rules, pictures and tables tell nothing, and leading marks are no words. */
function proseOf(text: string, block: DraftPassage): DraftPassage[] {
  let rest = text.slice(block.start, block.end);
  rest = rest.slice(leading(HEADING_LINE, rest));
  rest = rest.replace(UNDERLINED_HEADING, '');
  if (isNoProse(rest)) return [];
  rest = rest.slice(leading(MARKER, rest)).trimStart();
  return rest === '' ? [] : [{ ...block, start: block.end - rest.length }];
}

/** @returns how many characters the pattern, again and again, takes from the beginning */
function leading(pattern: RegExp, text: string): number {
  const sticky = new RegExp(pattern.source.slice(1), 'y');
  let taken = 0;
  while (sticky.test(text)) taken = sticky.lastIndex;
  return taken;
}

function isNoProse(text: string): boolean {
  const isComment = text.startsWith('<!--') && text.endsWith('-->');
  return isComment || NO_PROSE.test(text) || text.split('\n').every((row) => row.startsWith('|'));
}
