import type { Span } from '../../reports/types.ts';
import { type Lexeme, lex } from './lexemes.ts';
import { NumberReader } from './number-reader.ts';

/** A number as it stands: `low` and `high` bound what it can mean by itself ("dozens", "300 to 400"), inclusive. */
export interface NumberSpan extends Span {
  value: number;
  low: number;
  high: number;
  /** A share of something: "a third", "one in five". */
  fraction: boolean;
}

/** Joins two numbers into a range: "300 to 400", "six or seven", "between five and seven", "10–12" */
const JOINT = /^(?:\s+(?:to|or)\s+|\s*[-–—]\s*|-to-)(?:(?:US|[ACS]|HK|NZ)?[$£€¥₹])?$/u;

/**
 * Finds every number of a text, in digits or in words.
 * @returns numbers in order, with offsets into `text`; a range is one number with its middle as value
 */
export function findNumbers(text: string): NumberSpan[] {
  const words = lex(text);
  const reader = new NumberReader(words);
  const found: NumberSpan[] = [];
  for (let i = 0; i < words.length; ) {
    const read = startsNumber(words, i) ? reader.at(i) : null;
    const first = words[i];
    const last = words[(read?.next ?? 0) - 1];
    if (!read || !first || !last || !Number.isFinite(read.value)) {
      i++;
      continue;
    }
    found.push({
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      value: read.value,
      low: read.low,
      high: read.high,
      fraction: read.fraction,
    });
    i = read.next;
  }
  return joinRanges(text, found);
}

/** Letters glued before digits name a thing ("A380"), and so do digits behind a point or a hyphenated letter ("U-2"). */
function startsNumber(words: readonly Lexeme[], i: number): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (!word || !before || before.end !== word.start) return true;
  if (/\p{L}$/u.test(before.text) && word.digits !== null) return false;
  if (before.text === '.' || before.text === ':') return false;
  const glued = words[i - 2];
  return !(
    glued?.lower !== 'magnitude' &&
    /^[-‐‑]$/.test(before.text) &&
    glued?.end === before.start &&
    /\p{L}$/u.test(glued.text) &&
    word.digits !== null
  );
}

function joinRanges(text: string, numbers: NumberSpan[]): NumberSpan[] {
  const joined: NumberSpan[] = [];
  for (const number of numbers) {
    const before = joined.at(-1);
    const low = before ? lowEnd(text, before, number) : null;
    if (before === undefined || low === null) {
      joined.push(number);
      continue;
    }
    joined[joined.length - 1] = {
      start: before.start,
      end: number.end,
      text: text.slice(before.start, number.end),
      value: (low + number.value) / 2,
      low,
      high: number.value,
      fraction: false,
    };
  }
  return joined;
}

/** @returns the low end of the range that two neighbours make, or null where they make none */
function lowEnd(text: string, before: NumberSpan, number: NumberSpan): number | null {
  const between = text.slice(before.end, number.start);
  const spanned =
    JOINT.test(between) ||
    (/^\s+and\s+(?:(?:US|[ACS]|HK|NZ)?[$£€¥₹])?$/.test(between) &&
      /\bbetween\s+(?:(?:US|[ACS]|HK|NZ)?[$£€¥₹])?$/i.test(text.slice(0, before.start)));
  if (!spanned || before.low !== before.high || before.fraction) return null;
  // "3 to 5 million": the magnitude of the second counts for both
  const shares =
    /(?:million|billion|thousand|m|bn)$/i.test(number.text) &&
    !/\p{L}$/u.test(before.text) &&
    before.value < 1000;
  const scale = shares ? number.value / Number.parseFloat(number.text.replace(/,/g, '')) : 1;
  const low = before.value * (Number.isFinite(scale) ? scale : 1);
  return low < number.value ? low : null;
}
