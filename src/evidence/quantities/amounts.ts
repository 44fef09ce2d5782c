import type { Quantity } from '../types.ts';
import { continued } from './composite.ts';
import { belowZero } from './named.ts';
import type { NumberSpan } from './numbers.ts';
import { quantityOf, type Reading } from './quantity.ts';
import { KELVIN_A_DEGREE, signBefore, type UnitFound, unitAfter, unitBefore } from './units.ts';

const PERCENT =
  /^\s?%(?:[ -]points?\b)?|^[ -]?(?:per ?cent|pct?|percent)(?:age[ -]points?|[ -]points?)?\b|^(?: of)?(?: an?)?[ -]percentage[ -]points?\b/i;
/** "a quarter of a point", "half-point" */
const OF_A_POINT = /^(?:(?: of)? a|-) ?points?\b/i;
const BASIS_POINTS = /^[ -]?(?:basis[ -]points?|bps?)\b/i;

/** A share: percent, percentage points (kept apart from it), basis points, or a fraction in words. */
export function shareOf(text: string, number: NumberSpan, before: string, after: string): Quantity | null {
  const { start, end } = number;
  const basis = BASIS_POINTS.exec(after);
  if (basis)
    return quantityOf(text, number, {
      kind: 'percent',
      start,
      end: end + basis[0].length,
      unit: 'point',
      toUnit: (value) => value / 100,
    });
  const percent = PERCENT.exec(after) ?? (number.fraction ? OF_A_POINT.exec(after) : null);
  if (percent) {
    const unit = /point/i.test(percent[0]) ? 'point' : '%';
    return quantityOf(text, number, { kind: 'percent', start, end: end + percent[0].length, unit });
  }
  return number.fraction ? fractionOf(text, number, before) : null;
}

/** A share in words is a rounded one: "a third" may be this much off, as a part of itself. */
const LOOSE = 0.03;

function fractionOf(text: string, number: NumberSpan, before: string): Quantity {
  const { start, end, value, low, high } = number;
  const hundredfold = { ...number, text: '', value: value * 100, low: low * 100, high: high * 100 };
  const share = quantityOf(text, hundredfold, { kind: 'percent', start, end, unit: '%' });
  if (/\b(?:exactly)\s*$/i.test(before)) return share;
  return {
    ...share,
    low: Math.min(share.low, share.value * (1 - LOOSE)),
    high: share.high === Number.MAX_VALUE ? share.high : Math.max(share.high, share.value * (1 + LOOSE)),
  };
}

/** Money by its sign or its word, and measures by their unit. */
export function amountOf(text: string, number: NumberSpan, before: string): Quantity | null {
  const sign = signBefore(text, number.start);
  if (sign)
    return quantityOf(text, number, {
      kind: 'money',
      start: sign.start,
      end: number.end,
      unit: sign.currency,
    });
  const unit = unitBefore(before, number.value);
  if (unit) return quantityOf(text, number, { ...number, kind: 'measure', unit });
  const found = unitAfter(text, number.end, /\d$/.test(number.text));
  if (!found || /^ ago\b/.test(text.slice(found.end))) return null;
  const sum = continued(text, number, found);
  if (sum) return quantityOf(text, sum.number, reading(number.start, sum.found));
  if (found.unit.base === '°C') return degrees(text, number, found, before);
  return quantityOf(text, number, reading(number.start, found));
}

const reading = (start: number, { unit, end }: UnitFound): Reading => ({
  kind: unit.kind,
  start,
  end,
  unit: unit.base,
  toUnit: unit.toBase,
});

const DIFFERENCE = {
  before: /\b(?:by|up|down|rise of|increase of|drop of|fall of|warming of|difference of|another) $/i,
  after:
    /^\)?(?: or (?:more|less))?(?: \([^)]{0,30}\))? (?:warmer|cooler|colder|hotter|above|below|higher|lower|of warming)\b/i,
};

/** A temperature, or how far two temperatures are apart; below zero the bounds change places. */
function degrees(text: string, number: NumberSpan, found: UnitFound, before: string): Quantity {
  const { unit } = found;
  if (DIFFERENCE.before.test(before) || DIFFERENCE.after.test(text.slice(found.end))) {
    const toUnit = (value: number) => value * KELVIN_A_DEGREE(unit);
    return quantityOf(text, number, { ...reading(number.start, found), unit: 'K', toUnit });
  }
  const sign = belowZero(before);
  if (sign === null) return quantityOf(text, number, reading(number.start, found));
  const start = number.start - sign.length;
  const toUnit = (value: number) => unit.toBase(-value);
  const read = quantityOf(text, number, { ...reading(start, found), toUnit });
  return read.high === Number.MAX_VALUE
    ? { ...read, low: read.value }
    : { ...read, low: read.high, high: read.low };
}

/** What is glued to digits makes them a part of something else: "555-0199", "12/03", "5k", "1e400", "Twenty-first", "five-star". */
const GLUED = {
  before: /\d[-–/:.]$/u,
  after:
    /^(?:\p{L}|[-–/:.]\d|-in-\d|-a-side\b|[-‐‑](?:first|second|third|\p{L}+th|figure|digit|star|way|off|fold|pronged|sided|tier|ply|time|legged)s?\b)/iu,
};
/** A bare "5 degrees" may be of either scale, of a circle or of latitude; "31 February" is no day, and no count either. */
const UNCOUNTED =
  /^(?:[ -]degrees?\b|,? (?:block|hundred block|January|February|March|April|May|June|July|August|September|October|November|December)\b)/;
/** A year, or a decade; as a number of things it is round, or it counts people, or it is qualified. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const IS_COUNT = { round: /0$/, people: /^ (?:people|men|women|children)\b/, plural: /^ \p{Ll}+s\b/u };

export function countOf(text: string, number: NumberSpan, before: string, after: string): Quantity | null {
  const { start, end } = number;
  // "one" is mostly a pronoun or an article
  if (/^(?:one|a)$/i.test(number.text)) return null;
  if (
    YEAR.test(number.text) &&
    (/\b(?:in|since|by|of|from|until|the)\s$/i.test(before) ||
      !(IS_COUNT.people.test(after) || (IS_COUNT.round.test(number.text) && IS_COUNT.plural.test(after))))
  )
    return null;
  if (GLUED.before.test(before) || GLUED.after.test(after) || UNCOUNTED.test(after)) return null;
  if (belowZero(before) !== null) return null;
  // "24 hours ago" says when, not how long
  if (unitAfter(text, end, /\d$/.test(number.text))) return null;
  const count = byTheDozen(quantityOf(text, number, { kind: 'count', start, end, unit: null }));
  return ONE_MORE.test(after) && count.low === count.high ? { ...count, high: count.high + 1 } : count;
}

/** "killed three people and then himself", "four by bullets and a fifth by glass": some count one more. */
const ONE_MORE =
  /^[^.;]{0,80}\b(?:(?:and|before)(?: then)?(?: \p{L}+ing)? (?:himself|herself)\b|and an? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! of))/iu;

/** "A dozen", "two dozen" are round: one more or less in each of them. */
function byTheDozen(count: Quantity): Quantity {
  const loose = count.value / 12;
  return /\bdozen$/i.test(count.text) && loose >= 1 && count.low === count.high
    ? { ...count, low: count.value - loose, high: count.value + loose }
    : count;
}
