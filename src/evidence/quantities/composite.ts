import type { Quantity } from '../types.ts';
import { findNumbers, type NumberSpan } from './numbers.ts';
import { quantityOf } from './quantity.ts';
import { INCH, type Unit, type UnitFound, unitAfter } from './units.ts';

/** Between the parts of one amount: "two hours and 14 minutes", "5ft 11in", "two-hour-14-minute" */
const JOINT = /^(?:,? and |, | |-)(?=[\d\p{L}])/u;
const AND_A_HALF =
  /^(?:(?:,? and an? |-and-an?-)(?<share>half|quarter)|,? and three[- ]quarters)(?![-\p{L}]| of (?:the|them|its|his|her|their|all|those|these)\b)/iu;
const SHARES: Record<string, number> = { half: 0.5, quarter: 0.25 };
const THREE_QUARTERS = 0.75;
/** Characters in which a further part must begin and end. */
const REACH = 48;
/** What conversion leaves behind the decimal point. */
const CRUMBS = 1e6;

const sizeOf = (unit: Unit): number => unit.toBase(1) - unit.toBase(0);

/**
 * Adds the smaller parts that follow an amount: minutes to hours, inches to feet.
 * @returns the sum in the unit of the last part, so that it is as exact as that; null where nothing is added
 */
export function continued(text: string, first: NumberSpan, found: UnitFound): Sum | null {
  if (found.unit.kind === 'money' || found.unit.base === '°C' || first.low !== first.high) return null;
  let sum: Sum = { number: first, found };
  for (let next = nextPart(text, sum); next; next = nextPart(text, sum)) sum = next;
  return sum.number === first ? null : sum;
}

interface Sum {
  number: NumberSpan;
  found: UnitFound;
}

const nextPart = (text: string, { number, found }: Sum): Sum | null =>
  halfMore(text, number, found) ?? partAfter(text, number, found);

/** "two hours and a half" */
function halfMore(text: string, number: NumberSpan, found: UnitFound): Sum | null {
  const match = AND_A_HALF.exec(text.slice(found.end, found.end + REACH));
  if (!match || !Number.isInteger(number.value)) return null;
  const value = number.value + (SHARES[match.groups?.share?.toLowerCase() ?? ''] ?? THREE_QUARTERS);
  return added(text, number, value, { ...found, end: found.end + match[0].length });
}

function partAfter(text: string, number: NumberSpan, found: UnitFound): Sum | null {
  const joint = JOINT.exec(text.slice(found.end, found.end + REACH));
  if (!joint) return null;
  const from = found.end + joint[0].length;
  const part = findNumbers(text.slice(from, from + REACH))[0];
  if (part?.start !== 0 || part.low !== part.high) return null;
  const at = from + part.end;
  const smaller = unitAfter(text, at, /\d$/.test(part.text)) ?? inchesAt(text, at, found);
  if (smaller?.unit.kind !== found.unit.kind || smaller.unit.base !== found.unit.base) return null;
  const ratio = sizeOf(found.unit) / sizeOf(smaller.unit);
  if (ratio <= 1 || part.value >= ratio) return null;
  return added(text, number, number.value * ratio + part.value, smaller);
}

/** "6ft 2in": behind feet alone "in" is a unit. */
function inchesAt(text: string, at: number, feet: UnitFound): UnitFound | null {
  const end = at + (/^ ?ins?(?![\p{L}\p{N}])(?! \p{Lu})/u.exec(text.slice(at))?.[0].length ?? 0);
  return end > at && /^(?:ft|feet|foot)$/.test(feet.word) ? { unit: INCH, end, word: 'in' } : null;
}

function added(text: string, { start }: NumberSpan, total: number, found: UnitFound): Sum {
  const value = Math.round(total * CRUMBS) / CRUMBS;
  const { end } = found;
  return {
    number: { start, end, text: String(value), value, low: value, high: value, fraction: false },
    found: { ...found, end, word: text.slice(start, end) },
  };
}

/** "an hour and a half", "a mile and a quarter": the article is the number. */
const ARTICLE = /(?<![\p{L}\d-])an?(?= \p{L}+ and (?:a half|a quarter|three[- ]quarters)(?![-\p{L}]))/giu;

/** "nearly an hour", "a single day": without such a word an article counts nothing. */
const COUNTED_ARTICLE =
  /(?<=\b(?:nearly|almost|about|around|over|than|under|up to|at least|after|for|lasted|took) )an?(?= (?:minute|hour|day|week|month|year|decade|mile|kilomet(?:re|er))(?![-\p{L}]| (?:ago|later|earlier|before|old|in|or)\b))|(?<![\p{L}\d-])an? (?:single|full|whole)(?= (?:minute|hour|day|week|month|year)(?![-\p{L}]))/giu;

/** @returns amounts whose one is an article: with a share that is added to it, or where the words before it measure */
export function findArticles(text: string): Quantity[] {
  return [...text.matchAll(ARTICLE), ...text.matchAll(COUNTED_ARTICLE)].flatMap((match) => {
    const start = match.index;
    const one = { start, end: start + match[0].length, text: match[0], value: 1, low: 1, high: 1 };
    const number = { ...one, fraction: false };
    const found = unitAfter(text, one.end, false);
    const sum = found && (continued(text, number, found) ?? { number, found });
    if (!sum) return [];
    const { unit, end } = sum.found;
    return [
      quantityOf(text, sum.number, { kind: unit.kind, start, end, unit: unit.base, toUnit: unit.toBase }),
    ];
  });
}
