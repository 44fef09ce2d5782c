import { LexemeReader } from './lexemes.ts';
import { MAGNITUDES, SMALL } from './number-words.ts';

/** A reading of lexemes from `at` on: the value and the index behind the last lexeme read. */
export interface Reading {
  value: number;
  low: number;
  high: number;
  fraction: boolean;
  next: number;
}

export const exactly = (value: number, next: number, fraction = false): Reading => ({
  value,
  low: value,
  high: value,
  fraction,
  next,
});

/** Reads whole numbers and decimals; each method takes where to begin and gives null where nothing stands. */
export class CardinalReader extends LexemeReader {
  /** Digits or words with their magnitudes: "1.2 million", "two and a half dozen", "fifteen hundred", "a hundred" */
  at(i: number): Reading | null {
    const article = this.lower(i) === 'a' ? i + 1 : i;
    if (article > i) {
      const magnitude = this.lower(article).length > 2 ? MAGNITUDES.get(this.lower(article)) : undefined;
      if (!magnitude || (magnitude === 20 && this.lower(article + 1) !== 'of')) return null;
      return this.#grouped(exactly(magnitude, article + 1));
    }
    const plain = this.plain(i);
    return plain && this.#grouped(this.#scaled(plain));
  }

  /** Digits, or words below a hundred: "54", "twenty-one", "three point five", "3½" */
  plain(i: number): Reading | null {
    const digits = this.digits(i);
    if (digits !== null && digits !== undefined) {
      const half = this.lower(i + 1) === '½' && this.isGlued(i + 1) ? 0.5 : 0;
      return exactly(digits + half, half ? i + 2 : i + 1);
    }
    const first = SMALL.get(this.lower(i));
    if (first === undefined) return null;
    let value = first;
    let next = i + 1;
    const unit = SMALL.get(this.lower(this.pastHyphen(next)));
    if (first >= 20 && unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      next = this.pastHyphen(next) + 1;
    }
    if (this.lower(next) === 'point' && SMALL.has(this.lower(next + 1))) {
      let decimals = '';
      for (next += 1; (SMALL.get(this.lower(next)) ?? 10) < 10; next++)
        decimals += SMALL.get(this.lower(next));
      value = Number(`${value}.${decimals}`);
    }
    return exactly(value, next);
  }

  /** Adds what follows a magnitude in words: "two thousand three hundred and five" */
  #grouped(read: Reading): Reading {
    let { value, next } = read;
    const inWords = this.digits(next - 1) === null;
    while (inWords && value >= 100) {
      const at = this.lower(next) === 'and' ? next + 1 : next;
      const tail = this.digits(at) === null ? this.plain(at) : null;
      const scaled = tail && this.#scaled(tail);
      if (!scaled || scaled.value >= value || value % 10 ** Math.ceil(Math.log10(scaled.value + 1)) !== 0)
        break;
      value += scaled.value;
      next = scaled.next;
    }
    return exactly(value, next);
  }

  /** Multiplies by the magnitudes that follow, and adds halves: "two and a half dozen" */
  #scaled(read: Reading): Reading {
    let { value, next } = read;
    for (;;) {
      const and = this.pastHyphen(next);
      const a = this.pastHyphen(and + 1);
      const half = this.pastHyphen(a + 1);
      if (this.lower(and) === 'and' && this.lower(a) === 'a' && this.lower(half) === 'half') {
        value += 0.5;
        next = half + 1;
      }
      const hyphen = this.pastHyphen(next);
      const word = this.lower(hyphen);
      const magnitude =
        word.length <= 2 && !this.isGlued(hyphen) && word !== 'bn' && word !== 'mn' && word !== 'tn'
          ? undefined
          : MAGNITUDES.get(word);
      if (!magnitude || (word === 'score' && !this.lower(next - 1).match(/^(two|three|four)$/)))
        return exactly(value, next);
      if (word.length === 1 && !this.#abbreviated(hyphen)) return exactly(value, next);
      value *= magnitude;
      next = hyphen + 1;
    }
  }

  /** Whether "m" or "k" behind digits stands for a magnitude and not for metres or kelvins. */
  #abbreviated(i: number): boolean {
    const digits = this.digits(i - 1);
    if (digits === null || digits === undefined) return false;
    const money = /^[$£€¥]$/.test(this.lower(i - 2));
    return (
      money ||
      /^(?!was$|is$|has$|this$)(?:\p{L}{2,}s|people|men|women|children|cubic|square|kron\w+|euro|yuan|yen|won|rand|baht|dirham|strong)$/u.test(
        this.lower(i + 1),
      )
    );
  }
}
