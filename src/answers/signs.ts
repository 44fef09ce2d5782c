import type { SearchIndex } from '../search/types.ts';
import type { Question, QuestionTerm } from './question.ts';
import type { Ranked } from './select.ts';

/** What speaks for and against answering at all. Shares are by idf. */
export interface Signs {
  /** Share of the question's words that the corpus has never seen. */
  unseen: number;
  /** Share that is names and stands neither in the best passage nor in its headline. */
  nameless: number;
  /** The heaviest single word that is not in the best passage, by its share. */
  heaviest: number;
  coverage: number;
  around: number;
  before: number;
  kin: number;
  likeness: number;
  pairs: number;
  bm25: number;
  offer: number;
  speaker: number;
  figure: number;
  /** The best passage's search score for each unit of the question's weight. */
  strength: number;
  /** Weight met in the sentence, against the weight of one word seen once. */
  met: number;
  /** One by the number of words. */
  few: number;
}

const total = (terms: readonly QuestionTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);

/** Reads the signs off the best candidate. */
export function signsOf(question: Question, best: Ranked, score: number, index: SearchIndex): Signs {
  const all = total(question.terms) || 1;
  const away = question.terms.filter(
    ({ stem }) => !best.around.has(stem) && !best.attached.speakers.has(stem),
  );
  const { coverage, around, before, kin, likeness, pairs, bm25, offer, speaker, figure } = best.features;
  return {
    unseen: total(question.terms.filter(({ frequency }) => frequency === 0)) / all,
    nameless: total(away.filter(({ name }) => name)) / all,
    heaviest: Math.max(0, ...away.map(({ weight }) => weight)) / all,
    coverage,
    around,
    before,
    kin,
    likeness,
    pairs,
    bm25,
    offer,
    speaker,
    figure,
    strength: score / all,
    met: (coverage * all) / Math.log(2 + index.size),
    few: 1 / Math.max(1, question.terms.length),
  };
}
