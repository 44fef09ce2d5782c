import type { Quantity, QuantityKind } from '../types.ts';
import { findClocks } from './clock.ts';
import { findDates } from './dates.ts';
import { findNumbers, type NumberSpan } from './numbers.ts';
import { boundsOf } from './qualifiers.ts';
import { signBefore, unitAfter } from './units.ts';

const PERCENT = /^\s?%|^[ -]?(?:per ?cent|pc|percent)(?:age points?)?\b|^ percentage points?\b/i;
const OLD = /^[ -](year|month|week|day)s?[ -]old\b/i;
const OF_AGE = /^ years? of age\b/i;
/** Days in the unit of an age, over the days of a year. */
const YEARS: Record<string, number> = { year: 1, month: 1 / 12, week: 7 / 365.25, day: 1 / 365.25 };
/** Nobody older has been in the news. */
const OLDEST = 122;
/** "Name, 44," and "His captain, 58, has …": a name or noun, a bare number between commas. */
const APPOSED_AGE = {
  before:
    /(?:\p{Lu}[\p{L}'’-]+|\b(?:he|she|who|man|woman|boy|girl|driver|captain|pilot|victim|suspect|husband|wife|son|daughter|brother|sister|mother|father|child|teacher|student|officer|worker|passenger|resident|player|owner)), ?(?:aged )?$/u,
  after: /^(?:,|\.(?:\s|$)|;|\)| and\b)/,
};
/** "a man of 77" */
const AGE_OF = {
  before: /\b(?:man|woman|boy|girl|child|lad|person) of (?:about |around )?$/i,
  after: /^(?:[,.;)]|$| (?!\p{L}+s\b))/u,
};
/** "She is 58", "who turned 40" */
const STATED_AGE = {
  before:
    /(?:\b(?:he|she|who) (?:is|was|turns|turned|will be|would have been)|\baged|\bthe age of|\bage(?! group)) $/i,
  after: /^(?:[,.;)]|$| (?:and|who|when|at the time|but|in|on|has|had|was|is)\b)/,
};
/** "four votes to one", "4–1", "by 12 to 3" */
const SCORE =
  /^(?: (?:votes?|points?|goals?|seats?|games?|sets?|judges?|members?))? to (?<word>[a-z]+(?:-[a-z]+)?|\d+)\b|^[-–](?<digits>\d+)(?![\d-])/i;
const SCORED =
  /\b(?:by|split|voted?|votes|vote of|ruled|won|win|wins|victory|beat|beaten|lost|lose|defeat|defeated|drew|draw|lead|led|score|scored|majority|ended|finished|approved|passed|rejected)\b/i;
