import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { UserError } from '../errors.ts';
import { decode } from './decode.ts';
import type { Draft, Reader } from './draft.ts';
import { readHtml } from './html.ts';
import { passageKind } from './kinds.ts';
import { readMd } from './md.ts';
import { splitSentences } from './sentences.ts';
import { readTxt } from './txt.ts';
import type { Passage, Report } from './types.ts';

/** A new format is a row here. */
const READERS: Readonly<Record<string, Reader>> = { '.txt': readTxt, '.md': readMd, '.html': readHtml };

/** Endings of report files, in lower case, with their dot. */
export const REPORT_EXTENSIONS: readonly string[] = Object.keys(READERS);

/** Bytes; a long article has some 50,000. */
export const MAX_REPORT_BYTES = 20 * 1024 * 1024;

/** Of the text without what surrounds it; a book has some 500,000 characters, and 5,000 paragraphs. */
const MAX_CHARACTERS = 2_000_000;
const MAX_PARAGRAPHS = 20_000;

/** What keeps a file of that size from being read, or null. */
export const sizeProblem = (bytes: number): string | null =>
  bytes > MAX_REPORT_BYTES ? `is larger than ${MAX_REPORT_BYTES / 1024 / 1024} MB` : null;

/** @returns the id of a report file: its name without folder and ending; null where the ending is no report's */
export function reportId(file: string): string | null {
  const extension = extname(file);
  const id = basename(file, extension);
  return id !== '' && !id.startsWith('.') && REPORT_EXTENSIONS.includes(extension.toLowerCase()) ? id : null;
}

/**
 * A report file becomes a Report.
 * @param file name of the file; its ending picks the reader
 * @throws UserError that names the file and says why it can't be read
 */
export function readReport(file: string, bytes: Uint8Array): Report {
  try {
    return read(file, bytes);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`${basename(file)} ${error.message}.`);
    throw error;
  }
}

function read(file: string, bytes: Uint8Array): Report {
  const id = reportId(file);
  const reader = READERS[extname(file).toLowerCase()];
  if (id === null || !reader)
    throw new UserError(`is no report: its name must end in ${REPORT_EXTENSIONS.join(', ')}`);
  const tooLarge = sizeProblem(bytes.length);
  if (tooLarge) throw new UserError(tooLarge);
  const draft = reader(decode(bytes));
  if (draft.text.length > MAX_CHARACTERS)
    throw new UserError(`has ${draft.text.length} characters of text, more than ${MAX_CHARACTERS}`);
  if (draft.passages.length > MAX_PARAGRAPHS)
    throw new UserError(`has ${draft.passages.length} paragraphs, more than ${MAX_PARAGRAPHS}`);
  const passages = passagesOf(draft);
  if (passages.length === 0) throw new UserError('has no text');
  const { headline, date, outlet, url, text } = draft;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { id, file, hash, headline, date, outlet, url, text, passages };
}

/** Characters on end from which on it is no writing: without a space, and without a letter, a digit or a quotation mark. */
const LONGEST_WORD = 250_000;
const LONGEST_SIGNS = 2_000;

function isWriting(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  if (text.length < LONGEST_SIGNS) return true;
  const longerThan = (most: number, runs: RegExp) =>
    Array.from(text.matchAll(runs)).some(([run]) => run.length > most);
  return !longerThan(LONGEST_WORD, /\S+/g) && !longerThan(LONGEST_SIGNS, /[^\s\p{L}\p{N}"'“”‘’«»„]+/gu);
}

function passagesOf({ text, headline, passages }: Draft): Passage[] {
  const made: Passage[] = [];
  let sentences = 0;
  for (const { paragraph, start, end, kind } of passages) {
    const own = text.slice(start, end);
    if (!isWriting(own) || own.replace(/\s+/g, ' ') === headline) continue;
    made.push({
      paragraph,
      start,
      end,
      text: own,
      kind: kind ?? passageKind(own),
      sentences: splitSentences(own).map((span) => ({
        index: sentences++,
        start: start + span.start,
        end: start + span.end,
        text: span.text,
      })),
    });
  }
  return made;
}
