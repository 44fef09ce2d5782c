import type { StoredPassage } from '../store/types.ts';

/** Characters of one answer at most; a sentence alone may be longer. */
const LONGEST = 700;

/** Sentences that can't be understood without the one before. */
const LEANS =
  /^["“‘]?(?:he|she|they|it|this|that|these|those|his|her|their|its|him|them|both|neither|such|the latter|the former|however|but|instead|also|then)\b/i;

/** Sentences of a passage, from one to another, both included. */
export interface Unit {
  from: number;
  to: number;
}

/** White space folded, as answers are shown. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @returns the run of the passage's text that a unit covers, white space folded */
export function textOf(passage: StoredPassage, { from, to }: Unit): string {
  const first = passage.sentences[from];
  const last = passage.sentences[to];
  if (!first || !last) return '';
  return folded(passage.text.slice(first.start - passage.start, last.end - passage.start));
}

/** @returns the sentence, with the one before where it leans on that and both are short enough */
export function unitAround(passage: StoredPassage, at: number): Unit {
  const alone = { from: at, to: at };
  const sentence = passage.sentences[at];
  if (at === 0 || !sentence || !LEANS.test(sentence.text)) return alone;
  const longer = { from: at - 1, to: at };
  return textOf(passage, longer).length <= LONGEST ? longer : alone;
}
