import { splitSentences } from '../../reports/sentences.ts';

/** Mentions, links, and signs that format a message. */
const NOISE = /<[@#:!&a-z][^<>]{0,100}>|https?:\/\/\S+|[*_~`|>#\\]+|\p{Cc}+/giu;
/** Signs that can't be seen and may stand inside a word. */
const INVISIBLE = /[\p{Cf}\p{Cs}]+/gu;
/** Characters of a question that are read. */
const MOST_CHARACTERS = 1_000;

/** @returns a question as plain text on one line */
export const plainText = (raw: string): string =>
  raw
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(NOISE, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A command to a database, whole or after a quotation mark: it asks nothing, though it is made of words. */
const COMMAND =
  /^\W*(?:select|insert into|update|delete from|drop table|alter table|union)\b[^?]*(?:[*;=]|--)/i;

/** @returns whether a text as typed is a command to a database */
export const isCommand = (raw: string): boolean => COMMAND.test(raw.slice(0, MOST_CHARACTERS));

/** @returns the sentences that end in a question mark; where none does, all of them */
export function askingParts(text: string): { start: number; end: number }[] {
  const sentences = splitSentences(text);
  const asking = sentences.filter((sentence) => /\?["”’)]*$/.test(sentence.text));
  return asking.length > 0 ? asking : sentences;
}
