import type { SearchIndex } from '../search/types.ts';
import { akin, kinOfAll } from '../words/kin.ts';
import { stem as stemOf } from '../words/stems.ts';
import { UNTOLD } from './offers.ts';
import type { Question, QuestionTerm } from './question.ts';
import type { Ranked } from './select.ts';
import { formOf, isListed } from './sorts.ts';

/** What speaks for and against answering at all. Shares are by idf. */
export interface Signs {
  /** Share of the question's words that the corpus has never seen. */
  unseen: number;
  /** Share that is names and stands neither in the best passage nor in its headline. */
  nameless: number;
  /** 1 where a name is asked about that the corpus has never seen, nor anything like it here. */
  stranger: number;
  /** 1 where what is to be counted is not met in the best passage, nor a near synonym. */
  uncounted: number;
  /** How much is missing of a name that is asked for. */
  unnamed: number;
  /** 1 where a sort is asked for ("which ward") that is not met in the best passage, nor a near synonym; more where it is known by its names ("which country"). */
  unsorted: number;
  /** How much is missing of the one, the person or the place that is asked for. */
  unchosen: number;
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

/** Letters from its start by which a word is known though it is mistyped or bent. */
const LIKE_FROM = 4;
const NAME_LIKE_FROM = 3;

const startsLike = (stems: ReadonlySet<string>, stem: string, letters: number): boolean =>
  stem.length >= letters && [...stems].some((one) => one.startsWith(stem.slice(0, letters)));

const hasKin = (stems: ReadonlySet<string>, stem: string): boolean => akin(stem, stems, kinOfAll(stems));

/** Words that the corpus has never seen, and that nothing near the best sentence comes close to. */
const unseenOf = ({ terms }: Question, { around }: Ranked): QuestionTerm[] =>
  terms.filter(
    ({ stem, frequency }) => frequency === 0 && !startsLike(around, stem, LIKE_FROM) && !hasKin(around, stem),
  );

/** Whether a name of the question is nowhere in the corpus, and no word near the best sentence begins like it. */
const stranger = ({ terms }: Question, { around }: Ranked): boolean =>
  terms.some(
    ({ stem, name, frequency }) => name && frequency === 0 && !startsLike(around, stem, NAME_LIKE_FROM),
  );

/** Whether the thing to be counted is missing in the best passage, whatever it is called. */
function uncounted({ counted }: Question, { around }: Ranked): boolean {
  if (counted === null) return false;
  const wanted = stemOf(counted);
  return !around.has(wanted) && !hasKin(around, wanted);
}

/** How much surer it is that none of a sort is named, where its names bear what it is, and where all of them are known. */
const SELF_NAMED_SORT = 4;
const LISTED_SORT = 6;

/** Whether nothing of the sort that is asked for is named. */
function unsorted({ kind, bearer }: Question, { around, features }: Ranked): number {
  if (kind !== 'which' || bearer === null) return 0;
  const known = formOf(bearer) !== null;
  if (features.offer <= UNTOLD) return isListed(bearer) ? LISTED_SORT : known ? SELF_NAMED_SORT : 1;
  const wanted = stemOf(bearer);
  return Number(!known && !around.has(wanted) && !hasKin(around, wanted));
}

/** Questions that are answered by naming somebody, some place or one of a sort. */
const CHOOSES: ReadonlySet<string> = new Set(['which', 'person', 'place']);

/** Reads the signs off the best candidate. */
export function signsOf(question: Question, best: Ranked, score: number, index: SearchIndex): Signs {
  const all = total(question.terms) || 1;
  const away = question.terms.filter(
    ({ stem }) => !best.around.has(stem) && !best.attached.speakers.has(stem),
  );
  const { coverage, around, before, kin, likeness, pairs, bm25, offer, speaker, figure } = best.features;
  return {
    unseen: total(unseenOf(question, best)) / all,
    nameless: total(away.filter(({ name }) => name)) / all,
    stranger: Number(stranger(question, best)),
    uncounted: Number(uncounted(question, best)),
    unnamed: question.kind === 'name' ? 1 - best.features.offer : 0,
    unsorted: unsorted(question, best),
    unchosen: CHOOSES.has(question.kind) ? 1 - best.features.offer : 0,
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
