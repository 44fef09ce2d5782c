/** How two versions of what somebody said relate. */
export type Likeness = 'same' | 'part' | 'differs' | 'other';

const FUNCTION_WORDS = new Set(
  "a an the and or but nor so if then than that this these those there here going go get got let know think of in on at by for from with without to into onto over under about after before as is are was were be been being am has have had having do does did doing will would shall should can could may might must not no yes i me my we us our you your he him his she her hers it its they them their who whom whose which what when where why how all any some each every both more most very just only also too even still again once now up down out off i'm i've we're we've you're it's that's don't can't won't".split(
    ' ',
  ),
);

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const CONTRACTIONS: readonly [RegExp, string][] = [
  [/\bwon't\b/gu, 'will not'],
  [/\bcan't\b|\bcannot\b/gu, 'can not'],
  [/(\p{L})n't\b/gu, '$1 not'],
  [/\bi'm\b/gu, 'i am'],
  [/(\p{L})'re\b/gu, '$1 are'],
  [/(\p{L})'ve\b/gu, '$1 have'],
  [/(\p{L})'ll\b/gu, '$1 will'],
  [/\b(it|he|she|that|there|what|who|here|let)'s\b/gu, '$1 is'],
];

/** One spelling for British and American words, numerals and number words. */
const spelled = (word: string): string => {
  if (/^\d{1,2}$/u.test(word)) return NUMBER_WORDS[Number(word)] ?? word;
  return word
    .replace(/is(e|ed|es|ing|ation|ations|er|ers)$/u, (_, ending: string) =>
      word.length > 6 ? `iz${ending}` : `is${ending}`,
    )
    .replace(/^(.{3,})our(s|ed|ing|able|ite|ful)?$/u, '$1or$2')
    .replace(/^(.{2,}[^aeiou])re(s)?$/u, (whole) =>
      /^(?:cent|theat|met|lit|fib|kilomet|centimet|millimet)re/u.test(whole)
        ? whole.replace(/re(s?)$/u, 'er$1')
        : whole,
    );
};

/** The words of a statement as they are compared: lower case, one spelling, brackets and signs left out. */
export const wordsOf = (text: string): string[] => {
  let plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\[[^\]]*\]|\([^)]*\)/gu, ' ');
  for (const [pattern, full] of CONTRACTIONS) plain = plain.replace(pattern, full);
  return (plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}']*(?:[.,]\p{N}+)*/gu) ?? []).map((word) =>
    spelled(word.replace(/'s?$/u, '')),
  );
};

/** A word without its commonest endings; the forms of "be" are one. */
const stemOf = (word: string): string =>
  /^(?:is|are|was|were|been|being|am)$/u.test(word) ? 'be' : word.replace(/(?:ings?|ed|es|s)$/u, '') || word;

/** Words that carry meaning, as they stand. */
export const contentWords = (words: readonly string[]): string[] =>
  words.filter((word) => !FUNCTION_WORDS.has(word));

/** Words that carry meaning, without their commonest endings. */
export const contentOf = (words: readonly string[]): string[] =>
  contentWords(words).map((word) => word.replace(/(?:ings?|ed|es|s)$/u, '') || word);

/** Longest statement compared word by word; longer ones are cut there. Words. */
const LONGEST = 400;

/** Least share of the shorter one's words that stand in the longer. */
const SHARED_WORDS = 0.6;
/** Least share of the words that carry meaning. */
const SHARED_CONTENT = 0.5;
const SHARED_OF_LONG = 0.3;
/** Shorter statements must share more of their words. */
const SHORT = 6;
const SHARED_OF_SHORT = 0.75;
/** A gap this short inside a statement is another wording, a longer one an omission. Words. */
const SHORT_GAP = 3;

const shared = (a: readonly string[], b: readonly string[]): number => {
  const bag = new Map<string, number>();
  for (const word of b) bag.set(word, (bag.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of a) {
    const left = bag.get(word) ?? 0;
    if (left === 0) continue;
    bag.set(word, left - 1);
    count++;
  }
  return count;
};

/** Words that come and go without changing a wording. */
const FILLERS = new Set(['that', 'well', 'um', 'uh', 'so', 'and', 'but', 'oh', 'yeah', 'ah']);

/** Letters alone, fillers and spaces left out: "trouble-maker" and "troublemaker" are one. */
const bared = (words: readonly string[]): string => words.filter((word) => !FILLERS.has(word)).join('');

/** True where `inner` stands in `outer` as one run. */
export function isRunOf(inner: readonly string[], outer: readonly string[]): boolean {
  if (inner.length === 0 || inner.length > outer.length) return false;
  return ` ${outer.join(' ')} `.includes(` ${inner.join(' ')} `);
}

/** True where `inner` is what is left of `outer` after longer stretches were left out. */
function isCutOf(inner: readonly string[], outer: readonly string[]): boolean {
  let gaps = 0;
  let at = 0;
  for (const word of inner) {
    const next = outer.indexOf(word, at);
    if (next < 0) return false;
    if (at > 0 && next > at) {
      if (next - at <= SHORT_GAP) return false;
      gaps++;
    }
    at = next + 1;
  }
  return gaps <= 2;
}

/** What comparing needs of a statement, made once. */
interface Prepared {
  words: readonly string[];
  stems: string[];
  content: string[];
  /** All its letters, fillers left out. */
  letters: string;
  /** Its words without numbers. */
  numberless: string;
}

const made = new WeakMap<readonly string[], Prepared>();

function prepare(all: readonly string[]): Prepared {
  const known = made.get(all);
  if (known) return known;
  const words = all.slice(0, LONGEST);
  const prepared = {
    words,
    stems: words.map(stemOf),
    content: contentOf(words),
    letters: bared(words),
    numberless: words.filter((word) => !isNumber(word)).join(' '),
  };
  made.set(all, prepared);
  return prepared;
}

/**
 * Compares two versions of what one person said.
 * @param sure true where they are known to stand at one place of one statement, so that less likeness is needed
 */
export function likeness(one: readonly string[], two: readonly string[], sure = false): Likeness {
  const [short, long] =
    one.length <= two.length ? [prepare(one), prepare(two)] : [prepare(two), prepare(one)];
  const size = short.words.length;
  if (size === 0) return 'other';
  if (short.letters === long.letters) return 'same';
  if (isRunOf(short.words, long.words)) return 'part';
  if (size < 3) return 'other';
  if (long.letters.includes(short.letters)) return 'part';
  // another number in the same sentence is another claim, not another wording
  if (short.numberless === long.numberless) return 'other';
  const least = size < SHORT && !sure ? SHARED_OF_SHORT : SHARED_WORDS;
  if (shared(short.stems, long.stems) / size < least) return 'other';
  if (isCutOf(short.words, long.words)) return 'part';
  return isClose(short, long) || (sure && long.words.length <= 2 * size) ? 'differs' : 'other';
}

/** Least words of a remark that only one mouth can have said, and least share of them, and of those that carry meaning. */
const NO_CHANCE = 8;
const NEARLY_ALL = 0.7;
const SHARED_MEANINGS = 3;

/** Whether two versions are so long and so near that two people cannot have said them. */
export function isNearlySame(one: readonly string[], two: readonly string[]): boolean {
  const [a, b] = [prepare(one), prepare(two)];
  const size = Math.max(a.words.length, b.words.length);
  return (
    Math.min(a.words.length, b.words.length) >= NO_CHANCE &&
    shared(a.stems, b.stems) >= NEARLY_ALL * size &&
    shared(a.content, b.content) >= SHARED_MEANINGS
  );
}

/** True where the words that carry meaning are mostly the same. */
function isClose(short: Prepared, long: Prepared): boolean {
  const common = shared(short.content, long.content);
  return (
    common >= 2 &&
    common / short.content.length >= SHARED_CONTENT &&
    common / long.content.length >= SHARED_OF_LONG
  );
}

/** @returns whether a word is a numeral or a small number in letters */
export const isNumber = (word: string): boolean => /^\d/u.test(word) || NUMBER_WORDS.includes(word);
