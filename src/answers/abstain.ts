import type { Features } from './features.ts';
import type { Question } from './question.ts';

/** Least share of the question's words, by idf, that the best sentence and what stands around it must hold. */
const LEAST_AROUND = 0.6;
/** The same of the sentence alone. */
const LEAST_COVERAGE = 0.25;
/** Words of a question that the corpus has never seen, by their share of its weight: more than this is too much. */
const MOST_UNSEEN = 0.45;

/** @returns whether the best candidate supports an answer */
export function supported(question: Question, best: Features): boolean {
  if (question.terms.length === 0) return false;
  const weight = (terms: Question['terms']) => terms.reduce((sum, term) => sum + term.weight, 0);
  const unseen = weight(question.terms.filter(({ frequency }) => frequency === 0)) / weight(question.terms);
  return (
    unseen <= MOST_UNSEEN && best.around >= LEAST_AROUND && best.coverage + best.likeness >= LEAST_COVERAGE
  );
}
