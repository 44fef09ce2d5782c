import {
  type Days,
  GONE,
  MONTH_WORDS,
  monthAt,
  monthOf,
  monthsOf,
  TO_COME,
  yearAt,
  yearsOf,
} from './calendar.ts';

/** What a pattern's groups and the report's day tell of; null where that stays open. */
type Reader = (groups: Record<string, string>, today: number | null, text: string) => Days | null;
export type Form = readonly [pattern: RegExp, read: Reader];

const YEAR = '(?:19|20)\\d\\d';
const PART_WORDS = '[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he )?(?:start|beginning|middle|end) of|[Tt]he close of';
const PART = `(?:(?<part>${PART_WORDS})[ -](?:the )?)`;
const EDGE = '(?<![\\p{L}\\d.,/-])';
const END = '(?![\\p{L}\\d]|[.,:/–-]\\d)';
/** "in 2000 homes": things are counted, unless the word behind goes on with the sentence. */
const NOT_COUNTING =
  '(?! (?!was\\b|is\\b|has\\b|as\\b|this\\b|its\\b|his\\b|across\\b|plus\\b|thus\\b)\\p{Ll}+s\\b)';

/** The shares of a stretch that its parts can mean; the words are loose at their edges. */
const PARTS: readonly [part: RegExp, from: number, to: number][] = [
  [/early/, 0, 0.4],
  [/mid\b/, 0.25, 0.75],
  [/middle/, 0.25, 0.75],
  [/late/, 0.6, 1],
  [/start|beginning/, 0, 0.3],
  [/end|close/, 0.7, 1],
];

/** @returns the part of a stretch that a word names ("early", "the end of"), or all of it */
export function partOf([from, to]: Days, part: string | undefined): Days {
  const found = PARTS.find(([word]) => word.test(part?.toLowerCase() ?? ''));
  if (!found) return [from, to];
  const length = to + 1 - from;
  return [from + Math.floor(length * found[1]), from + Math.ceil(length * found[2]) - 1];
}

/** The year that "of 2024", "of the year", "last year" name. */
const OF_YEAR = `(?:,? (?:of )?(?<year>${YEAR})|,? of (?<named>the|this|last|next) year)`;
const yearNamed = ({ year, named }: Record<string, string>, today: number | null): number | null => {
  if (year) return Number(year);
  if (today === null) return null;
  return yearAt(today) + (named === 'last' ? -1 : named === 'next' ? 1 : 0);
};

const PLACES = ['first', 'second', 'third', 'fourth'];
/** One of so many equal parts of a year, by its place: 1 for the first. */
const shareOfYear = (place: number, months: number, year: number | null): Days | null =>
  year === null || place < 1 ? null : monthsOf(year, (place - 1) * months, months);
const placeOf = (word: string): number =>
  /^(?:final|last)$/i.test(word) ? 4 : PLACES.indexOf(word.toLowerCase()) + 1;

/** A month without a year: the next one where the sentence looks ahead, else the last one, this one included. */
function monthNear(month: number, today: number, ahead: boolean): Days {
  const now = monthAt(today);
  const year = yearAt(today) + (ahead ? (month < now ? 1 : 0) : month > now ? -1 : 0);
  return monthsOf(year, month, 1);
}

const nearMonth: Reader = ({ which, part, month = '' }, today, text) => {
  if (today === null) return null;
  const at = monthOf(month);
  if (which === 'this') return partOf(monthsOf(yearAt(today), at, 1), part);
  // this month is neither the last one of its name nor the next
  if (which && at === monthAt(today)) return null;
  if (!which && !TO_COME.test(text) && !GONE.test(text)) return null;
  // "A plan to replace them was put off in February": the one or the other
  if (!which && TO_COME.test(text) && GONE.test(text)) return null;
  const ahead = which ? which === 'next' : TO_COME.test(text);
  return partOf(monthNear(at, today, ahead), part);
};

const LAST_MONTH_OF_YEAR = 11;
/** Seasons of the two hemispheres lie half a year apart, and summer in the south spans two years: a year and its turn. */
const WINTER_INTO = 2;

