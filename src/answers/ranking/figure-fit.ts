import { classOf, KNOWN_CLASSES } from '../../evidence/figures/classes.ts';
import { countAlike } from '../../evidence/figures/nouns.ts';
import type { Token } from '../../evidence/tokens.ts';
import type { Figure, QuantityKind } from '../../evidence/types.ts';
import { areKin } from '../../words/kin.ts';
import { stem } from '../../words/stems.ts';
import type { AnswerKind } from '../question/forms.ts';

/** Which quantities answer which questions. */
const ANSWERS: Partial<Record<AnswerKind, readonly QuantityKind[]>> = {
  number: ['count'],
  amount: ['money', 'percent', 'measure', 'count'],
  size: ['percent', 'money', 'measure', 'count', 'score'],
  money: ['money', 'count'],
  percent: ['percent'],
  age: ['age'],
  founded: ['age', 'date'],
  duration: ['duration'],
  length: ['measure', 'duration'],
  speed: ['measure'],
  weight: ['measure'],
  temperature: ['measure'],
  time: ['date', 'clock'],
  clock: ['clock'],
  year: ['date'],
};

/** What a fitting figure is worth by what fits: its kind, the thing counted, what happened to it. Together 1. */
const KIND = 0.3;
const COUNTED = 0.35;
const HAPPENING = 0.35;
/** What is left of a figure of another time, or one that is denied. */
const ELSEWHERE = 0.3;
/** A figure that fits so well counts the right thing, and the right thing happened to it. */
export const FITTING = 0.64;
/** From here on a figure answers, unless something else happened to what it counts. */
export const LEAST_FIT = KIND;

/** Words that can tell what happened. */
const TELLING = new Set(['VERB', 'NOUN', 'ADJ']);

/** @returns what a question's words can tell to have happened: classes of the figures' table, else lemmas */
export function happeningsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens.flatMap(({ lower, lemma, pos }, at) => {
      if (lemma === 'shoot' && tokens[at + 1]?.lower === 'down') return 'shot down';
      return classOf(lower) ?? (TELLING.has(pos) ? lemma : []);
    }),
  );
}

const isClass = (name: string | null): boolean => name !== null && KNOWN_CLASSES.has(name);

/** By its noun, or by what it says of it: "23 forged paintings" are so many forgeries. */
const counts = (figure: Figure, counted: string): boolean =>
  figure.counted !== null &&
  (stem(figure.counted) === stem(counted) ||
    countAlike(figure.counted, counted) ||
    figure.modifiers.some((word) => areKin(stem(word), stem(counted))));

/** What a question asks of a figure. */
interface Wanted {
  kind: AnswerKind;
  /** Lemma of what "how many" counts, or null. */
  counted: string | null;
  /** See {@link happeningsOf}. */
  happenings: ReadonlySet<string>;
}

function fitOf(figure: Figure, { kind, counted, happenings }: Wanted): number {
  if (!ANSWERS[kind]?.includes(figure.quantity.kind)) return 0;
  if (counted && !counts(figure, counted)) return 0;
  // "240 million crowns": a currency that the table of units does not hold is counted like a thing
  const kindFits = kind === 'money' && figure.quantity.kind === 'count' ? KIND / 2 : KIND;
  const happened = figure.eventClass !== null && happenings.has(figure.eventClass);
  const otherwise = !happened && isClass(figure.eventClass) && [...happenings].some(isClass);
  const fits = kindFits + (counted ? COUNTED : 0) + (happened ? HAPPENING : 0) - (otherwise ? KIND / 2 : 0);
  const elsewhere = figure.marks.some((mark) => mark === 'compared' || mark === 'negated');
  return elsewhere ? fits * ELSEWHERE : fits;
}

/** @returns the figure that fits best what is asked for, if any does */
export function bestFigure(figures: readonly Figure[], wanted: Wanted): Figure | undefined {
  const fits = figures.map((figure) => fitOf(figure, wanted));
  const most = Math.max(0, ...fits);
  return most > 0 ? figures[fits.indexOf(most)] : undefined;
}

/** @returns how well the best of a sentence's figures fits what is asked for, 0 to 1 */
export const figureFit = (figures: readonly Figure[], wanted: Wanted): number =>
  Math.max(0, ...figures.map((figure) => fitOf(figure, wanted)));
