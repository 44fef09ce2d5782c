import { KNOWN_CLASSES } from '../evidence/figures/classes.ts';
import { sameNoun } from '../evidence/figures/nouns.ts';
import type { Figure, FigureMark, Quantity } from '../evidence/types.ts';
import type { Claim, Context } from './claims.ts';
import { compatible } from './values.ts';

/** How sure it is that two figures tell of one thing, 0–1, or why they do not. */
export type Verdict = { score: number; reason: null } | { score: 0; reason: string };

/** From this score on two figures are held against each other. */
export const COMPARABLE_AT = 0.58;

/** Told of wholly different names, two figures are less likely of one thing. */
const STRANGERS = 0.15;

/** Below this likeness of their words, amounts are of one thing only where they name it. */
const ALIKE_AT_LEAST = 0.22;

/** From this likeness on two counts are of one thing even where the verbs differ. */
const COUNTS_ALIKE_AT = 0.5;

/** From this likeness on two days are of one thing even where the verbs differ. */
const DAYS_ALIKE_AT = 0.4;

/** Where each report gives one score alone, they are of the one vote or match that both tell of. */
const LONE_SCORE = 0.6;

/** Crowds are counted by several bodies, each in its own way. */
const CROWDS = new Set(['attended', 'protested']);
/** A mark that only one of two figures bears makes them two things, and why. */
const MARKS_APART: readonly [FigureMark, string][] = [
  ['other', 'one is further to the other'],
  ['bound', 'one is a limit'],
  ['whole', 'one is the whole that the other is a part of'],
  ['compared', 'one is told of another time'],
  ['part', 'one is a part of the other'],
];

const DAYS_A_WEEK = 7;
const isWeekday = ({ text }: Quantity): boolean => /day$/i.test(text);

const no = (reason: string): Verdict => ({ score: 0, reason });
const disjoint = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((item) => other.includes(item));

/** Whether two figures tell of the same thing at the same time and place, so that both cannot hold. */
export function compare(a: Claim, b: Claim, { like: alike, shared, lone, countsBeside }: Context): Verdict {
  const [one, other] = [a.figure, b.figure];
  if (one.quantity.kind !== other.quantity.kind || unitOf(one) !== unitOf(other))
    return no('they are of different kinds');
  const apart = setApart(one, other) ?? yearsApart(a, b) ?? weeksApart(one.quantity, other.quantity);
  if (apart !== null) return no(apart);
  if (one.quantity.kind === 'date' && countedApart(countsBeside(a), countsBeside(b)))
    return no('they are days on which different numbers are told');
  if (one.quantity.kind === 'age')
    return sameSubject(one.subject, other.subject, shared)
      ? { score: 1, reason: null }
      : no('they are the ages of two');
  const like = alike(one, other);
  const strangers = disjoint(one.names, other.names) ? STRANGERS : 0;
  if (one.quantity.kind === 'score')
    return { score: lone.has(a) && lone.has(b) ? LONE_SCORE + like : like, reason: null };
  return { score: Math.min(1, SCORES[one.quantity.kind](one, other, like) - strangers), reason: null };
}

/** "40 were held on Monday", "12 were held on Tuesday": two happenings, each with its day. */
const countedApart = (ones: readonly Figure[], others: readonly Figure[]): boolean =>
  ones.some((one) =>
    others.some(
      (other) =>
        one.counted !== null &&
        other.counted !== null &&
        sameNoun(one.counted) === sameNoun(other.counted) &&
        sameClass(one, other) &&
        !compatible(one.quantity, other.quantity),
    ),
  );

/** One person or thing: the same noun, or the same surname with no other first name about. */
function sameSubject(one: string | null, other: string | null, shared: ReadonlySet<string>): boolean {
  if (one === null || other === null) return false;
  const [a, b] = [one.split(' ').slice(-2), other.split(' ').slice(-2)];
  if (a.join() === b.join() && a.length > 1) return true;
  return a.at(-1) === b.at(-1) && (a.length === 1 || b.length === 1) && !shared.has(a.at(-1) ?? '');
}

/** Clocks of one zone are comparable however they tell the half of the day. */
const unitOf = ({ quantity: { kind, unit } }: Figure): string | null =>
  kind === 'clock' && /^(?:12|24)h$/.test(unit ?? '') ? null : unit;

function setApart(one: Figure, other: Figure): string | null {
  for (const [mark, reason] of MARKS_APART)
    if (one.marks.includes(mark) !== other.marks.includes(mark)) return reason;
  if (one.quantity.kind === 'count' && one.marks.includes('aim') !== other.marks.includes('aim'))
    return 'one is planned or feared, the other done';
  if (one.per !== other.per) return 'one is for each, the other in all';
  if (one.marks.includes('negated') || other.marks.includes('negated')) return 'one is denied';
  if (one.quantity.kind !== 'date' && disjoint(one.times, other.times))
    return 'they are told of different times';
  if (disjoint(one.places, other.places)) return 'they are told of different places';
  if (one.places.length > 0 !== other.places.length > 0 && !near(one, other))
    return 'one is told of a place, the other of all';
  if (one.quantity.kind === 'date' && (fleeting(one) || fleeting(other)))
    return 'they are days on which something was said or stood';
  if (one.quantity.kind === 'count' && isKnown(one) && isKnown(other) && one.eventClass !== other.eventClass)
    return `one tells of ${one.eventClass}, the other of ${other.eventClass}`;
  if (
    one.attributedTo !== null &&
    other.attributedTo !== null &&
    CROWDS.has(one.eventClass ?? '') &&
    one.attributedTo !== other.attributedTo
  )
    return 'two bodies counted one crowd';
  return null;
}

