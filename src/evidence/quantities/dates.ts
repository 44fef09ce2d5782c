import type { Quantity } from '../types.ts';
import {
  dayIn,
  dayOf,
  GONE,
  MONTH_WORDS,
  monthAt,
  monthOf,
  TO_COME,
  WEEKDAY_WORDS,
  weekdayAt,
  weekdayOf,
  yearAt,
} from './calendar.ts';

const MONTH = `(?<month>${MONTH_WORDS})`;
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)(?:st|nd|rd|th)?';
const YEAR = '(?:,? (?<year>(?:19|20)\\d\\d))?';

const PLACES = ['first', 'second', 'third', 'fourth', 'last'];

/** Days of the calendar, with or without a year, and days of the week. */
const NOTATIONS: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\d.,])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?${DAY} (?:of )?${MONTH}${YEAR}(?!\\p{L})`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?${MONTH} ${DAY}(?![\\d:.]\\d|\\p{L})${YEAR}`,
    'gu',
  ),
  /(?<![\d-])(?<year>(?:19|20)\d\d)-(?<monthNumber>0[1-9]|1[0-2])-(?<day>[0-2]\d|3[01])(?![\d-])/gu,
  // 2.5.2024; with strokes only where no month has so many days, as the order differs from country to country
  /(?<![\d./-]|\b(?:[Vv]ersion|[Rr]elease|v) )(?<day>3[01]|[12]\d|0?[1-9])\.(?<monthNumber>1[0-2]|0?[1-9])\.(?<year>(?:19|20)\d\d)(?![\d.]\d|\d)/gu,
  /(?<![\d./-])(?<day>3[01]|2\d|1[3-9])\/(?<monthNumber>1[0-2]|0?[1-9])\/(?<year>(?:19|20)\d\d)(?![\d/])/gu,
  /(?<![\d./-])(?<monthNumber>1[0-2]|0?[1-9])\/(?<day>3[01]|2\d|1[3-9])\/(?<year>(?:19|20)\d\d)(?![\d/])/gu,
  new RegExp(
    `(?<!\\p{L})(?:the )?(?<place>${PLACES.join('|')}) (?<weekday>${WEEKDAY_WORDS}) (?:of|in) ${MONTH}${YEAR}(?!\\p{L})`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L}|(?:Black|Good|Ash|Shrove|Maundy|Easter|Cyber|Bloody|Super|Palm) )(?:(?<which>last|next|this|on) )?(?<weekday>${WEEKDAY_WORDS})(?!\\p{L}|['’]s|s\\b)`,
    'gu',
  ),
];

/**
 * Days named in a text.
 * @param day the report's date (YYYY-MM-DD); without it weekdays are left alone, and so are days without a year
 * @returns dates in order; `value` is days since 1970-01-01
 */
export function findDates(text: string, day: string | null): Quantity[] {
  const today = day === null ? null : dayOf(day);
  const found: Quantity[] = [];
  for (const notation of NOTATIONS) {
    for (const match of text.matchAll(notation)) {
      const value = dayNamed(match.groups ?? {}, text, match.index, today);
      const start = match.groups?.which ? match.index + match.groups.which.length + 1 : match.index;
      const end = match.index + match[0].length;
      if (value === null || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({
        kind: 'date',
        start,
        end,
        text: text.slice(start, end),
        value,
        low: value,
        high: value,
        unit: 'd',
        qualifier: null,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dayNamed(
  groups: Record<string, string | undefined>,
  text: string,
  at: number,
  today: number | null,
): number | null {
  if (groups.weekday && !groups.month) return weekday(groups, text, at, today);
  const ofNextYear = today !== null && !groups.year && NEXT_YEAR.test(text);
  return calendarDay(ofNextYear ? { ...groups, year: String(yearAt(today) + 1) } : groups, today);
}

/** "Next year's race will be held on 3 October" */
const NEXT_YEAR = /\bnext year['’]s\b/i;

/** Whether a day still lies ahead: so says its own part of the sentence, or else the rest of it. */
function isAhead(text: string, at: number): boolean {
  const from = text.slice(0, at).search(/[^,;:–—]*$/);
  const own = text.slice(from).split(/[,;:–—]| and /, 1)[0] ?? '';
  if (SAID_THEN.test(text.slice(from, at)) && THAT.test(text.slice(at))) return false;
  return TO_COME.test(own) || (!GONE.test(own) && TO_COME.test(text));
}

/** "said on Thursday that it would": the day of the telling, whatever is told. */
const SAID_THEN =
  /\b(?:said|told|announced|confirmed|warned|added|wrote|stated|promised|pledged|vowed|agreed|decided|ruled|voted|demanded|urged)\b[^,;:–—]{0,40} $/i;
const THAT = /^(?:on )?\p{L}+(?: (?:morning|afternoon|evening|night))? (?:that|it|he|she|they|there|to)\b/iu;

function weekday(
  groups: Record<string, string | undefined>,
  text: string,
  at: number,
  today: number | null,
): number | null {
  if (today === null) return null;
  const wanted = weekdayOf(groups.weekday ?? '');
  const now = weekdayAt(today);
  if (groups.which === 'next') return null; // which week is meant stays open
  if (groups.which !== 'last' && isAhead(text, at)) return today + ((wanted - now + 7) % 7);
  const back = (now - wanted + 7) % 7;
  return today - (groups.which === 'last' && back === 0 ? 7 : back);
}

function calendarDay(groups: Record<string, string | undefined>, today: number | null): number | null {
  const month = groups.monthNumber ? Number(groups.monthNumber) - 1 : monthOf(groups.month ?? '-');
  if (month < 0) return null;
  const dayOfYear = (year: number) =>
    groups.weekday ? nthWeekday(groups, year, month) : dayIn(year, month, Number(groups.day));
  if (groups.year) return dayOfYear(Number(groups.year));
  if (today === null) return null;
  // without a year the nearest one is meant
  const year = yearAt(today);
  const near = [year - 1, year, year + 1].map(dayOfYear).filter((d) => d !== null);
  return near.sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0] ?? null;
}

/** "the first Sunday of October" */
function nthWeekday(
  { place = '', weekday: name = '' }: Record<string, string | undefined>,
  year: number,
  month: number,
): number | null {
  const first = dayIn(year, month, 1);
  if (first === null) return null;
  const earliest = first + ((weekdayOf(name) - weekdayAt(first) + DAYS_A_WEEK) % DAYS_A_WEEK);
  if (place !== 'last') return earliest + DAYS_A_WEEK * PLACES.indexOf(place);
  const fifth = earliest + DAYS_A_WEEK * 4;
  return monthAt(fifth) === month ? fifth : fifth - DAYS_A_WEEK;
}

const DAYS_A_WEEK = 7;
