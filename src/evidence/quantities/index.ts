import type { Quantity, QuantityKind } from '../types.ts';
import { ageOf, findDecadesOfLife, findStages } from './ages.ts';
import { amountOf, countOf, shareOf } from './amounts.ts';
import { findClocks } from './clock.ts';
import { findArticles } from './composite.ts';
import { findDates } from './dates.ts';
import { findDayParts } from './day-parts.ts';
import { isPartOfName } from './named.ts';
import { findNumbers, type NumberSpan } from './numbers.ts';
import { findOrdinals } from './ordinals.ts';
import { findPeriods } from './periods.ts';
import { overlap } from './quantity.ts';
import { scoreOf } from './scores.ts';
import { findTimings } from './timings.ts';

/** Characters; what is longer is a table or a list without stops, and each number is read in the light of all before it. */
const LONGEST_SENTENCE = 3000;

/** What is looked for unless more is asked: places in a row, periods and stages of life are left to those who hold them against others. */
const MOSTLY_WANTED: ReadonlySet<QuantityKind> = new Set([
  'count',
  'percent',
  'money',
  'measure',
  'age',
  'duration',
  'clock',
  'score',
  'date',
]);

/**
 * Every quantity of a sentence, with what its words allow it to mean.
 * @param text one sentence
 * @param day the report's date (YYYY-MM-DD), against which "Tuesday" is read; null where unknown
 * @param wanted kinds to look for; with `period`, what two dates span is one period, and its ends are no dates
 * @returns quantities in order, their offsets into `text`; none overlap; none at all of a text too long for a sentence
 */
export function findQuantities(
  text: string,
  day: string | null,
  wanted: ReadonlySet<QuantityKind> = MOSTLY_WANTED,
): Quantity[] {
  if (text.length > LONGEST_SENTENCE) return [];
  const taken: Quantity[] = [];
  const take = (found: readonly Quantity[]) => {
    for (const one of found) if (!taken.some((other) => overlap(other, one))) taken.push(one);
  };
  take(findTimings(text));
  take(findClocks(text));
  if (wanted.has('period')) take([...findPeriods(text, day), ...findDayParts(text)]);
  take(findDates(text, day));
  take(findDecadesOfLife(text));
  take(findArticles(text));
  for (const number of findNumbers(text)) {
    if (taken.some((other) => overlap(other, number))) continue;
    const quantity = read(text, number);
    if (quantity) take([quantity]);
  }
  if (wanted.has('ordinal')) take(findOrdinals(text));
  if (wanted.has('stage')) take(findStages(text));
  return taken.filter(({ kind }) => wanted.has(kind)).sort((a, b) => a.start - b.start);
}

/** Characters to either side in which the words stand that say what a number means. */
const REACH = 160;

/** What a number says in its sentence; null where it says nothing that can be held against another. */
function read(text: string, number: NumberSpan): Quantity | null {
  const before = text.slice(Math.max(0, number.start - REACH), number.start);
  const after = text.slice(number.end, number.end + REACH);
  if (isPartOfName(text, number, before, after)) return null;
  return (
    ageOf(text, number, before, after) ??
    scoreOf(text, number, before, after) ??
    shareOf(text, number, before, after) ??
    amountOf(text, number, before) ??
    countOf(text, number, before, after)
  );
}
