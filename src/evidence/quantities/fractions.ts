import { type CardinalReader, exactly, type Reading } from './cardinals.ts';
import { type Lexeme, LexemeReader } from './lexemes.ts';
import { DENOMINATORS, MAGNITUDES, TENTHS_OF_TEN } from './number-words.ts';

/** "A half" is a share where "of" follows; a bare "half" also before what it is of. */
const OF = /^of$/;
const WHOLES = /^(?:of|the|its|his|her|their|our|all|those|these|were|are|was|is|have|had|said)$/;
const UNIT_OF_ONE =
  /^(?:second|minute|hour|day|week|month|year|decade|century|mile|kilomet(?:re|er)|met(?:re|er)|inch|acre|hectare|tonne|ton|lit(?:re|er)|pint|percentage|percent|per)$/;

/** Reads shares and parts of one; each method takes where to begin and gives null where nothing stands. */
export class FractionReader extends LexemeReader {
  readonly #cardinals: CardinalReader;

  constructor(words: readonly Lexeme[], cardinals: CardinalReader) {
    super(words);
    this.#cardinals = cardinals;
  }

  /** "a third", "two-thirds", "half", "a quarter of a million", "one-twentieth", "a twenty-fifth", "¾" */
  at(i: number): Reading | null {
    const sign = { '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4 }[this.lower(i)];
    if (sign !== undefined) return exactly(sign, i + 1);
    if (/^(?:half|quarter)$/.test(this.lower(i)) && this.#isPoint(i + 1))
      return exactly(this.lower(i) === 'half' ? 0.5 : 0.25, i + 1, true);
    if (this.lower(i) === 'half') return this.#halfOf(i, i + 1);
    if (this.lower(i) === 'a' && this.lower(i + 1) === 'half') return this.#halfOf(i + 1, i + 2);
    if (this.lower(i) === 'quarter' && this.lower(i + 1) === 'of' && this.#unitOfOne(i + 2))
      return exactly(0.25, i + 3);
    const one = this.lower(i) === 'a' || this.lower(i) === 'an';
    const part = one ? exactly(1, i + 1) : this.#cardinals.plain(i);
    if (!part || part.value > 99) return null;
    const under = this.#denominator(this.pastHyphen(part.next));
    if (!under) return null;
    // "a third" is a share only of something; elsewhere it is one more of a row ("a third man")
    if (one && this.lower(under.next) !== 'of') return null;
    const share = part.value / under.value;
    const magnitude =
      this.lower(under.next) === 'of' && this.lower(under.next + 1) === 'a'
        ? MAGNITUDES.get(this.lower(under.next + 2))
        : undefined;
    if (magnitude) return exactly(share * magnitude, under.next + 3);
    // "three quarters of an hour": the unit follows
    return this.lower(under.next) === 'of' && this.#unitOfOne(under.next + 1)
      ? exactly(share, under.next + 2)
      : exactly(share, under.next, true);
  }

  /** "one in five", "3 out of 10" */
  oneIn(i: number): Reading | null {
    const part = this.#cardinals.plain(i);
    if (!part) return null;
    const at =
      this.lower(part.next) === 'out' && this.lower(part.next + 1) === 'of'
        ? part.next + 2
        : this.lower(part.next) === 'in'
          ? part.next + 1
          : 0;
    const whole = at ? this.#cardinals.plain(at) : null;
    const likely =
      whole &&
      whole.value <= 1000 &&
      part.value < whole.value &&
      (this.lower(at - 1) === 'of' || part.value <= 9);
    return likely ? exactly(part.value / whole.value, whole.next, true) : null;
  }

  /** "half a million", "half of them"; a bare "half" before anything else is no number ("half-hour") */
  #halfOf(i: number, next: number): Reading | null {
    const magnitude = this.lower(next) === 'a' ? MAGNITUDES.get(this.lower(next + 1)) : undefined;
    if (magnitude) return exactly(magnitude / 2, next + 2);
    // "half an hour": the unit follows
    if (this.#unitOfOne(next)) return exactly(0.5, next + 1);
    const whole = i + 1 === next ? WHOLES : OF;
    return whole.test(this.lower(next)) ? exactly(0.5, next, true) : null;
  }

  /** "half-point", "half a point": a share of one percent */
  #isPoint(i: number): boolean {
    const at = this.lower(i) === 'a' ? i + 1 : this.pastHyphen(i);
    return at > i && /^points?$/.test(this.lower(at));
  }

  /** Whether an article and a unit follow, of which a share is told. */
  #unitOfOne(i: number): boolean {
    return /^an?$/.test(this.lower(i)) && UNIT_OF_ONE.test(this.lower(i + 1));
  }

  /** "thirds", "twenty-fifth" */
  #denominator(i: number): { value: number; next: number } | null {
    const single = DENOMINATORS.get(this.lower(i)) ?? DENOMINATORS.get(this.lower(i).replace(/s$/, ''));
    if (single && this.lower(i) !== 'second') return { value: single, next: i + 1 };
    const tens = TENTHS_OF_TEN.get(this.lower(i));
    const hyphen = this.pastHyphen(i + 1);
    const units = hyphen > i + 1 ? DENOMINATORS.get(this.lower(hyphen).replace(/s$/, '')) : undefined;
    return tens && units && units < 10 ? { value: tens + units, next: hyphen + 1 } : null;
  }
}
