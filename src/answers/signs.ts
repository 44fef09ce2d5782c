import type { SearchIndex } from '../search/types.ts';
import { akin } from '../words/kin.ts';
import { stem as stemOf } from '../words/stems.ts';
import { UNTOLD } from './offers/naming.ts';
import { formOf, isListed } from './offers/sorts.ts';
import type { Question } from './question/index.ts';
import type { QuestionTerm } from './question/terms.ts';
import { FITTING } from './ranking/figure-fit.ts';
import { beginsLike, isMet, isTold, outletOf, totalWeight } from './ranking/met.ts';
import type { Ranked } from './ranking/select.ts';

/** What speaks for and against answering at all. Shares are by idf. */
export interface Signs {
  /** Share of the question's words that the corpus has never seen. */
  unseen: number;
  /** Share that is names and stands in no passage found of the best one's event, nor is who says it. */
  nameless: number;
  /** Share that is met in no passage found of the best one's event. */
  absent: number;
  /** 1 where a name is asked about that the corpus has never seen, nor anything like it here. */
  stranger: number;
  /** 1 where what is to be counted is not met in the best passage, nor a near synonym. */
  uncounted: number;
  /** How much is missing of a name that is asked for. */
  unnamed: number;
  /** How much is missing of the measure, the time or the sum that is asked for. */
  unmeasured: number;
  /** 1 where something is asked to have happened to what is counted ("arrested") that no sentence nearby tells. */
  unhappened: number;
  /** 1 where who is asked to have said something is neither quoted nor named. */
  unsaid: number;
  /** 1 where a sort is asked for ("which ward") that is not met in the best passage, nor a near synonym; more where it is known by its names ("which country"). */
  unsorted: number;
  /** How much is missing of the one, the person or the place that is asked for. */
  unchosen: number;
  /** 1 where all that is asked about is told, in these words or near synonyms, and a figure fits or the question's word is not the reports'. */
  complete: number;
  coverage: number;
  around: number;
  kin: number;
  likeness: number;
  bm25: number;
  speaker: number;
  figure: number;
  /** The best passage's search score for each unit of the question's weight. */
  strength: number;
  /** Weight met in the sentence, against the weight of one word seen once. */
  met: number;
  /** One by the number of words. */
  few: number;
}

/** Letters from its start by which a name is known though it is mistyped or bent. */
const NAME_LIKE_FROM = 3;

/** Words that the corpus has never seen, and that nothing near the best sentence comes close to. */
const unseenOf = (question: Question, best: Ranked): QuestionTerm[] =>
  question.terms.filter(
    ({ stem, frequency }) =>
      frequency === 0 && !isMet(stem, best.around) && !outletOf(question, best).has(stem),
  );

/** Whether a name of the question is nowhere in the corpus, and no word near the best sentence begins like it. */
const stranger = ({ terms }: Question, { around }: Ranked): boolean =>
  terms.some(
    ({ stem, name, frequency }) => name && frequency === 0 && !beginsLike(stem, around, NAME_LIKE_FROM),
  );

/** Whether the thing to be counted is missing in the best passage, whatever it is called. */
function uncounted({ counted }: Question, { around, features }: Ranked): boolean {
  if (counted === null || features.figure >= FITTING) return false;
  return !isTold(stemOf(counted), around);
}

/** How much surer it is that none of a sort is named, where its names bear what it is, and where all of them are known. */
const SELF_NAMED_SORT = 6;
const LISTED_SORT = 8;

/** Whether nothing of the sort that is asked for is named. */
function unsorted({ kind, bearer }: Question, { around, features }: Ranked): number {
  if (kind !== 'which' || bearer === null) return 0;
  const known = formOf(bearer) !== null;
  if (features.offer <= UNTOLD) return isListed(bearer) ? LISTED_SORT : known ? SELF_NAMED_SORT : 1;
  return Number(!known && !isTold(stemOf(bearer), around));
}

/** Questions that are answered by naming somebody, some place or one of a sort. */
const CHOOSES: ReadonlySet<string> = new Set(['which', 'person', 'place']);

/** Questions that are answered by a figure with its unit. */
const MEASURES: ReadonlySet<string> = new Set([
  'money',
  'percent',
  'age',
  'founded',
  'duration',
  'length',
  'speed',
  'weight',
  'temperature',
  'clock',
  'year',
]);

/** Whether a count of something happening is asked for, of which the best sentence tells nothing. */
function unhappened({ happened, happenings }: Question, { attached, analysed, before }: Ranked): boolean {
  if (happened === null) return false;
  if (attached.figures.some(({ eventClass }) => eventClass !== null && happenings.has(eventClass)))
    return false;
  return ![analysed, before].some((words) => isTold(happened, words));
}

/** Whether a word is met in one of the passages found of the same event. */
const isMetInEvent = (stem: string, { event }: Ranked): boolean => event.some((words) => isMet(stem, words));

/**
 * Whether a fitting figure stands among all that is asked about, in whatever words; or one sentence tells all of it,
 * some of it in words of its own.
 */
const complete = ({ terms }: Question, { around, features, analysed }: Ranked): boolean =>
  features.figure >= FITTING
    ? terms.every(({ stem }) => around.stems.has(stem) || akin(stem, analysed))
    : terms.length > 1 &&
      terms.some(({ frequency }) => frequency === 0) &&
      terms.every(({ stem }) => isTold(stem, analysed));

/** Reads the signs off the best candidate. */
export function signsOf(question: Question, best: Ranked, score: number, index: SearchIndex): Signs {
  const all = totalWeight(question.terms) || 1;
  const outlet = outletOf(question, best);
  const away = question.terms.filter(
    ({ stem }) => !best.around.stems.has(stem) && !best.attached.speakers.has(stem) && !outlet.has(stem),
  );
  const { coverage, around, kin, likeness, bm25, speaker, figure } = best.features;
  return {
    unseen: totalWeight(unseenOf(question, best)) / all,
    nameless:
      totalWeight(away.filter(({ name, stem }) => name && !best.event.some(({ stems }) => stems.has(stem)))) /
      all,
    absent: totalWeight(away.filter(({ stem }) => !isMetInEvent(stem, best))) / all,
    stranger: Number(stranger(question, best)),
    uncounted: Number(uncounted(question, best)),
    unnamed: question.kind === 'name' ? ((1 - best.features.offer) / (1 - UNTOLD)) ** 2 : 0,
    unmeasured: MEASURES.has(question.kind) ? 1 - best.features.offer : 0,
    unhappened: Number(unhappened(question, best)),
    unsaid: Number(question.sayer.length > 0 && best.features.offer === 0),
    unsorted: unsorted(question, best),
    unchosen: CHOOSES.has(question.kind) ? 1 - best.features.offer : 0,
    complete: Number(complete(question, best)),
    coverage,
    around,
    kin,
    likeness,
    bm25,
    speaker,
    figure,
    strength: score / all,
    met: (coverage * all) / Math.log(2 + index.size),
    few: 1 / Math.max(1, question.terms.length),
  };
}
