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
/** Words of a remark that denies them all: two are enough where both versions have no other. */
const LEAST_DENIED = 2;
/** Where fewer words than this are the very same, one more must be matched. */
const SAME_WORDS = 2;

/**
 * Whether two versions of a remark of one person say the same in other words, as two translations do: most of what
 * carries meaning is there in both, in any order; both deny or neither; all numbers are the same.
 */
export function isParaphrase(one: readonly string[], two: readonly string[]): boolean {
  if (denies(one) !== denies(two) || numbers(one) !== numbers(two)) return false;
  if (isInOneOrder(one, two)) return true;
  const [short, long] = [meanings(one), meanings(two)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  const { matched, same } = match(short, long);
  // "I am not resigning and not apologising", "I shall neither resign nor apologise"
  if (denies(one) && matched === LEAST_DENIED && matched === long.length && same > 0) return true;
  return (
    matched >= LEAST_WORDS + (same < SAME_WORDS ? 1 : 0) &&
    matched >= OF_SHORT * short.length &&
    matched >= OF_LONG * long.length
  );
}

/** Least words of two versions that are held against each other word by word, most of them, and least share of the longer one's. */
const LEAST_ORDERED = 8;
const MOST_ORDERED = 60;
const OF_ORDERED = 0.6;

/** Whether most words stand in both in one order, three that carry meaning among them: a frame with other words in its gaps. */
function isInOneOrder(one: readonly string[], two: readonly string[]): boolean {
  const [short, long] = [Math.min(one.length, two.length), Math.max(one.length, two.length)];
  if (short < LEAST_ORDERED || long > MOST_ORDERED || short < OF_ORDERED * long) return false;
  const [a, b] = [one.map(kindOf), two.map(kindOf)];
  const shared = meanings(one).filter((word) => meanings(two).includes(word));
  return shared.length >= LEAST_WORDS && inOrder(a, b) >= OF_ORDERED * long;
}

/** One word for those that two notebooks mix up: "somebody had", "someone has". */
const kindOf = (word: string): string => {
  if (/^(?:some|any)(?:body|one)$/.test(word)) return 'someone';
  if (/^(?:has|had|have)$/.test(word)) return 'have';
  return /^(?:is|are|was|were|been|being)$/.test(word) ? 'be' : stem(word);
};

/** Length of the longest run of words, gaps allowed, that both have in one order. */
function inOrder(one: readonly string[], two: readonly string[]): number {
  let row = new Array<number>(two.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [j, other] of two.entries())
      next.push(word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
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
