import type { Candidate } from './candidates.ts';
import type { Question } from './question.ts';

/** A word that begins a sentence, a quotation or a line is written large whatever it is. */
const BEGINS = /(?:^|["“‘(:–—.!?…]\s*)$/u;

/** Stems that the sentences write large wherever another word stands before them. */
function writtenLarge(stems: ReadonlySet<string>, candidates: readonly Candidate[]): ReadonlySet<string> {
  const large = new Set<string>();
  const small = new Set<string>();
  for (const { text, analysed } of candidates)
    for (const { stem, word, start } of analysed.terms) {
      if (!stems.has(stem)) continue;
      if (!/^\p{Lu}/u.test(word)) small.add(stem);
      else if (!BEGINS.test(text.slice(Math.max(0, start - 2), start))) large.add(stem);
    }
  return new Set([...large].filter((stem) => !small.has(stem)));
}

/** @returns the question with its names marked, however they were typed: what the sentences found write as names */
export function withNames(question: Question, candidates: readonly Candidate[]): Question {
  const names = writtenLarge(question.stems, candidates);
  return {
    ...question,
    terms: question.terms.map((term) => ({ ...term, name: term.name || names.has(term.stem) })),
  };
}
