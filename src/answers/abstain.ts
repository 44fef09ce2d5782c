import type { SearchIndex } from '../search/types.ts';
import type { Question } from './question.ts';
import type { Ranked } from './select.ts';
import { signsOf } from './signs.ts';
import { ANSWER_FROM, SUPPORT, SUPPORT_BIAS, weigh } from './weights.ts';

/**
 * @param best the best sentence found
 * @param score what the search gave the best passage
 * @returns log-odds that the reports tell, 0 being even
 */
export const support = (question: Question, best: Ranked, score: number, index: SearchIndex): number =>
  SUPPORT_BIAS + weigh(SUPPORT, signsOf(question, best, score, index));

/** @returns whether the best sentence supports an answer */
export const supported = (question: Question, best: Ranked, score: number, index: SearchIndex): boolean =>
  question.terms.length > 0 && support(question, best, score, index) >= ANSWER_FROM;