/** A day on which something was said, or until which something stood: it is no fact to hold against another. */
const fleeting = ({ marks }: Figure): boolean => marks.includes('fleeting');

/** A weekday stands for the day of its own week alone: reports of other weeks mean other days by it. */
function weeksApart(one: Quantity, other: Quantity): string | null {
  if (one.kind !== 'date') return null;
  const weekdays = [one, other].filter(isWeekday);
  const named = weekdays.length === 2 && one.text.toLowerCase() === other.text.toLowerCase();
  const far = weekdays.length > 0 && Math.abs(one.value - other.value) >= DAYS_A_WEEK;
  return named || far ? 'a weekday is read by the date of its report' : null;
}

/** A year that is not the report's own, beside one of the two alone: that one is told of another time. */
function yearsApart(a: Claim, b: Claim): string | null {
  const past = ({ figure, date }: Claim) =>
    figure.times.some((time) => /^\d{4}$/.test(time) && time !== date?.slice(0, 4));
  return past(a) !== past(b) ? 'one is told of another year' : null;
}

type Score = (one: Figure, other: Figure, like: number) => number;

/** What the evidence for one thing is worth, by what is measured. Weights were chosen on invented events (see docs/quality.md). */
const SCORES: Record<Figure['quantity']['kind'], Score> = {
  count: (one, other, like) => {
    if (one.counted === null || other.counted === null || sameNoun(one.counted) !== sameNoun(other.counted))
      return 0;
    const happening = sameClass(one, other) ? (isKnown(one) ? 0.35 : 0.15) : 0;
    const owned = samePossessor(one, other) ? POSSESSED : 0;
    if (happening < 0.35 && owned === 0 && like < COUNTS_ALIKE_AT) return 0;
    return 0.3 + owned + happening + modifiers(one, other) + like * 0.6;
  },
  percent: (one, other, like) => measured(one, other, like),
  money: (one, other, like) => measured(one, other, like),
  measure: (one, other, like) => measured(one, other, like),
  duration: (one, other, like) => measured(one, other, like),
  clock: (one, other, like) =>
    one.eventClass !== null && other.eventClass !== null && !sameClass(one, other)
      ? 0
      : classed(one, other) * 1.2 + like + near(one, other) * 0.2,
  date: (one, other, like) => {
    const sure =
      sameClass(one, other) ||
      (like >= DAYS_ALIKE_AT && !isWeekday(one.quantity) && !isWeekday(other.quantity));
    return sure ? classed(one, other) * 0.4 + like + near(one, other) * 0.2 : 0;
  },
  age: () => 0,
  score: () => 0,
  ordinal: () => 0,
  period: () => 0,
  stage: () => 0,
};

/** Amounts of one unit: what they are of, what happened, the words around, and how near the amounts are. */
function measured(one: Figure, other: Figure, like: number): number {
  const of =
    one.counted !== null && other.counted !== null
      ? sameNoun(one.counted) === sameNoun(other.counted)
        ? 0.2
        : -0.2
      : 0;
  const owned = samePossessor(one, other) ? POSSESSED : 0;
  if (like < ALIKE_AT_LEAST && of <= 0 && owned === 0) return 0;
  const limit = one.marks.includes('bound') && other.marks.includes('bound') ? 0.2 : 0;
  return of + owned + limit + classed(one, other) + like + near(one, other) * 0.15;
}

/** 1 for amounts within a factor of three, as rival accounts of one thing mostly are; else 0. */
function near(one: Figure, other: Figure): number {
  const [a, b] = [one.quantity, other.quantity];
  if (a.kind === 'date') return Math.abs(a.value - b.value) <= 35 ? 1 : 0;
  if (a.kind === 'clock') return Math.abs(a.value - b.value) <= 120 ? 1 : 0;
  return Math.max(a.value, b.value) <= 3 * Math.min(a.value, b.value) ? 1 : 0;
}

/** Whether what happened stands in the table of event classes; any other verb says less. */
const isKnown = ({ eventClass }: Figure): boolean => eventClass !== null && KNOWN_CLASSES.has(eventClass);

const sameClass = (one: Figure, other: Figure): boolean =>
  one.eventClass !== null && one.eventClass === other.eventClass;
/** The same happening; or one that the other tells of beside its figure ("is to cost 6m", "puts the cost at 9m"). */
function classed(one: Figure, other: Figure): number {
  if (sameClass(one, other)) return 0.25;
  const [a, b] = [one.eventClass, other.eventClass];
  return (a === null && b !== null && one.context.includes(b)) ||
    (b === null && a !== null && other.context.includes(a))
    ? 0.15
    : 0;
}

/** "a loan of 340,000" and "a loan of 430,000" have one noun. */
const samePossessor = (one: Figure, other: Figure): boolean =>
  one.subject !== null && one.subject === other.subject;
const POSSESSED = 0.25;

/** Words that say which of the things: shared ones speak for one thing, different ones against it. */
function modifiers(one: Figure, other: Figure): number {
  if (one.modifiers.some((word) => other.modifiers.includes(word))) return 0.1;
  return one.modifiers.length > 0 && other.modifiers.length > 0 ? -0.25 : 0;
}
