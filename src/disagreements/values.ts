import { TOLLS } from '../evidence/figures/classes.ts';
import { sameNoun } from '../evidence/figures/nouns.ts';
import type { Figure, Quantity } from '../evidence/types.ts';
import type { Claim } from './claims.ts';

export const HALF_DAY_MINUTES = 720;

/** @returns whether both can be right: their intervals meet, once a clock that names no half of the day is read either way */
export function compatible(one: Quantity, other: Quantity): boolean {
  if (one.kind === 'clock') return clocksMeet(one, other);
  if (atMost(one) && atMost(other)) return one.value === other.value;
  if (untilWhen(one) && untilWhen(other)) return one.value <= other.high && other.value <= one.high;
  const [a, b] =
    one.kind === 'measure' && one.unit !== '°C' ? [roundedIn(one, other), roundedIn(other, one)] : [0, 0];
  return one.low - a <= (other.high + b) * (1 + EPSILON) && other.low - b <= (one.high + a) * (1 + EPSILON);
}

/** "fined up to £250,000", "as much as £520,000": two limits differ though either allows the other's. */
const atMost = ({ kind, qualifier }: Quantity): boolean =>
  /^(?:money|duration)$/.test(kind) &&
  /^(?:up to|as (?:much|long) as|at most|a maximum of)$/.test(qualifier ?? '');

/** "by the end of 2027": two such deadlines differ though both lie open. */
const untilWhen = ({ kind, low, value }: Quantity): boolean => kind === 'period' && low < value;

/** @returns whether a stretch of the calendar is told in years, not in months */
export const isYear = ({ kind, text }: Quantity): boolean =>
  kind === 'period' && /(?:^|of |early |mid |late |-)\d{4}$/i.test(text);

const NUMERAL = /\d[\d,]*(?:\.\d+)?/;

/** Digits that a converted value is given with at least: of "1,600ft" the last two are rounded. */
const SURE_DIGITS = 2;

/** How much more a value may be off than its last digit says, in its base unit, as it was converted from the other's unit and rounded: "490 metres", "1,600ft". */
function roundedIn(quantity: Quantity, other: Quantity): number {
  const own = unitSize(quantity);
  const digits = NUMERAL.exec(quantity.text)?.[0].replaceAll(',', '');
  if (own === null || digits === undefined || Math.abs(own - (unitSize(other) ?? own)) < EPSILON) return 0;
  const zeros = digits.includes('.') ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  const rounded = Math.min(zeros, digits.length - SURE_DIGITS);
  return rounded > 0 ? (own * 10 ** rounded) / 2 : 0;
}

/** The unit that a value is told in, as so many base units; null where the number is told in words. */
function unitSize({ text, value }: Quantity): number | null {
  const digits = NUMERAL.exec(text)?.[0].replaceAll(',', '');
  return digits === undefined || Number(digits) === 0 ? null : value / Number(digits);
}

/** Whether what both clocks allow meets, the later's beginning and the earlier's end; the clock has no first minute. */
function clocksMeet(one: Quantity, other: Quantity): boolean {
  const round = one.unit === '12h' || other.unit === '12h' ? HALF_DAY_MINUTES : 2 * HALF_DAY_MINUTES;
  const ahead = (((other.value - one.value) % round) + round) % round;
  const slack = (from: Quantity, to: Quantity) => from.high - from.value + to.value - to.low;
  return ahead <= slack(one, other) || round - ahead <= slack(other, one);
}

/** Unit conversion leaves crumbs. */
const EPSILON = 1e-9;

/** Days between two reports from which on a birthday may lie between them. */
const BIRTHDAY_DAYS = 21;
export const MS_A_DAY = 86_400_000;

/** @returns whether two claims can both be right; between reports some weeks apart somebody may have turned a year older */
export function agree(a: Claim, b: Claim): boolean {
  const [one, other] = [a.figure.quantity, b.figure.quantity];
  if (compatible(one, other)) return true;
  if (one.kind !== 'age' || a.date === null || b.date === null) return false;
  const daysApart = (Date.parse(b.date) - Date.parse(a.date)) / MS_A_DAY;
  const older = daysApart > 0 ? other.value - one.value : one.value - other.value;
  return Math.abs(daysApart) >= BIRTHDAY_DAYS && older > 0 && older <= Math.ceil(Math.abs(daysApart) / 365);
}

