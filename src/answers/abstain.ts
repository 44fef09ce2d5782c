import type { SearchIndex } from '../search/types.ts';
import { ATTRIBUTION, someoneNew } from './offers/naming.ts';
import { placesOf } from './offers/places.ts';
import type { Question } from './question/index.ts';
import { isMet } from './ranking/met.ts';
import type { Ranked } from './ranking/select.ts';
import { signsOf } from './signs.ts';
import { ANSWER_FROM, SUPPORT, SUPPORT_BIAS, weigh } from './weights.ts';

/** Stems of words that only ask for what was said. */
const SAYS: ReadonlySet<string> = new Set('say tell comment claim remark state'.split(' '));

/** How much surer a sentence must be that others were found before, in log-odds. */
export const LATER = 1;

/**
 * @param lead a sentence that may lead the answer
 * @param place its place among those, best first
 * @param score what the search gave the best passage
 * @returns whether the sentence supports an answer
 */
export const supported = (
  question: Question,
  lead: Ranked,
  place: number,
  score: number,
  index: SearchIndex,
): boolean =>
  question.terms.length > 0 &&
  !BESIDE_THE_POINT.some((isBeside) => isBeside(question, lead)) &&
  SUPPORT_BIAS + weigh(SUPPORT, signsOf(question, lead, score, index)) >=
    ANSWER_FROM + (place > 0 ? LATER : 0);

/** "What did Reyes say about the harbour?": what else Reyes said is no answer. */
function isOfElse({ sayer, terms }: Question, { around }: Ranked): boolean {
  const topic = terms.filter(({ stem }) => !sayer.includes(stem) && !SAYS.has(stem));
  return sayer.length > 0 && topic.length > 0 && !topic.some(({ stem }) => isMet(stem, around));
}

/** "How old is Reyes?": without a number nothing is told. */
const isAgeless = ({ kind }: Question, { features }: Ranked): boolean =>
  kind === 'age' && features.offer === 0;

/** "Who is the bishop?": whoever wrote to the bishop is none, where nobody is named beside the office. */
function isNobody({ kind, bearer, terms, words }: Question, { text }: Ranked): boolean {
  if (kind !== 'person' || bearer === null || terms.length > 1) return false;
  return placesOf(text, bearer).length > 0 && !someoneNew(text.replace(ATTRIBUTION, ' '), words);
}

const BESIDE_THE_POINT = [isOfElse, isAgeless, isNobody];
