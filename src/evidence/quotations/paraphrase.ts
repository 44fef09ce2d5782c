import { meansLike } from '../../words/paraphrase.ts';
import { stem } from '../../words/stems.ts';
import { contentWords, isNumber } from './likeness.ts';

/** Words that deny; where one version denies and the other does not, they are two remarks. */
const DENIAL = new Set('not no never nothing nobody none neither nor nowhere without hardly'.split(' '));
/** Words that a sentence can do without: "told everyone", "want to listen", "no one". */
const LIGHT = new Set(
  'everyone everybody anyone anybody someone somebody everything anything something one want much many too while'.split(
    ' ',
  ),
);
/** Least words of one version that the other must have, and least share of the shorter and of the longer one's. */
const LEAST_WORDS = 3;
const OF_SHORT = 0.75;
const OF_LONG = 0.6;
/** Where fewer words than this are the very same, one more must be matched. */
const SAME_WORDS = 2;

/**
 * Whether two versions of a remark of one person say the same in other words, as two translations do: most of what
 * carries meaning is there in both, in any order; both deny or neither; all numbers are the same.
 */
export function isParaphrase(one: readonly string[], two: readonly string[]): boolean {
  if (denies(one) !== denies(two) || numbers(one) !== numbers(two)) return false;
  const [short, long] = [meanings(one), meanings(two)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  const { matched, same } = match(short, long);
  return (
    matched >= LEAST_WORDS + (same < SAME_WORDS ? 1 : 0) &&
    matched >= OF_SHORT * short.length &&
    matched >= OF_LONG * long.length
  );
}

const denies = (words: readonly string[]): boolean => words.some((word) => DENIAL.has(word));
const numbers = (words: readonly string[]): string =>
  words
    .filter((word) => isNumber(word) && !LIGHT.has(word))
    .sort()
    .join(' ');

const meanings = (words: readonly string[]): string[] => [
  ...new Set(
    contentWords(words)
      .filter((word) => !DENIAL.has(word) && !LIGHT.has(word))
      .map(stem),
  ),
];

/** Each word of the shorter takes one of the longer: the very same first, then one that means the same. */
function match(short: readonly string[], long: readonly string[]): { matched: number; same: number } {
  const left = long.filter((word) => !short.includes(word));
  const same = long.length - left.length;
  let matched = same;
  for (const word of short.filter((word) => !long.includes(word))) {
    const at = left.findIndex((other) => meansLike(word, other));
    if (at < 0) continue;
    left.splice(at, 1);
    matched++;
  }
  return { matched, same };
}
