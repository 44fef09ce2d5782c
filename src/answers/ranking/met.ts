import { akin, type Vocabulary } from '../../words/kin.ts';
import type { Question } from '../question/index.ts';
import type { QuestionTerm } from '../question/terms.ts';
import { analyse } from './analysed.ts';
import type { Candidate } from './candidates.ts';

/** Letters from its start by which a word is known though it is mistyped or bent. */
const LIKE_FROM = 4;

/** @returns whether one of the stems begins with a word's first letters; a shorter word is like none */
export const beginsLike = (
  stem: string,
  { stems }: Pick<Vocabulary, 'stems'>,
  letters = LIKE_FROM,
): boolean => stem.length >= letters && [...stems].some((one) => one.startsWith(stem.slice(0, letters)));

/** @returns whether a word is among some words, or a near synonym, or who does it */
export const isTold = (stem: string, words: Vocabulary): boolean =>
  words.stems.has(stem) || akin(stem, words);

/** @returns the same, or whether one of the words begins alike */
export const isMet = (stem: string, words: Vocabulary): boolean =>
  words.stems.has(stem) || beginsLike(stem, words) || akin(stem, words);

/** @returns the idf of some words of the question, in sum */
export const totalWeight = (terms: readonly QuestionTerm[]): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0);

const NO_OUTLET: ReadonlySet<string> = new Set();

/** @returns stems of the outlet's name, where the question may name one */
export const outletOf = ({ byOutlet }: Question, { passage }: Candidate): ReadonlySet<string> =>
  byOutlet && passage.citation.outlet ? analyse(passage.citation.outlet).stems : NO_OUTLET;
