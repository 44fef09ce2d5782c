import type { StoredPassage } from '../store/types.ts';
import type { Attached } from './ranking/attached.ts';

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

/** White space that is more than one blank between two words. */
const LOOSE = /^\s|\s$|\s\s|[^\S ]/;

/** White space folded, as answers are shown. */
export const folded = (text: string): string => (LOOSE.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** @returns the run of the passage's text that a unit covers, white space folded */
export function textOf(passage: StoredPassage, { from, to }: Unit): string {
  const first = passage.sentences[from];
  const last = passage.sentences[to];
  if (!first || !last) return '';
  return folded(passage.text.slice(first.start - passage.start, last.end - passage.start));
}

/** The sentences that a whole direct quotation and its cue take up in the passage, where it touches the sentence. */
function withQuotation(passage: StoredPassage, at: number, attached: Attached): Unit {
  const spans = attached.quotations
    .filter(({ kind }) => kind === 'direct')
    .flatMap(({ parts, cue }) => (cue ? [...parts, cue] : parts))
    .filter(({ start }) => start >= passage.start && start < passage.start + passage.text.length);
  const touched = passage.sentences.flatMap(({ start, end }, k) =>
    spans.some((span) => span.start < end && start < span.end) ? k : [],
  );
  return { from: Math.min(at, ...touched), to: Math.max(at, ...touched) };
}

/**
 * What is shown for a sentence: the whole quotation it is part of, with its cue, and the sentence before where it leans
 * on that; the sentence alone where that grows too long.
 */
export function unitAround(passage: StoredPassage, at: number, attached: Attached): Unit {
  const alone = { from: at, to: at };
  const quoted = withQuotation(passage, at, attached);
  const unit = textOf(passage, quoted).length <= LONGEST ? quoted : alone;
  const leans = unit.from > 0 && LEANS.test(passage.sentences[unit.from]?.text ?? '');
  const longer = { from: unit.from - 1, to: unit.to };
  return leans && textOf(passage, longer).length <= LONGEST ? longer : unit;
}
