import { parseDocument } from 'yaml';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { blocksOf, trimmed } from './blocks.ts';
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
    const title =
      block.paragraph === 1 ? /^#[ \t]+([^\n]+)/.exec(text.slice(block.start, block.end))?.[1] : null;
    draft.headline ??= line(title?.replace(/[\s#]+$/, ''));
    draft.passages.push(...proseOf(text, block));
  }
  return draft;
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

const HEADING_LINES = /^(?:#{1,6}(?:[ \t][^\n]*)?(?:\n|$)\s*)+/;
const UNDERLINED_HEADING = /^[^\n]+\n(?:=+|-+)[ \t]*(?:\n|$)/;
const NO_PROSE =
  /^(?:[-*_=](?:[ \t]*[-*_=])+|<!--[\s\S]*-->|!\[[^\]]*\]\([^)]*\)|\[[^\]]+\]:[ \t]*\S+|\|[^\n]*(?:\n\|[^\n]*)*)$/;
const MARKERS = /^(?:(?:>[ \t]?|[-*+•][ \t]+)+)/;

/** The told part of a block: headings, rules, pictures and tables tell nothing, and leading marks are no words. */
function proseOf(text: string, block: DraftPassage): DraftPassage[] {
  let { start } = block;
  const skip = (pattern: RegExp) => {
    start += pattern.exec(text.slice(start, block.end))?.[0].length ?? 0;
  };
  skip(HEADING_LINES);
  skip(UNDERLINED_HEADING);
  if (NO_PROSE.test(text.slice(start, block.end))) return [];
  skip(MARKERS);
  const span = trimmed(text, start, block.end);
  return span.start < span.end ? [{ ...block, ...span }] : [];
}
