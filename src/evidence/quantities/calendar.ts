/** Days since 1970-01-01, the first and the last of a stretch. */
export type Days = readonly [from: number, to: number];

const MS_A_DAY = 86_400_000;
const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** The names of months, as a pattern for a named group. */
export const MONTH_WORDS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';
export const WEEKDAY_WORDS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** Signs that a day without a year, or a weekday, is still to come: then the next one is meant, else the last one. */
export const TO_COME =
  /\b(?:will|would|is to|are to|due to|expected|planned|scheduled|next|(?<!\b(?:an?|the|its|his|her|their|this|that) )plans? to|set to|hopes? to)\b/i;

/** Signs that what is told has been: a past tense that is not that of telling. */
export const GONE =
  /\b(?:since|was|were|had|did|been|began|came|fell|rose|went|took|made|won|lost|left|held|built|became|ran|sold|found|broke|died|met|(?!(?:announc|add|confirm|report|stat|warn|claim|predict|promis)ed)\p{L}{2,}ed)\b/iu;

/** @returns days since 1970-01-01 of a date as YYYY-MM-DD */
export const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / MS_A_DAY);

/** @returns 0–11, or -1 where it names no month */
export const monthOf = (name: string): number =>
  MONTH_NAMES.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', '').slice(0, 3)));

/** @returns 0 for a Sunday to 6, or -1 */
export const weekdayOf = (name: string): number => WEEKDAYS.indexOf(name.toLowerCase());

/** @returns 0 for a Sunday to 6 */
export const weekdayAt = (day: number): number => new Date(day * MS_A_DAY).getUTCDay();

export const yearAt = (day: number): number => new Date(day * MS_A_DAY).getUTCFullYear();
export const monthAt = (day: number): number => new Date(day * MS_A_DAY).getUTCMonth();

/** @param month 0–11 @returns days since 1970-01-01, or null where the month has no such day */
export function dayIn(year: number, month: number, day: number): number | null {
  const time = new Date(Date.UTC(year, month, day));
  return time.getUTCMonth() === month ? time.getTime() / MS_A_DAY : null;
}

/** @param first a month counted from the year's first, 0; below it and beyond 11 lie other years */
export const monthsOf = (year: number, first: number, count: number): Days => [
  Date.UTC(year, first, 1) / MS_A_DAY,
  Date.UTC(year, first + count, 1) / MS_A_DAY - 1,
];

export const yearsOf = (first: number, count = 1): Days => monthsOf(first, 0, 12 * count);