/** Behind these a number names one of a row, and counts nothing. */
const NAMED =
  /(?:\b(?:no|number|nos|article|section|chapter|page|paragraph|room|gate|platform|route|line|flight|train|highway|interstate|bus|level|phase|stage|group|grade|category|type|class|channel|case|figure|table|version|appendix|clause|unit|district|ward|zone|area|pier|runway|psalm|windows|world war|formula|junction|exit|hole|lap|round|game|week|day|year|chapter|act|bill|proposition|resolution|order|lane|lot)s?\.?|#) ?$/i;

/** What is glued to digits makes them a part of something else: "555-0199", "12/03", "5k", "1e400", "Twenty-first". */
const GLUED = {
  before: /\d[-–/:.]$/u,
  after: /^(?:\p{L}|[-–/:.]\d|-in-\d|[-‐‑](?:first|second|third|\p{L}+th|figure|digit)s?\b)/iu,
};
/** A bare "5 degrees" may be of either scale, of a circle or of latitude; "31 February" is no day, and no count either. */
const UNCOUNTED =
  /^(?:[ -]degrees?\b|,? (?:block|hundred block|January|February|March|April|May|June|July|August|September|October|November|December)\b)/;
/** "−5", "minus 12": what lies below zero is left alone. */
const BELOW_ZERO = /(?:(?:^|[\s(])[-−]|\bminus )$/iu;

/** Characters; what is longer is a table or a list without stops, and each number is read in the light of all before it. */
const LONGEST_SENTENCE = 3000;

/**
 * Every quantity of a sentence, with what its words allow it to mean.
 * @param text one sentence
 * @param day the report's date (YYYY-MM-DD), against which "Tuesday" is read; null where unknown
 * @returns quantities in order, their offsets into `text`; none overlap; none at all of a text too long for a sentence
 */
export function findQuantities(text: string, day: string | null): Quantity[] {
  if (text.length > LONGEST_SENTENCE) return [];
  const timed = [...findClocks(text)];
  for (const date of findDates(text, day)) if (!timed.some((other) => overlap(other, date))) timed.push(date);
  const taken: Quantity[] = [...timed];
  for (const number of findNumbers(text)) {
    if (taken.some((other) => overlap(other, number)) || belongsElsewhere(text, number)) continue;
    const quantity = quantityOf(text, number);
    if (quantity) taken.push(quantity);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** "½¾" is no number. */
const FRACTION = /[¼-¾⅐-⅞]/u;

/** Whether a number is a part of a name or a row, or lies below zero. */
const belongsElsewhere = (text: string, { start, end }: NumberSpan): boolean =>
  NAMED.test(text.slice(0, start)) ||
  BELOW_ZERO.test(text.slice(0, start)) ||
  FRACTION.test(text.charAt(start - 1)) ||
  FRACTION.test(text.charAt(end));

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

function quantityOf(text: string, number: NumberSpan): Quantity | null {
  const before = text.slice(0, number.start);
  const after = text.slice(number.end);
  return (
    ageOf(text, number, before, after) ??
    scoreOf(text, number, before, after) ??
    shareOf(text, number, before, after) ??
    moneyOf(text, number) ??
    measuredOf(text, number, before, after) ??
    countOf(text, number, before, after)
  );
}

/** One quantity over `start` to `end`, its bounds those of its words, taken into the unit. */
function quantity(
  text: string,
  kind: QuantityKind,
  number: NumberSpan,
  start: number,
  end: number,
  unit: string | null,
  toUnit: (value: number) => number = (v) => v,
): Quantity {
  const measured = kind !== 'count' && kind !== 'score' && kind !== 'age';
  const bounds = boundsOf(text.slice(0, start), text.slice(end), number, measured);
  return {
    kind,
    start: start - bounds.length,
    end,
    text: text.slice(start - bounds.length, end),
    unit,
    qualifier: bounds.qualifier,
    value: toUnit(number.value),
    low: toUnit(bounds.low),
    high: bounds.high === Number.MAX_VALUE ? bounds.high : toUnit(bounds.high),
  };
}

function ageOf(text: string, number: NumberSpan, before: string, after: string): Quantity | null {
  const old = OLD.exec(after) ?? OF_AGE.exec(after);
  if (old) {
    const years = YEARS[old[1]?.toLowerCase() ?? 'year'] ?? 1;
    return quantity(
      text,
      'age',
      number,
      number.start,
      number.end + old[0].length,
      'year',
      (value) => value * years,
    );
  }
  const whole =
    Number.isInteger(number.value) && number.value > 0 && number.value <= OLDEST && !number.fraction;
  const apposed =
    APPOSED_AGE.before.test(before) &&
    APPOSED_AGE.after.test(after) &&
    !/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?,? ?$/u.test(before);
  const stated = [STATED_AGE, AGE_OF].some((age) => age.before.test(before) && age.after.test(after));
  if (!whole || !(apposed || stated)) return null;
  return quantity(text, 'age', number, number.start, number.end, 'year');
}

/** Two numbers set against each other, where the sentence tells of a vote or a match: the value is "a:b" folded into one number. */
function scoreOf(text: string, number: NumberSpan, before: string, after: string): Quantity | null {
  const match = SCORE.exec(after);
  const other = match?.groups?.word
    ? findNumbers(match.groups.word)[0]?.value
    : Number(match?.groups?.digits);
  if (!match || other === undefined || Number.isNaN(other) || number.value > 999 || other > 999) return null;
  if (/\bfrom $/i.test(before)) return null; // "lowered from 12 to nine"
  const near = before.slice(-60);
  if (
    !SCORED.test(near) &&
    !/votes?|points?|goals?|judges?/i.test(match[0]) &&
    !/^[^.]{0,25}\b(?:win|victory|defeat|draw|vote|loss|majority)\b/i.test(after.slice(match[0].length))
  )
    return null;
  const end = number.end + match[0].length;
  const [high, low] = [Math.max(number.value, other), Math.min(number.value, other)];
  const value = high * 1000 + low;
  return {
    kind: 'score',
    start: number.start,
    end,
    text: text.slice(number.start, end),
    value,
    low: value,
    high: value,
    unit: null,
    qualifier: null,
  };
}

function shareOf(text: string, number: NumberSpan, before: string, after: string): Quantity | null {
  const percent = PERCENT.exec(after);
  if (percent)
    return quantity(
      text,
      'percent',
      number,
      number.start,
      number.end + percent[0].length,
      /point/i.test(percent[0]) ? 'point' : '%',
    );
  if (!number.fraction) return null;
  const hundredfold = {
    ...number,
    value: number.value * 100,
    low: number.low * 100,
    high: number.high * 100,
  };
  const share = quantity(text, 'percent', hundredfold, number.start, number.end, '%');
  // a share in words is a rounded one: "a third" may be 31 to 36 percent
  return /\b(?:exactly)\s*$/i.test(before)
    ? share
    : {
        ...share,
        low: Math.min(share.low, share.value * 0.97),
        high: share.high === Number.MAX_VALUE ? share.high : Math.max(share.high, share.value * 1.03),
      };
}

function moneyOf(text: string, number: NumberSpan): Quantity | null {
  const sign = signBefore(text, number.start);
  if (sign) return quantity(text, 'money', number, sign.start, number.end, sign.currency);
  const unit = unitAfter(text, number.end, /\d$/.test(number.text));
  return unit?.unit.kind === 'money'
    ? quantity(text, 'money', number, number.start, unit.end, unit.unit.base, unit.unit.toBase)
    : null;
}

function measuredOf(text: string, number: NumberSpan, _before: string, _after: string): Quantity | null {
  const found = unitAfter(text, number.end, /\d$/.test(number.text));
  if (!found || /^ ago\b/.test(text.slice(found.end))) return null;
  return quantity(text, found.unit.kind, number, number.start, found.end, found.unit.base, found.unit.toBase);
}

function countOf(text: string, number: NumberSpan, before: string, after: string): Quantity | null {
  // "one" is mostly a pronoun or an article
  if (/^(?:one|a)$/i.test(number.text)) return null;
  // a year, or a decade
  if (
    /^(?:1[5-9]|20)\d\d$/.test(number.text) &&
    (!/^ (?:\p{Ll}+s|people|men|women)\b/u.test(after) ||
      /\b(?:in|since|by|of|from|until|the)\s$/i.test(before))
  )
    return null;
  if (GLUED.before.test(before) || GLUED.after.test(after) || UNCOUNTED.test(after)) return null;
  // "24 hours ago" says when, not how long
  if (unitAfter(text, number.end, /\d$/.test(number.text))) return null;
  return quantity(text, 'count', number, number.start, number.end, null);
}
