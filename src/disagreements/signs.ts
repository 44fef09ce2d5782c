import { classOf, KNOWN_CLASSES, PEOPLE_CLASSES } from '../evidence/figures/classes.ts';
import { sameNoun } from '../evidence/figures/nouns.ts';
import type { Figure, Quantity } from '../evidence/types.ts';
import { stem, stemsOf } from '../words/stems.ts';
import type { Claim, Context } from './claims.ts';
import { HALF_DAY_MINUTES, isYear, MS_A_DAY } from './values.ts';

/** What speaks for two figures being told of one thing, or against it. Shares are 0–1, what is or is not 1 or 0. */
export interface Signs {
  /** Of their words, near synonyms included; a share. */
  likeness: number;
  /** Share of the shorter one's words that the other has too. */
  shared: number;
  /** Within a factor of three, 35 days, 20 years or two hours of each other, as rival accounts mostly are. */
  near: number;
  /** Within a third of each other. */
  close: number;
  /** One of the two values is also given by the other's report. */
  explained: number;
  /** Logarithm of the number of pairs of such figures in the two reports. */
  choices: number;
  /** Each report gives one such figure alone. */
  alone: number;
  /** Both are planned, feared or possible. */
  planned: number;
  /** By the word of two. */
  bodies: number;
  /** Paragraphs between the places where they stand. */
  distance: number;
  /** A day or year is told with one alone. */
  dated: number;
  sameDay: number;
  /** Of one noun: "a loan of 340,000" and "a loan of 430,000". */
  owner: number;
  sameClass: number;
  /** Amounts of the same thing: "28 percent of its fuel". */
  sameOf: number;
  /** When the same thing happened; what happens to people happens to several. */
  sameDeed: number;
  /** What the one is of, the other's clause names: "an alert of eight hours", "the alert lasted six". */
  ownerTold: number;
  /** People are counted, and nothing known happened to both. */
  people: number;
  /** One is the other with digits changed about, or a digit more or less: "1968" and "1986", "40,000" and "400,000". */
  slip: number;
  /** By the word of one. */
  sameBody: number;
  /** Done by one person. */
  sameDoer: number;
  /** Of one sort: "masked burglars" and "masked robbers". */
  sameSort: number;
  /** Told of wholly different names. */
  strangers: number;
}

/** @returns the signs of two figures of one kind and unit, of two reports */
export function signsOf(a: Claim, b: Claim, { like, shared, fellows, explained }: Context): Signs {
  const [one, other] = [a.figure, b.figure];
  const isMeasured = one.quantity.kind !== 'count';
  const isTime = /^(?:date|clock|period)$/.test(one.quantity.kind);
  const same = one.eventClass !== null && one.eventClass === other.eventClass;
  const choices = fellows(a).length * fellows(b).length;
  return {
    likeness: like(one, other),
    shared: shared(one, other),
    near: Number(near(one, other)),
    close: Number(close(one, other)),
    explained: Number(explained(a, b.report) || explained(b, a.report)),
    choices: Math.log(choices),
    alone: Number(choices === 1),
    planned: Number(isToCome(a) && isToCome(b)),
    bodies: Number(isTold(one.attributedTo, other.attributedTo) && !ofOneBody(one, other)),
    distance: Math.abs(one.paragraph - other.paragraph),
    dated: Number(one.times.length > 0 !== other.times.length > 0),
    sameDay: Number(one.times.some((time) => other.times.includes(time))),
    owner: Number(isTold(one.subject, other.subject) && one.subject === other.subject),
    sameClass: Number(same),
    sameOf: Number(
      isMeasured &&
        isTold(one.counted, other.counted) &&
        sameNoun(one.counted ?? '') === sameNoun(other.counted ?? ''),
    ),
    sameDeed: Number(
      isTime &&
        (same || namesDeed(one, other) || namesDeed(other, one)) &&
        (!PEOPLE_CLASSES.has(one.eventClass ?? '') || one.names.some((name) => other.names.includes(name))),
    ),
    ownerTold: Number(tells(one, other) || tells(other, one)),
    slip: Number(isSlip(one.quantity, other.quantity)),
    strangers: Number(disjoint(one.names, other.names)),
    sameBody: Number(ofOneBody(one, other)),
    sameDoer: Number(isTold(one.doer, other.doer) && one.doer === other.doer),
    sameSort: Number(one.modifiers.some((word) => other.modifiers.includes(word))),
    people: Number(PEOPLE.test(one.counted ?? '') && !(same && KNOWN_CLASSES.has(one.eventClass ?? ''))),
  };
}

