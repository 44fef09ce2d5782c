import type { Quantity } from '../types.ts';

const HOUR = 60;
/** What surely lies within parts of the day, in minutes after midnight; dawn and dusk move with the season, a night has two days. */
const PARTS: readonly [words: string, from: number, to: number][] = [
  ['(?:early|small) hours', 0, 7 * HOUR],
  ['morning', 0, 12 * HOUR],
  ['afternoon', 12 * HOUR, 19 * HOUR],
  ['evening', 16 * HOUR, 24 * HOUR],
];
const WORDS = new RegExp(
  `(?<=\\b(?:in the |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day |yesterday |tomorrow |this ))(?:${PARTS.map(([words]) => words).join('|')})(?!\\p{L}|['’]s|-)`,
  'gu',
);

/** @returns the parts of the day that a text names, as what surely lies within them */
export const findDayParts = (text: string): Quantity[] =>
  Array.from(text.matchAll(WORDS), ({ 0: word, index: start }) => {
    const [, from = 0, to = 0] = PARTS.find(([words]) => new RegExp(`^${words}$`).test(word)) ?? [];
    return {
      kind: 'period' as const,
      start,
      end: start + word.length,
      text: word,
      value: from,
      low: from,
      high: to,
      unit: '24h',
      qualifier: null,
    };
  });
