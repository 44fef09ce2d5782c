import type { Quantity } from '../types.ts';
import { type Days, dayIn, dayOf, MONTH_WORDS, monthOf, yearAt } from './calendar.ts';
import { findDates } from './dates.ts';
import { overlap } from './quantity.ts';
import { findDistances, RELATIVE, type Stretch } from './relative.ts';
import { CALENDAR } from './stretches.ts';

/** Stands for "no first day" and "no last day": finite, so that it survives JSON. */
const OPEN = Number.MAX_VALUE;
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:,? (?<year>(?:19|20)\\d\\d))?';
const TO = ' ?(?:[-–]| to | until | till | through | and(?<and>) )(?:the )?';

/** Days of one month from the first to the last: "2–5 May", "May 2 to 5, 2024". */
const DAYS_OF_MONTH: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\d.,:-])(?<from>${DAY})${TO}(?<to>${DAY}) (?:of )?(?<month>${MONTH_WORDS})${YEAR}(?!\\p{L})`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<month>${MONTH_WORDS}) (?<from>${DAY})${TO}(?<to>${DAY})(?![\\d:.]\\d|\\p{L}|\\d)${YEAR}`,
    'gu',
  ),
];
/** "between March and June" */
const MONTHS = new RegExp(
  `(?<joint>[Bb]etween|[Ff]rom) (?<month>${MONTH_WORDS}) (?:and|to|until|through) (?<last>${MONTH_WORDS})(?! \\d{1,2}\\b)${YEAR}(?!\\p{L})`,
  'gu',
);

/**
 * Stretches of the calendar, and days told by their distance from the report's own. What two of them span is one.
 * @param day the report's date (YYYY-MM-DD); without it only what names its year is read
 * @returns periods in order; `low` and `high` are the first and last day, open ("since May") where they are far beyond all days
 */
export function findPeriods(text: string, day: string | null): Quantity[] {
  const today = day === null ? null : dayOf(day);
  const found: Stretch[] = [...daysOfMonth(text, today), ...monthsSpanned(text, today)];
  const days = findDates(text, day).map(({ start, end, value }) => ({
    start,
    end,
    days: [value, value] as const,
  }));
  const take = (stretches: readonly Stretch[]) => {
    for (const one of stretches)
      if (![...found, ...days].some((other) => overlap(one, other))) found.push(one);
  };
  if (today !== null) take(findDistances(text, today));
  for (const [pattern, read] of [...RELATIVE, ...CALENDAR]) {
    for (const match of text.matchAll(pattern)) {
      const read_ = read({ ...match.groups }, today, text);
      if (read_) take([{ start: match.index, end: match.index + match[0].length, days: read_ }]);
    }
  }
  const free = days.filter((one) => !found.some((other) => overlap(one, other)));
  const spans = joined(
    text,
    [...found, ...free].sort((a, b) => a.start - b.start),
  );
  return spans.filter((one) => !free.includes(one)).map((one) => bounded(text, one));
}

function* daysOfMonth(text: string, today: number | null): Generator<Stretch> {
  for (const pattern of DAYS_OF_MONTH) {
    for (const match of text.matchAll(pattern)) {
      const { from = '', to = '', month = '', year, and } = match.groups ?? {};
      if (and !== undefined && !/\bbetween (?:the )?$/i.test(text.slice(0, match.index))) continue;
      const days = nearYear(year, today, (y) => {
        const ends = [from, to].map((one) => dayIn(y, monthOf(month), Number.parseInt(one, 10)));
        return ascending(ends[0] ?? null, ends[1] ?? null);
      });
      if (days) yield { start: match.index, end: match.index + match[0].length, days };
    }
  }
}

function* monthsSpanned(text: string, today: number | null): Generator<Stretch> {
  for (const match of text.matchAll(MONTHS)) {
    const { joint = '', month = '', last = '', year } = match.groups ?? {};
    const days = nearYear(year, today, (y) => {
      const after = dayIn(monthOf(last) === 11 ? y + 1 : y, (monthOf(last) + 1) % 12, 1);
      return ascending(dayIn(y, monthOf(month), 1), after === null ? null : after - 1);
    });
    if (days) yield { start: match.index + joint.length + 1, end: match.index + match[0].length, days };
  }
}

/** The year that is named, else the one that brings the days nearest to the report's. */
function nearYear(
  year: string | undefined,
  today: number | null,
  read: (year: number) => Days | null,
): Days | null {
  if (year) return read(Number(year));
  if (today === null) return null;
  const near = [-1, 0, 1].map((away) => read(yearAt(today) + away)).filter((days) => days !== null);
  const far = ([from]: Days) => Math.abs(from - today);
  return near.sort((a, b) => far(a) - far(b))[0] ?? null;
}

const ascending = (from: number | null, to: number | null): Days | null =>
  from !== null && to !== null && from < to ? [from, to] : null;

const DAYS_A_WEEK = 7;
const isWeekday = (text: string): boolean => /^\p{L}+day$/u.test(text);

/** "from Monday to Thursday", "28 May – 2 June": two neighbours are the ends of one stretch. */
function joined(text: string, stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const one of stretches) {
    const before = out.at(-1);
    const days = before ? spanOf(text, before, one) : null;
    if (before && days) out[out.length - 1] = { start: before.start, end: one.end, days };
    else out.push(one);
  }
  return out;
}

function spanOf(text: string, before: Stretch, one: Stretch): Days | null {
  const between = text.slice(before.end, one.start);
  const spanned =
    /^(?: (?:to|until|till|through) (?:the )?| ?[-–] ?)$/.test(between) ||
    (/^ and (?:the )?$/.test(between) && /\bbetween (?:the )?$/i.test(text.slice(0, before.start)));
  if (!spanned) return null;
  const [from] = before.days;
  const [, to] = one.days;
  if (from < to) return [from, to];
  // each weekday was read by itself; a week lies between them at most
  return isWeekday(text.slice(one.start, one.end)) && to + DAYS_A_WEEK > from
    ? [from, to + DAYS_A_WEEK]
    : null;
}

const BOUND = /\b(?<word>by|until|till|before|since|from|after)\s(?:the )?$/i;

/** What has both its ends is bounded by no word before it: "from May to July". */
const SPANNING = /[\p{L}\d](?: (?:to|until|till|through|and) | ?[-–] ?)(?:the )?[\p{Lu}\d]/u;

/** "by the end of 2027" leaves the first day open, "since May" the last. */
function bounded(text: string, { start, end, days: [from, to] }: Stretch): Quantity {
  const spans = SPANNING.test(text.slice(start, end));
  const word = spans ? null : (BOUND.exec(text.slice(0, start))?.groups?.word?.toLowerCase() ?? null);
  const isEnd = word !== null && /by|un|till|before/.test(word);
  return {
    kind: 'period',
    start,
    end,
    text: text.slice(start, end),
    value: from,
    low: isEnd ? -OPEN : from,
    high: word !== null && !isEnd ? OPEN : to,
    unit: 'd',
    qualifier: word,
  };
}