/** "inspected on 28 May", "18 May as the date of the inspection" */
const namesDeed = ({ eventClass: deed }: Figure, { eventClass, context }: Figure): boolean =>
  deed !== null && eventClass === null && context.includes(stem(deed));

/** Planned, feared or possible, or a day that lies behind the report's own. */
const isToCome = ({ figure: { marks, quantity }, date }: Claim): boolean =>
  marks.includes('aim') ||
  (/^(?:date|period)$/.test(quantity.kind) && date !== null && quantity.low * MS_A_DAY > Date.parse(date));

/** @returns whether both are given by the word of one: "police", "the police estimate" */
export const ofOneBody = ({ attributedTo: one }: Figure, { attributedTo: other }: Figure): boolean =>
  one !== null && other !== null && stemsOf(one).some((word) => stemsOf(other).includes(word));

const NUMERAL = /\d[\d,.]*/;

/** The digits that tell most: "4" and "5" of "450,000". */
function digitsOf({ text, value }: Quantity): string {
  const told = NUMERAL.exec(text)?.[0] ?? String(value);
  return told.replace(/\D/g, '').replace(/0+$/, '');
}

/** A digit too many, or a thousand for a million. */
const MAGNITUDES = new Set([10, 1000]);
/** Of smaller numbers there are too many about. */
const LEAST_SLIPPED = 20;

/** @returns whether one is the other with digits changed about, or with a digit more or less */
export function isSlip(one: Quantity, other: Quantity): boolean {
  if (one.kind === 'date') return false;
  const [a, b] = [digitsOf(one), digitsOf(other)];
  const [low, high] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
  if (a === b) return low >= LEAST_SLIPPED && MAGNITUDES.has(Math.round(high / low));
  return a.length > 1 && [...a].sort().join() === [...b].sort().join();
}

const PEOPLE = /^(?:person|people|man|woman)$/;

/** @returns whether both hold something, and nothing in common */
export const disjoint = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((item) => other.includes(item));

const tells = ({ subject }: Figure, { context }: Figure): boolean =>
  subject !== null && context.includes(classOf(subject) ?? stem(subject));

const isTold = (one: string | null, other: string | null): boolean => one !== null && other !== null;

/** How far rival accounts of one thing are from each other at most. */
const FACTOR = 3;
const DAYS = 35;
const MONTHS = 5;
const YEARS = 20;
const MINUTES = 120;

/** @returns whether two values are as near as rival accounts of one thing mostly are */
export function near({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  if (isYear(a)) return Math.abs(a.value - b.value) <= YEARS * 365;
  if (a.kind === 'period' && b.kind === 'period') return Math.abs(a.value - b.value) <= MONTHS * 31;
  if (/^(?:date|period)$/.test(a.kind)) return Math.abs(a.value - b.value) <= DAYS;
  if (a.kind === 'clock') return minutesApart(a, b) <= MINUTES;
  return within(FACTOR, a.value, b.value);
}

/** Round the clock; one that names no half of the day is read either way. */
function minutesApart(a: Quantity, b: Quantity): number {
  const round = a.unit === '12h' || b.unit === '12h' ? HALF_DAY_MINUTES : 2 * HALF_DAY_MINUTES;
  const ahead = (((a.value - b.value) % round) + round) % round;
  return Math.min(ahead, round - ahead);
}

const CLOSE = 1.35;

const close = ({ quantity: a }: Figure, { quantity: b }: Figure): boolean =>
  !/^(?:date|period|clock|score)$/.test(a.kind) && within(CLOSE, a.value, b.value);

const within = (factor: number, a: number, b: number): boolean => Math.max(a, b) <= factor * Math.min(a, b);