/** Claims that can all be right together, told as one position. */
export interface Side {
  claims: Claim[];
}

/**
 * Parts claims into sides that exclude each other. A claim that could stand on two sides ("more than a year" beside
 * 14 and 40 months) takes none.
 */
export function sidesOf(claims: readonly Claim[]): Side[] {
  const alike = [...Map.groupBy(claims, meaningOf).values()];
  const exact = alike.sort((a, b) => widthOf(a) - widthOf(b) || (firstReport(a) < firstReport(b) ? -1 : 1));
  const sides: Claim[][][] = [];
  for (const one of exact) {
    const fits = sides.filter((side) => side.every((other) => agreeAll(one, other)));
    if (fits.length === 0 && !sides.some((side) => side.some((other) => agreeAll(one, other))))
      sides.push([one]);
    else if (fits.length === 1) fits[0]?.push(one);
  }
  return sides.map((side) => ({ claims: side.flat() }));
}

/** Claims of one meaning agree with the same others: one speaks for all, however many reports there are. */
function meaningOf({ figure: { quantity }, date }: Claim): string {
  const { low, high, value, unit, kind } = quantity;
  return JSON.stringify([low, high, value, unit, kind === 'age' ? date : null]);
}

const agreeAll = ([one]: readonly Claim[], [other]: readonly Claim[]): boolean =>
  one !== undefined && other !== undefined && agree(one, other);
const widthOf = ([one]: readonly Claim[]): number => (one ? width(one) : 0);
const firstReport = (claims: readonly Claim[]): string =>
  claims.reduce((first, { report }) => (first < report ? first : report), claims[0]?.report ?? '');

const width = ({ figure: { quantity } }: Claim): number =>
  quantity.value === 0
    ? quantity.high - quantity.low
    : (quantity.high - quantity.low) / Math.abs(quantity.value);

/** "cancelled an order for 36 turbines in September": that number grows no more. */
const LONG_AGO =
  /\b(?:in|last) (?:January|February|March|April|May|June|July|August|September|October|November|December|year|month)\b/;

/** A toll, or what is told as it stood by then. */
const grows = ({ figure, sentence }: Claim): boolean =>
  !figure.marks.includes('aim') &&
  !LONG_AGO.test(sentence) &&
  (TOLLS.has(figure.eventClass ?? '') ||
    figure.marks.includes('so far') ||
    figure.eventClass === 'rose' ||
    isDeployed(figure) ||
    spreads(figure));

/** What spreads is longer and wider from day to day. */
const SPREADING = /^(?:slick|blaze|wildfir|plume|spill|lava|floodwat)/;
const spreads = ({ quantity, context }: Figure): boolean =>
  quantity.kind === 'measure' && context.some((term) => SPREADING.test(term));

/** Who was sent to help is more or fewer from day to day. */
const HELPERS =
  /^(?:firefighter|officer|soldier|troop|rescuer|volunteer|helicopter|engine|boat|diver|crew|aircraft)$/;
const AT_WORK = /^(?:fight|battle|tackle|deploy|send|work|help|join|assign|remain|stay)$/;
const isDeployed = ({ counted, eventClass }: Figure): boolean =>
  HELPERS.test(sameNoun(counted ?? '')) && (eventClass === null || AT_WORK.test(eventClass));

/** Those who are missing are found, and who is in hospital goes home. */
const SHRINKING = new Set(['missing', 'hospitalised', 'displaced', 'evacuated']);

const mayShrink = ({ figure: { eventClass } }: Claim): boolean =>
  SHRINKING.has(eventClass ?? '') || !TOLLS.has(eventClass ?? '');

/** @returns whether a toll only grew from an earlier day to a later one: an update, and no dispute */
export function isUpdate(sides: readonly Side[]): boolean {
  const claims = sides.flatMap((side) => side.claims);
  if (!claims.every(grows)) return false;
  // what happened in another year counts no more
  if (claims.every(({ figure }) => figure.marks.includes('compared'))) return false;
  const dated = claims
    .filter((claim) => claim.date !== null)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  if (dated.length < claims.length) return false;
  return dated.every((claim, i) => {
    const before = dated[i - 1];
    if (!before || compatible(before.figure.quantity, claim.figure.quantity)) return true;
    const grew = claim.figure.quantity.value > before.figure.quantity.value;
    return before.date !== claim.date && (grew || mayShrink(claim));
  });
}
