import { stem } from '../../words/stems.ts';
import type { Question } from '../question/index.ts';
import type { Analysed } from '../ranking/analysed.ts';
import type { Candidate } from '../ranking/candidates.ts';
import { FITTING, LEAST_FIT } from '../ranking/figure-fit.ts';
import { isTold } from '../ranking/met.ts';
import { offers } from './index.ts';
import { patientText } from './patient.ts';

/** What a name anywhere in the sentence is worth where the question asks for one in a certain place. */
const MISPLACED = 0.6;

/** What a number is worth of the right thing to which something else happened, and one that counts something else. */
const OTHERWISE = 0.8;
const MISCOUNTED = 0.4;

/** What another's telling of somebody's words is worth beside the words themselves. */
const RETOLD = 0.8;

/**
 * How well a sentence, or the part of it that can hold the answer, offers what is asked for, 0 to 1.
 * @param fit how well its figures fit, see `figureFit`
 */
export function offerOf(question: Question, candidate: Candidate, fit: number): number {
  if (question.sayer.length > 0) return saidBy(question, candidate);
  const { text, analysed, attached } = candidate;
  if (question.counted !== null && attached.figures.length > 0) {
    const share = fit >= FITTING ? 1 : fit > LEAST_FIT ? OTHERWISE : MISCOUNTED;
    return offers(question.kind, text, question.words) * share;
  }
  const part = question.doneTo && patientText(text, question.doneTo);
  const whole = offers(question.kind, part ?? text, question.words, question.bearer);
  return (question.doneTo && part === null) || isRoleless(question, analysed) ? whole * MISPLACED : whole;
}

/** Best where who is to have said it is quoted; less where the name only stands near what is told. */
function saidBy({ sayer, words }: Question, { text, analysed, attached, around }: Candidate): number {
  if (sayer.some((one) => attached.speakers.has(one)))
    return attached.quotations.some(({ kind }) => kind !== 'indirect') ? 1 : RETOLD;
  const near = attached.quotations.length > 0 ? around : analysed;
  return sayer.some((one) => near.stems.has(one)) ? offers('saying', text, words) * MISPLACED : 0;
}

/** Whether somebody is asked for by a part, "the head of the office", of which the sentence tells nothing. */
const isRoleless = ({ kind, bearer }: Question, analysed: Analysed): boolean =>
  kind === 'person' && bearer !== null && !isTold(stem(bearer), analysed);
