import { stem } from './stems.ts';

const NONE: ReadonlySet<number> = new Set();

/** Groups of words that may stand for one another, numbered in the order of their table. */
export class Groups {
  readonly #words: readonly (readonly string[])[];
  readonly #byStem = new Map<string, Set<number>>();

  /** @param table a group a line, its words parted by spaces; a word may stand in several */
  constructor(table: string) {
    this.#words = table
      .trim()
      .split('\n')
      .map((line) => line.split(' '));
    for (const [group, words] of this.#words.entries())
      for (const word of words) {
        const key = stem(word);
        this.#byStem.set(key, (this.#byStem.get(key) ?? new Set()).add(group));
      }
  }

  /** The groups that a stem belongs to. */
  of(key: string): ReadonlySet<number> {
    return this.#byStem.get(key) ?? NONE;
  }

  /** The words of a group, as its line has them. */
  wordsOf(group: number): readonly string[] {
    return this.#words[group] ?? [];
  }
}

/** @returns whether two lists of groups have one in common */
export function meet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const group of one) if (other.has(group)) return true;
  return false;
}
