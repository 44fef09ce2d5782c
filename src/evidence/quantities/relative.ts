import { type Days, monthAt, monthsOf, TO_COME, weekdayAt, yearAt, yearsOf } from './calendar.ts';
import { findNumbers } from './numbers.ts';
import { type Form, partOf } from './stretches.ts';

const DAYS_IN: Record<string, number> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
};
const DAYS_A_WEEK = 7;
const FRIDAY = 5;

/** The week, month, year or decade so many away from the report's; a week may begin on Sunday or Monday. */
function periodAt(unit: string, today: number, away: number): Days {
  const year = yearAt(today);
  if (unit === 'month') return monthsOf(year, monthAt(today) + away, 1);
  if (unit === 'year') return yearsOf(year + away);
  if (unit === 'decade') return yearsOf(year - (year % 10) + away * 10, 10);
  const monday = today - ((weekdayAt(today) + 6) % DAYS_A_WEEK) + away * DAYS_A_WEEK;
  return [monday - 1, monday + 6];
}

const AWAY: Record<string, number> = { last: -1, this: 0, the: 0, next: 1 };

/** The nearest weekend: to come, or gone by. */
function weekendNear(today: number, ahead: boolean): Days {
  const sinceFriday = (weekdayAt(today) - FRIDAY + DAYS_A_WEEK) % DAYS_A_WEEK;
  const friday = today - sinceFriday + (ahead && sinceFriday > 2 ? DAYS_A_WEEK : 0);
  return [friday, friday + 2];
}

/** Half of the unit is lost where only whole ones are told; nobody counts the days of "three days ago" that closely. */
const slackOf = (unit: string): number => Math.max(1, Math.floor((DAYS_IN[unit] ?? 1) / 2));

/** So many units before or behind the report's day: "a few weeks ago". */
function distance(
  before: string,
  unit: string,
  today: number,
  sign: 1 | -1,
): { days: Days; length: number } | null {
  const near = before.slice(-REACH);
  const article = /(?:^|[^\p{L}\d-])(?<words>an?)$/u.exec(near)?.groups?.words;
  const last = findNumbers(near).at(-1);
  const number = article
    ? { low: 1, high: 1, text: article }
    : last?.end === near.length && !last.fraction
      ? last
      : null;
  const size = DAYS_IN[unit];
  if (!number || size === undefined || number.high > MOST_UNITS) return null;
  const ends = [number.low, number.high].map((n) => today + sign * Math.round(n * size));
  return {
    days: [Math.min(...ends) - slackOf(unit), Math.max(...ends) + slackOf(unit)],
    length: number.text.length,
  };
}

/** Characters back in which the number of a distance begins. */
const REACH = 40;
/** Nobody counts farther in words. */
const MOST_UNITS = 10_000;

/** A stretch and where it stands. */
export interface Stretch {
  start: number;
  end: number;
  days: Days;
}

const AGO = /(?<=\s)(?<unit>day|week|fortnight|month|year|decade)s? ago\b/giu;
const AHEAD =
  /\bin (?<number>[\p{L}\d-]+(?: (?:dozen|few|couple of))?) (?<unit>day|week|fortnight|month|year)s?(?<time>['’]s?['’]? time)?(?!\p{L}|['’-])/giu;
/** "the third in two weeks", "the worst in ten years": how long it has been, and no day to come. */
const SINCE =
  /\b(?:first|second|third|\p{L}{3,}th|\d+(?:st|nd|rd|th)|times?|once|twice|most|\p{L}{2,}est|only)\b[^,;]*$/iu;
const MORE_THAN = /\b(?:more than|over|at least|less than|under|nearly|almost|within)\s*$/i;

/** @returns days so many units before the report's day, or behind it where the sentence looks ahead */
export function findDistances(text: string, today: number): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(AGO)) {
    const before = text.slice(0, match.index - 1);
    const ago = distance(before, match.groups?.unit?.toLowerCase() ?? '', today, -1);
    const start = match.index - 1 - (ago?.length ?? 0);
    if (ago && !MORE_THAN.test(text.slice(0, start)))
      found.push({ start, end: match.index + match[0].length, days: ago.days });
  }
  for (const match of text.matchAll(AHEAD)) {
    const { number = '', unit = '', time } = match.groups ?? {};
    const before = text.slice(0, match.index);
    if (!time && (!TO_COME.test(before) || SINCE.test(before))) continue;
    const to = distance(` ${number}`, unit.toLowerCase(), today, 1);
    if (to) found.push({ start: match.index, end: match.index + match[0].length, days: to.days });
  }
  return found;
}

const UNIT = '(?<unit>week|month|year|decade)';
const END = '(?!\\p{L}|-)';

/** Stretches that only the report's own day places; without it all stay open. */
export const RELATIVE: readonly Form[] = (
  [
    [/\b(?:the day before yesterday)\b/giu, (_, today) => [today - 2, today - 2]],
    [/\b(?:the day after tomorrow)\b/giu, (_, today) => [today + 2, today + 2]],
    [/\byesterday\b/giu, (_, today) => [today - 1, today - 1]],
    [/\btomorrow\b/giu, (_, today) => [today + 1, today + 1]],
    [/\blast night\b/giu, (_, today) => [today - 1, today]],
    [
      /\b(?:tonight|(?:earlier |later )today|(?:earlier |later )?this (?:morning|afternoon|evening))\b/giu,
      (_, today) => [today, today],
    ],
    [
      new RegExp(`\\b(?<side>earlier|later) (?:this|in the) ${UNIT}${END}`, 'giu'),
      ({ side = '', unit = '' }, today) => {
        const [from, to] = periodAt(unit.toLowerCase(), today, 0);
        return /earlier/i.test(side) ? [from, today] : [today, to];
      },
    ],
    [
      new RegExp(
        `\\b(?<part>early|mid|late|the (?:start|beginning|middle|end) of)[ -](?<which>the|this|last|next) ${UNIT}${END}`,
        'giu',
      ),
      ({ part, which = '', unit = '' }, today) =>
        partOf(periodAt(unit.toLowerCase(), today, AWAY[which.toLowerCase()] ?? 0), part),
    ],
    [
      new RegExp(
        `\\b(?:over|in|within|during|for) the (?<which>past|last|next|coming) ${UNIT}${END}(?! of\\b)`,
        'giu',
      ),
      ({ which = '', unit = '' }, today) => {
        const length = Math.ceil(DAYS_IN[unit.toLowerCase()] ?? 1);
        return /past|last/i.test(which) ? [today - length, today] : [today, today + length];
      },
    ],
    [
      new RegExp(`(?<!\\b(?:the|of|and) )\\b(?<which>last|this|next) ${UNIT}${END}(?! of\\b)`, 'giu'),
      ({ which = '', unit = '' }, today) =>
        periodAt(unit.toLowerCase(), today, AWAY[which.toLowerCase()] ?? 0),
    ],
    [
      /\b(?:(?:over|at|on|during) the|this) weekend\b/giu,
      (_, today, text) => weekendNear(today, TO_COME.test(text)),
    ],
  ] satisfies readonly [RegExp, (groups: Record<string, string>, today: number, text: string) => Days][]
).map(
  ([pattern, read]): Form => [
    pattern,
    (groups, today, text) => (today === null ? null : read(groups, today, text)),
  ],
);
