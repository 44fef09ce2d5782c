import type { Span } from '../../reports/types.ts';

/** A word, a run of digits or a sign of a text. */
export interface Lexeme extends Span {
  lower: string;
  /** Set where the lexeme is digits. */
  digits: number | null;
}

const LEXEME =
  /\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+(?:,\d{1,2}(?!\d))+|\d+(?:\.\d+){2,}|\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}+|[½⅓⅔¼¾]|[^\s]/gu;

/** "1,2,3,4" lists or garbles something, and so does "2.1.4": it is no number. */
const MALFORMED = /,\d{1,2}$|\.\d*\./;

/** @returns the words, numbers and signs of a text, in order */
export function lex(text: string): Lexeme[] {
  return Array.from(text.matchAll(LEXEME), ({ 0: word, index: start }) => ({
    text: word,
    start,
    end: start + word.length,
    lower: word.toLowerCase(),
    digits: /^\d/.test(word) && !MALFORMED.test(word) ? Number(word.replace(/[, \u00a0\u202f]/g, '')) : null,
  }));
}

/** A reader of lexemes by their places; beyond either end stands ''. */
export abstract class LexemeReader {
  readonly #all: readonly Lexeme[];

  constructor(all: readonly Lexeme[]) {
    this.#all = all;
  }

  protected lower(i: number): string {
    return this.#all[i]?.lower ?? '';
  }

  /** Null where the lexeme is no digits; undefined beyond either end. */
  protected digits(i: number): number | null | undefined {
    return this.#all[i]?.digits;
  }

  /** Whether a lexeme follows the one before without a space. */
  protected isGlued(i: number): boolean {
    return this.#all[i]?.start === this.#all[i - 1]?.end;
  }

  /** @returns the place behind a hyphen that joins two words, or the place itself where none stands */
  protected pastHyphen(i: number): number {
    return /^[-‐‑]$/.test(this.lower(i)) && this.isGlued(i) && this.isGlued(i + 1) ? i + 1 : i;
  }
}
