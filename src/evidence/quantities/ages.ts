import type { Quantity } from '../types.ts';
import type { NumberSpan } from './numbers.ts';
import { quantityOf } from './quantity.ts';

const OLD = /^[ -](year|yr|month|week|day)s?[ -]olds?\b/i;
const OF_AGE = /^ years? of age\b/i;
/** Years in the unit of an age. */
const YEARS: Record<string, number> = { year: 1, yr: 1, month: 1 / 12, week: 7 / 365.25, day: 1 / 365.25 };
/** Nobody older has been in the news. */
const OLDEST = 122;
/** Ways to give an age as a bare number: what stands before it and behind it. */
const BARE: readonly { before: RegExp; after: RegExp; least?: number }[] = [
  // "Name, 44," and "His captain, 58, has …"
  {
    before:
      /(?<!\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?)(?:\p{Lu}[\p{L}'’-]+|\b(?:he|she|who|man|woman|boy|girl|driver|captain|pilot|victim|suspect|husband|wife|son|daughter|brother|sister|mother|father|child|teacher|student|officer|worker|passenger|resident|player|owner|boss|chief|leader|minister|president|chairman|chairwoman|director|manager|star|singer|actor|actress|striker|coach|judge|lawyer|senator|mayor|founder|widow|grandmother|grandfather|farmer|fisherman|pensioner)), ?(?:aged )?$/u,
    after: /^(?:,|\.(?:\s|$)|;|\)| and\b)/,
  },
  // "a man of 77"
  {
    before:
      /\b(?:man|woman|boy|girl|child|lad|lass|person|pensioner|widow|widower|student|veteran|bachelor) of (?:about |around |just |only )?$/i,
    after: /^(?:[,.;)]|$| (?!\p{L}+s\b))/u,
  },
  // "a mother of two" has two children
  {
    before: /\b(?:mother|father) of (?:about |around |just |only )?$/i,
    after: /^(?:[,.;)]|$| (?!\p{L}+s\b))/u,
    least: 16,
  },
  // "aged between 18 and 24"
  {
    before: /(?:\baged(?: about| around)?(?: between| from)?|\bbetween the ages of) $/i,
    after: /^(?![-–%\d]| per)/,
  },
  // "at 21 the youngest"
  { before: /(?:, |^)at $/i, after: /^,? the (?:youngest|oldest|eldest)\b/i },
  // "She is 58", "who turned 40"
  {
    before:
      /(?:\b(?:he|she|who) (?:is|was|turns|turned|will be|would have been)(?: just| only| barely| still| now)?|\bthe ages? of(?: between)?|\bage(?! group)|\b(?:died|dies) at) $/i,
    after: /^(?:[,.;]|$| (?:and|who|when|at the time|but|in|on|from|has|had|was|is)\b)/,
  },
];

/** @returns the age that a number gives, in years; null where it gives none */
export function ageOf(text: string, number: NumberSpan, before: string, after: string): Quantity | null {
  const { start, end } = number;
  const old = OLD.exec(after) ?? OF_AGE.exec(after);
  if (old) {
    const years = YEARS[old[1]?.toLowerCase() ?? 'year'] ?? 1;
    return quantityOf(text, number, {
      kind: 'age',
      start,
      end: end + old[0].length,
      unit: 'year',
      toUnit: (value) => value * years,
    });
  }
  const whole = [number.low, number.high].every(
    (year) => Number.isInteger(year) && year > 0 && year <= OLDEST,
  );
  if (!whole || number.fraction) return null;
  return BARE.some(
    (form) => number.low >= (form.least ?? 1) && form.after.test(after) && form.before.test(before),
  )
    ? quantityOf(text, number, { kind: 'age', start, end, unit: 'year' })
    : null;
}

const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
/** Cheap to look for, and most sentences hold none. */
const MAY_TELL_DECADE = /\bin (?:his|her|their) /i;
const IN_DECADE = new RegExp(
  `(?<=\\bin (?:his|her|their) )(?:(?<part>early|mid|late)[ -])?(?:to[ -]late[ -])?(?<decade>teens|${DECADES.join('|')}|[2-9]0['’]?s)(?![\\p{L}\\d-])`,
  'giu',
);
/** Years of a decade of life that its parts can mean: the words are loose at their edges. */
const PARTS: Record<string, [from: number, to: number]> = { early: [0, 4], mid: [3, 7], late: [6, 9] };
const TEENS = [13, 19] as const;

/** @returns ages told by the decade: "in his forties", "in her late 20s" */
export function findDecadesOfLife(text: string): Quantity[] {
  if (!MAY_TELL_DECADE.test(text)) return [];
  return Array.from(text.matchAll(IN_DECADE), (match) => {
    const { part = '', decade = '' } = match.groups ?? {};
    const named = DECADES.indexOf(decade.toLowerCase());
    const first = named >= 0 ? (named + 2) * 10 : Number.parseInt(decade, 10);
    const [from, to] = PARTS[part.toLowerCase()] ?? [0, 9];
    const [low, high] = /teens/i.test(decade) ? TEENS : [first + from, first + to];
    return stretch(match, low, high, 'age');
  });
}

/** What people are called for their age. */
const STAGES: readonly [words: string, low: number, high: number][] = [
  ['toddler', 1, 4],
  ['teen|teenager', ...TEENS],
  ['septuagenarian', 70, 79],
  ['octogenarian', 80, 89],
  ['nonagenarian', 90, 99],
  ['centenarian', 100, OLDEST],
];
const STAGE = new RegExp(`(?<![\\p{L}-])(?:${STAGES.map(([words]) => words).join('|')})(?![\\p{L}-])`, 'giu');

/** @returns ages told by a noun alone: "the teenager" */
export function findStages(text: string): Quantity[] {
  return Array.from(text.matchAll(STAGE), (match) => {
    const [, low, high] = STAGES.find(([words]) => words.split('|').includes(match[0].toLowerCase())) ?? [
      '',
      0,
      OLDEST,
    ];
    return stretch(match, low, high, 'stage');
  });
}

const stretch = (match: RegExpExecArray, low: number, high: number, kind: 'age' | 'stage'): Quantity => ({
  kind,
  start: match.index,
  end: match.index + match[0].length,
  text: match[0],
  value: low,
  low,
  high,
  unit: 'year',
  qualifier: null,
});
