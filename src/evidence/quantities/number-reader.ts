import { CardinalReader, type Reading } from './cardinals.ts';
import { FractionReader } from './fractions.ts';
import { type Lexeme, LexemeReader } from './lexemes.ts';
import { FEW, MAGNITUDES, VAGUE } from './number-words.ts';

/** Before anything else "scores" is a verb. */
const SCORES_OF = /^(?:of|more|were|are|have|had|dead|injured|killed|hurt|wounded|missing)$/;

/** Reads numbers off one run of lexemes; each method takes where to begin and gives null where nothing stands. */
export class NumberReader extends LexemeReader {
  readonly #cardinals: CardinalReader;
  readonly #fractions: FractionReader;

  constructor(words: readonly Lexeme[]) {
    super(words);
    this.#cardinals = new CardinalReader(words);
    this.#fractions = new FractionReader(words, this.#cardinals);
  }

  /** The longest number that begins at a lexeme. */
  at(i: number): Reading | null {
    return (
      this.#vague(i) ??
      this.#few(i) ??
      this.#fractions.oneIn(i) ??
      this.#fractions.at(i) ??
      this.#cardinals.at(i)
    );
  }

  /** "dozens", "hundreds of thousands", "tens of millions" */
  #vague(i: number): Reading | null {
    const first = this.lower(i) === 'tens' ? ([20, 99] as const) : VAGUE.get(this.lower(i));
    if (!first || (this.lower(i) === 'scores' && !SCORES_OF.test(this.lower(i + 1)))) return null;
    const second = this.lower(i + 1) === 'of' ? VAGUE.get(this.lower(i + 2)) : undefined;
    if (this.lower(i) === 'tens' && !second) return null;
    if (!second) return { value: first[0], low: first[0], high: first[1], fraction: false, next: i + 1 };
    const scale = second[0] / 2;
    return {
      value: first[0] * scale,
      low: first[0] * scale,
      high: first[1] * scale,
      fraction: false,
      next: i + 3,
    };
  }

  /** "several", "a few", "a handful of", "a couple of thousand" */
  #few(i: number): Reading | null {
    const article = this.lower(i) === 'a' ? i + 1 : i;
    const word = this.lower(article);
    const few = FEW.get(word);
    if (!few || (word === 'several') !== (article === i)) return null;
    const of = this.lower(article + 1) === 'of';
    const after = article + (of ? 2 : 1);
    const magnitude = this.lower(after).length > 2 ? MAGNITUDES.get(this.lower(after)) : undefined;
    if (magnitude && (!of || word === 'couple')) {
      const [low, high] = few.scaled;
      // the next of the magnitude is no longer meant: "several hundred" ends below a thousand
      const read = { low: low * magnitude, high: (high + 1) * magnitude - 1, fraction: false };
      return { value: read.low, ...read, next: after + 1 };
    }
    if (word === 'several' ? of : of === (word === 'few')) return null;
    const [low, high] = few.bare;
    return { value: low, low, high, fraction: false, next: after };
  }
}
