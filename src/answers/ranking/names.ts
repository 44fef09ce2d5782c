import type { Question } from '../question/index.ts';
import type { Candidate } from './candidates.ts';

/** Whether the sentences write a stem large, and one of them where another word stands before it. */
function isWrittenLarge(stem: string, candidates: readonly Candidate[]): boolean {
  const holding = candidates.filter(({ analysed }) => analysed.stems.has(stem));
  return (
    holding.every(({ analysed }) => analysed.large.has(stem)) &&
    holding.some(({ analysed }) => analysed.large.get(stem))
  );
}

/** @returns the question with its names marked, however they were typed: what the sentences found write as names */
export function withNames(question: Question, candidates: readonly Candidate[]): Question {
  return {
    ...question,
    terms: question.terms.map((term) => ({
      ...term,
      name: term.name || isWrittenLarge(term.stem, candidates),
    })),
  };
}