/** Stretches of the calendar by their own names. */
export const CALENDAR: readonly Form[] = [
  [
    new RegExp(`${EDGE}${PART}?(?<month>${MONTH_WORDS}),? (?:of )?(?<year>${YEAR})${END}`, 'gu'),
    ({ part, month = '', year }) => partOf(monthsOf(Number(year), monthOf(month), 1), part),
  ],
  // names that are words or people's names besides need a surer sign
  [
    new RegExp(
      `${EDGE}(?:${PART}|(?<=\\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Uu]ntil|[Tt]hroughout) )|(?<which>last|next|this) )(?<month>${MONTH_WORDS})(?! \\d|,? ${YEAR})${END}`,
      'gu',
    ),
    nearMonth,
  ],
  [
    new RegExp(
      `(?<=\\b(?:[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Tt]hrough) )(?<month>January|February|July|September|October|November|December)(?! \\d|,? ${YEAR}| \\p{Lu})${END}`,
      'gu',
    ),
    nearMonth,
  ],
  [
    new RegExp(
      `${EDGE}(?:the )?(?:(?<place>first|second|third|fourth|final|last) quarter|Q(?<number>[1-4]))${OF_YEAR}${END}`,
      'giu',
    ),
    (groups, today) =>
      shareOfYear(
        groups.number ? Number(groups.number) : placeOf(groups.place ?? ''),
        3,
        yearNamed(groups, today),
      ),
  ],
  [
    new RegExp(`${EDGE}(?:the )?(?:(?<place>first|second) half|H(?<number>[12]))${OF_YEAR}${END}`, 'giu'),
    (groups, today) =>
      shareOfYear(
        groups.number ? Number(groups.number) : placeOf(groups.place ?? ''),
        6,
        yearNamed(groups, today),
      ),
  ],
  [
    new RegExp(
      `${EDGE}${PART}?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter) (?:of |in )?(?<year>${YEAR})${END}`,
      'gu',
    ),
    ({ year }) => monthsOf(Number(year), 0, LAST_MONTH_OF_YEAR + 1 + WINTER_INTO),
  ],
  [
    new RegExp(`${EDGE}(?:the )?${PART}?(?<decade>(?:1[5-9]|20)\\d)0['’]?s(?![\\p{L}\\d])`, 'gu'),
    ({ part, decade }) => partOf(yearsOf(Number(decade) * 10, 10), part),
  ],
  [
    new RegExp(
      `${EDGE}(?:the )?${PART}?(?<century>[1-9]|1\\d|2[01])(?:st|nd|rd|th)[ -]century(?!\\p{L})`,
      'gu',
    ),
    ({ part, century }) => partOf(yearsOf(Number(century) * 100 - 99, 100), part),
  ],
  [
    new RegExp(`${EDGE}(?<year>${YEAR}) ?(?:–|-|to|until) ?(?<last>${YEAR})${END}`, 'gu'),
    ({ year, last }) =>
      Number(year) < Number(last) ? yearsOf(Number(year), Number(last) - Number(year) + 1) : null,
  ],
  [
    new RegExp(`(?<=\\bbetween )(?<year>${YEAR}) and (?<last>${YEAR})${END}`, 'giu'),
    ({ year, last }) =>
      Number(year) < Number(last) ? yearsOf(Number(year), Number(last) - Number(year) + 1) : null,
  ],
  [
    new RegExp(
      `${EDGE}(?:${PART}|(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|[Tt]hroughout|[Aa]round) ))(?<year>${YEAR})${END}${NOT_COUNTING}`,
      'gu',
    ),
    ({ part, year }) => partOf(yearsOf(Number(year)), part),
  ],
  // of older years fewer are told than of things that are as many
  [
    new RegExp(`(?<=\\b(?:[Ii]n|[Ss]ince) )(?<year>1[5-8]\\d\\d)${END}(?! \\p{Ll}+s\\b)`, 'gu'),
    ({ year }) => yearsOf(Number(year)),
  ],
];
