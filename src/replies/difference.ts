import type { Run } from './types.ts';

/** Two texts of more words than this multiplied are not held word against word. */
const MOST_PAIRS_OF_WORDS = 1_000_000;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Case, marks and punctuation make no difference. */
const plain = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Length of the longest common run of words of every two tails, row by row. */
function commonTails(own: string[], other: string[]): Uint16Array[] {
  const rows = Array.from({ length: own.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = own.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--) {
      const [row, below] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array];
      row[j] = own[i] === other[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
}

/** For each of its own words: does it stand in the other text too, in the same order? */
function sharedWords(own: string[], other: string[]): boolean[] {
  const tails = commonTails(own, other);
  const shared = own.map(() => false);
  for (let i = 0, j = 0; i < own.length && j < other.length; )
    if (own[i] === other[j]) {
      shared[i] = true;
      i++;
      j++;
    } else if ((tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0)) i++;
    else j++;
  return shared;
}

/**
 * Which words of a text do not stand in another, in order (a longest common subsequence of words).
 * @returns runs of the text with a space between them; one run without a difference where the texts are too long
 */
export function differenceFrom(text: string, other: string): Run[] {
  const [own, others] = [wordsOf(text), wordsOf(other)];
  if (own.length * others.length > MOST_PAIRS_OF_WORDS) return [{ text: own.join(' '), differs: false }];
  const shared = sharedWords(own.map(plain), others.map(plain));
  const runs: Run[] = [];
  own.forEach((word, i) => {
    const differs = !shared[i] && plain(word) !== '';
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += ` ${word}`;
    else runs.push({ text: word, differs });
  });
  return runs;
}
