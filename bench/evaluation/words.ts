/** How texts are compared when answers are scored: folded, word by word. */

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES = new Map([
  ...NUMBER_WORDS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, ten): [string, number] => [word, (ten + 2) * 10]),
]);
const WORD = /[\p{L}\p{N}]+(?:[.,:]\d+)*/gu;

/** @returns a text with one kind of quotation mark, dash and white space, in lower case */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** @returns a text with its white space folded, as citations give it */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @returns the numbers of a text: plain digits, and words that stand for one number */
export function numbersIn(text: string): number[] {
  return (folded(text).match(WORD) ?? []).flatMap((word) => {
    const value = /^\d/.test(word) ? Number(word.replaceAll(',', '')) : VALUES.get(word);
    return value === undefined || Number.isNaN(value) ? [] : [value];
  });
}

/** @returns share (0–1) of a text's words that another one holds, each as often */
export function coverage(inner: string, outer: string): number {
  const wanted = folded(inner).match(WORD) ?? [];
  const left = new Map<string, number>();
  for (const word of folded(outer).match(WORD) ?? []) left.set(word, (left.get(word) ?? 0) + 1);
  let held = 0;
  for (const word of wanted) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    held++;
  }
  return wanted.length === 0 ? 0 : held / wanted.length;
}

/** @returns whether either text holds the other's words to at least that share */
export const alike = (one: string, other: string, share: number): boolean =>
  coverage(one, other) >= share || coverage(other, one) >= share;
