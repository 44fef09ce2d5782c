import type { Quantity } from '../types.ts';
import { ageOf, findDecadesOfLife } from './ages.ts';
import { amountOf, countOf, shareOf } from './amounts.ts';
import { findClocks } from './clock.ts';
import { findArticles } from './composite.ts';
import { findDates } from './dates.ts';
import { isPartOfName } from './named.ts';
import { findNumbers, type NumberSpan } from './numbers.ts';
import { overlap } from './quantity.ts';
import { scoreOf } from './scores.ts';
import { findTimings } from './timings.ts';

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
  const taken: Quantity[] = [];
  const take = (found: readonly Quantity[]) => {
    for (const one of found) if (!taken.some((other) => overlap(other, one))) taken.push(one);
  };
  take(findTimings(text));
  take(findClocks(text));
  take(findDates(text, day));
  take(findDecadesOfLife(text));
  take(findArticles(text));
  for (const number of findNumbers(text)) {
    if (taken.some((other) => overlap(other, number))) continue;
    const quantity = read(text, number);
    if (quantity) take([quantity]);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** What a number says in its sentence; null where it says nothing that can be held against another. */
function read(text: string, number: NumberSpan): Quantity | null {
  const before = text.slice(0, number.start);
  const after = text.slice(number.end);
  if (isPartOfName(text, number, before, after)) return null;
  return (
    ageOf(text, number, before, after) ??
    scoreOf(text, number, before, after) ??
    shareOf(text, number, before, after) ??
    amountOf(text, number, before) ??
    countOf(text, number, before, after)
  );
}
