import { createHash } from 'node:crypto';
import type { Citation } from '../reports/types.ts';

/** Characters of a report's id that a pointer holds whole; of a longer one it holds the beginning and a digest. */
const LONGEST_ID = 60;
const DIGEST = 8;

/** Points at words of a report in so few characters that a choice in Discord holds it. */
export interface Pointer {
  /** Id of the report, shortened. */
  report: string;
  paragraph: number;
  /** Characters of the words, white space folded; 0 for the paragraph as a whole. */
  length: number;
  digest: string;
}

/** @returns a digest of a text, short enough for a button: it tells whether something is still the same */
export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, DIGEST);

/** @returns the id itself where it is short, else what stands for it in a pointer */
export const shortId = (id: string): string =>
  id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID - DIGEST - 1).toWellFormed()}~${digestOf(id)}`;

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @param words as they stand in the cited block; '' for the block as a whole */
export function pointTo({ report, paragraph }: Citation, words: string): string {
  const text = folded(words);
  return [paragraph, text.length, digestOf(text), shortId(report)].join(' ');
}

/** @returns null for anything that {@link pointTo} did not make */
export function readPointer(pointer: string): Pointer | null {
  const [, paragraph, length, digest, report] = /^(\d{1,9}) (\d{1,9}) (\S{8}) (.+)$/su.exec(pointer) ?? [];
  if (digest === undefined || report === undefined) return null;
  return { report, paragraph: Number(paragraph), length: Number(length), digest };
}

/** @returns the block's text before the words, the words, and the text after them; null when they are not in it */
export function wordsIn(text: string, { length, digest }: Pointer): [string, string, string] | null {
  const whole = folded(text);
  for (let at = 0; at + length <= whole.length; at++)
    if (digestOf(whole.slice(at, at + length)) === digest)
      return [whole.slice(0, at), whole.slice(at, at + length), whole.slice(at + length)];
  return null;
}
