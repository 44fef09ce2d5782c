import type { Quantity } from '../types.ts';
import { findNumbers, type NumberSpan } from './numbers.ts';

const THINGS = 'votes?|points?|goals?|seats?|games?|sets?|judges?|members?|runs?|frames?|ballots?';
/** "four votes to one", "4–1", "by 12 to 3", "two-nil" */
const AGAINST = new RegExp(
  `^(?:(?: (?:${THINGS}))? to |[-–](?=\\d|nil\\b|zero\\b|one\\b|two\\b|three\\b|four\\b|five\\b|six\\b|seven\\b|eight\\b|nine\\b|ten\\b))(?<nil>nil\\b)?`,
  'i',
);
/** "1-3": what reads as a range may be a score told from the loser's side. */
const DASHED = /^(?<one>\d{1,3})[-–](?<other>\d{1,3})$/;
const PAIR = /\d{1,2}[-–]\d{1,2}(?![\d-])/;
/** Sets and legs in a row: "6-4, 7-5" */
const MORE_PAIRS = new RegExp(`^(?:,? and |, | )${PAIR.source}(?: ?\\(\\d{1,2}(?:[-–]\\d{1,2})?\\))?`);
/** Words that tell of a vote or a match, before the score and behind it. */
const SCORED =
  /\b(?:by|split|voted?|votes|vote of|ruled|won|win|wins|victory|beat|beaten|beating|lost|lose|loss|defeat|defeated|drew|draw|drawn|lead|led|leading|score|scored|majority|ended|finished|approved|passed|rejected|thrashed|edged|result|scoreline|trailed|trailing|held)\b/i;
const SCORED_AFTER =
  /^ (?:down|up|ahead|behind|at the break)\b|^[^.]{0,25}\b(?:win|victory|triumph|success|rout|thriller|defeat|draw|vote|loss|majority|ruling|decision|verdict|aggregate|lead|thrashing|scoreline|margin|on penalties|at half-time)\b/i;
const THING = new RegExp(`\\b(?:${THINGS})\\b`, 'i');
/** Behind a range that only looks like a score: something is counted. */
const COUNTING =
  /^ (?!at\b|to\b|against\b|in\b|on\b|after\b|with\b|away\b|win\b|draw\b|loss\b|defeat\b|victory\b|vote\b|and\b|over\b|thanks\b|as\b|by\b|for\b|when\b|from\b|last\b)\p{L}|^[-%]/iu;

/** A code, a decimal, a share: "713-222-TIPS", "45 to 40 percent". */
const NO_SCORE_AFTER = /^[-–][\p{L}\d]|^[.,]\d|^ ?(?:%|per ?cent)/u;

/** Characters around the numbers in which a vote or a match must be told of. */
const REACH = 60;
/** Two numbers are folded into one; beyond this they would come too near each other to be told apart. */
const MOST = 9999;
const FOLD = 1000;
const FOLD_FURTHER = 10_000;
/** A prime below which every whole number is told from the next: several pairs are folded into one number by it. */
const PRIME = 99_999_989;

/**
 * Two numbers set against each other, where the sentence tells of a vote or a match; a row of sets is one score.
 * The value is all of them folded into one number, whoever is named first.
 */
export function scoreOf(text: string, number: NumberSpan, before: string, after: string): Quantity | null {
  const pair = dashedOf(number, after) ?? opposedOf(number, after) ?? votedOf(number, after);
  // "lowered from 12 to nine", "36-2-2"
  if (!pair || /(?:\bfrom |\d[-–])$/i.test(before)) return null;
  let end = number.start + pair.text.length;
  const told =
    / (?:for|favou?r)\b/i.test(pair.text) ||
    SCORED.test(before.slice(-REACH)) ||
    THING.test(pair.text) ||
    SCORED_AFTER.test(text.slice(end));
  if (!told) return null;
  let value = folded(pair.one, pair.other);
  for (let more = MORE_PAIRS.exec(text.slice(end)); more; more = MORE_PAIRS.exec(text.slice(end))) {
    const [one = 0, other = 0] = (PAIR.exec(more[0])?.[0] ?? '').split(/[-–]/).map(Number);
    value = (value * FOLD_FURTHER + folded(one, other)) % PRIME;
    end += more[0].length;
  }
  return {
    kind: 'score',
    start: number.start,
    end,
    text: text.slice(number.start, end),
    value,
    low: value,
    high: value,
    unit: null,
    qualifier: null,
  };
}

interface Pair {
  one: number;
  other: number;
  text: string;
}

function dashedOf(number: NumberSpan, after: string): Pair | null {
  const { one, other } = DASHED.exec(number.text)?.groups ?? {};
  if (one === undefined || other === undefined || COUNTING.test(after)) return null;
  return { one: Number(one), other: Number(other), text: number.text };
}

function opposedOf(number: NumberSpan, after: string): Pair | null {
  const match = AGAINST.exec(after);
  if (!match || number.low !== number.high) return null;
  const at = match[0].length;
  const nil = match.groups?.nil !== undefined;
  const other = nil ? null : findNumbers(after.slice(at, at + 40))[0];
  const value = nil ? 0 : other?.start === 0 && other.low === other.high ? other.value : null;
  if (value === null || ![number.value, value].every((n) => Number.isInteger(n) && n <= MOST)) return null;
  const rest = after.slice(at + (other?.end ?? 0));
  if (NO_SCORE_AFTER.test(rest)) return null;
  return { one: number.value, other: value, text: number.text + after.slice(0, at + (other?.end ?? 0)) };
}

/** "Six members voted for the move and three against" */
const FOR =
  /^(?: \p{L}+){0,4} (?:voted|were|spoke) (?:for|in favou?r)\b[^.;,]{0,40}?,? (?:and|with) (?=(?<other>[\p{L}\d-]+) (?:voted )?against\b)/iu;

function votedOf(number: NumberSpan, after: string): Pair | null {
  const match = FOR.exec(after);
  const other = findNumbers(match?.groups?.other ?? '')[0];
  return match && other && number.low === number.high
    ? { one: number.value, other: other.value, text: number.text + match[0] + match.groups?.other }
    : null;
}

function folded(one: number, other: number): number {
  const [high, low] = [Math.max(one, other), Math.min(one, other)];
  return high * (high >= FOLD ? FOLD_FURTHER : FOLD) + low;
}
