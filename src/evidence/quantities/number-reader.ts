import { DENOMINATORS, FEW, type Lexeme, MAGNITUDES, SMALL, TENTHS_OF_TEN, VAGUE } from './number-words.ts';

/** A reading of lexemes from `at` on: the value and the index behind the last lexeme read. */
export interface Reading {
  value: number;
  low: number;
  high: number;
  fraction: boolean;
  next: number;
}

const exactly = (value: number, next: number, fraction = false): Reading => ({
  value,
  low: value,
  high: value,
  fraction,
  next,
});

/** Before anything else "scores" is a verb. */
const SCORES_OF = /^(?:of|more|were|are|have|had|dead|injured|killed|hurt|wounded|missing)$/;
/** What "half" is a share of where one of these follows. */
const OF = /^of$/;
const WHOLES = /^(?:of|the|its|his|her|their|our|all|those|these|were|are|was|is|have|had|said)$/;
const UNIT_OF_ONE =
  /^(?:second|minute|hour|day|week|month|year|decade|century|mile|kilomet(?:re|er)|met(?:re|er)|inch|acre|hectare|tonne|ton|lit(?:re|er)|pint|percentage|percent|per)$/;

/** Reads numbers off one run of lexemes; each method takes where to begin and gives null where nothing stands. */
export class NumberReader {
  readonly #words: readonly Lexeme[];

  constructor(words: readonly Lexeme[]) {
    this.#words = words;
  }

  /** The longest number that begins at a lexeme. */
  at(i: number): Reading | null {
    return this.#vague(i) ?? this.#few(i) ?? this.#oneIn(i) ?? this.#fraction(i) ?? this.#cardinal(i);
  }

  #lower(i: number): string {
    return this.#words[i]?.lower ?? '';
  }

  /** Whether a lexeme follows the one before without a space. */
  #glued(i: number): boolean {
    return this.#words[i]?.start === this.#words[i - 1]?.end;
  }

  #hyphen(i: number): number {
    return /^[-‐‑]$/.test(this.#lower(i)) && this.#glued(i) && this.#glued(i + 1) ? i + 1 : i;
  }

  /** "dozens", "hundreds of thousands", "tens of millions" */
  #vague(i: number): Reading | null {
    const first = this.#lower(i) === 'tens' ? ([20, 99] as const) : VAGUE.get(this.#lower(i));
    if (!first || (this.#lower(i) === 'scores' && !SCORES_OF.test(this.#lower(i + 1)))) return null;
    const second = this.#lower(i + 1) === 'of' ? VAGUE.get(this.#lower(i + 2)) : undefined;
    if (this.#lower(i) === 'tens' && !second) return null;
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
    const article = this.#lower(i) === 'a' ? i + 1 : i;
    const word = this.#lower(article);
    const few = FEW.get(word);
    if (!few || (word === 'several') !== (article === i)) return null;
    const of = this.#lower(article + 1) === 'of';
    const after = article + (of ? 2 : 1);
    const magnitude = this.#lower(after).length > 2 ? MAGNITUDES.get(this.#lower(after)) : undefined;
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

  /** "one in five", "3 out of 10" */
  #oneIn(i: number): Reading | null {
    const part = this.#plain(i);
    if (!part) return null;
    const at =
      this.#lower(part.next) === 'out' && this.#lower(part.next + 1) === 'of'
        ? part.next + 2
        : this.#lower(part.next) === 'in'
          ? part.next + 1
          : 0;
    const whole = at ? this.#plain(at) : null;
    const likely =
      whole &&
      whole.value <= 1000 &&
      part.value < whole.value &&
      (this.#lower(at - 1) === 'of' || part.value <= 9);
    return likely ? exactly(part.value / whole.value, whole.next, true) : null;
  }

  /** "a third", "two-thirds", "half", "a quarter of a million", "one-twentieth", "a twenty-fifth", "¾" */
  #fraction(i: number): Reading | null {
    const sign = { '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4 }[this.#lower(i)];
    if (sign !== undefined) return exactly(sign, i + 1);
    if (/^(?:half|quarter)$/.test(this.#lower(i)) && this.#isPoint(i + 1))
      return exactly(this.#lower(i) === 'half' ? 0.5 : 0.25, i + 1, true);
    if (this.#lower(i) === 'half') return this.#halfOf(i, i + 1);
    if (this.#lower(i) === 'a' && this.#lower(i + 1) === 'half') return this.#halfOf(i + 1, i + 2);
    if (this.#lower(i) === 'quarter' && this.#lower(i + 1) === 'of' && this.#unitOfOne(i + 2))
      return exactly(0.25, i + 3);
    const one = this.#lower(i) === 'a' || this.#lower(i) === 'an';
    const part = one ? exactly(1, i + 1) : this.#plain(i);
    if (!part || part.value > 99) return null;
    const under = this.#denominator(this.#hyphen(part.next));
    if (!under) return null;
    // "a third" is a share only of something; elsewhere it is one more of a row ("a third man")
    if (one && this.#lower(under.next) !== 'of') return null;
    const share = part.value / under.value;
    const magnitude =
      this.#lower(under.next) === 'of' && this.#lower(under.next + 1) === 'a'
        ? MAGNITUDES.get(this.#lower(under.next + 2))
        : undefined;
    if (magnitude) return exactly(share * magnitude, under.next + 3);
    // "three quarters of an hour": the unit follows
    return this.#lower(under.next) === 'of' && this.#unitOfOne(under.next + 1)
      ? exactly(share, under.next + 2)
      : exactly(share, under.next, true);
  }

  /** "half a million", "half of them"; a bare "half" before anything else is no number ("half-hour") */
  #halfOf(i: number, next: number): Reading | null {
    const magnitude = this.#lower(next) === 'a' ? MAGNITUDES.get(this.#lower(next + 1)) : undefined;
    if (magnitude) return exactly(magnitude / 2, next + 2);
    // "half an hour": the unit follows
    if (this.#unitOfOne(next)) return exactly(0.5, next + 1);
    const whole = i + 1 === next ? WHOLES : OF;
    return whole.test(this.#lower(next)) ? exactly(0.5, next, true) : null;
  }

  /** "half-point", "half a point": a share of one percent */
  #isPoint(i: number): boolean {
    const at = this.#lower(i) === 'a' ? i + 1 : this.#hyphen(i);
    return at > i && /^points?$/.test(this.#lower(at));
  }

  /** Whether an article and a unit follow, of which a share is told. */
  #unitOfOne(i: number): boolean {
    return /^an?$/.test(this.#lower(i)) && UNIT_OF_ONE.test(this.#lower(i + 1));
  }

  #denominator(i: number): { value: number; next: number } | null {
    const single = DENOMINATORS.get(this.#lower(i)) ?? DENOMINATORS.get(this.#lower(i).replace(/s$/, ''));
    if (single && this.#lower(i) !== 'second') return { value: single, next: i + 1 };
    const tens = TENTHS_OF_TEN.get(this.#lower(i));
    const hyphen = this.#hyphen(i + 1);
    const units = hyphen > i + 1 ? DENOMINATORS.get(this.#lower(hyphen).replace(/s$/, '')) : undefined;
    return tens && units && units < 10 ? { value: tens + units, next: hyphen + 1 } : null;
  }

  /** Digits or words with their magnitudes: "1.2 million", "two and a half dozen", "fifteen hundred", "a hundred" */
  #cardinal(i: number): Reading | null {
    const article = this.#lower(i) === 'a' ? i + 1 : i;
    if (article > i) {
      const magnitude = this.#lower(article).length > 2 ? MAGNITUDES.get(this.#lower(article)) : undefined;
      if (!magnitude || (magnitude === 20 && this.#lower(article + 1) !== 'of')) return null;
      return this.#grouped(exactly(magnitude, article + 1));
    }
    const plain = this.#plain(i);
    return plain && this.#grouped(this.#scaled(plain));
  }

  /** Adds what follows a magnitude in words: "two thousand three hundred and five" */
  #grouped(read: Reading): Reading {
    let { value, next } = read;
    const inWords = this.#words[next - 1]?.digits === null;
    while (inWords && value >= 100) {
      const at = this.#lower(next) === 'and' ? next + 1 : next;
      const tail = this.#words[at]?.digits === null ? this.#plain(at) : null;
      const scaled = tail && this.#scaled(tail);
      if (!scaled || scaled.value >= value || value % 10 ** Math.ceil(Math.log10(scaled.value + 1)) !== 0)
        break;
      value += scaled.value;
      next = scaled.next;
    }
    return exactly(value, next);
  }

  #scaled(read: Reading): Reading {
    let { value, next } = read;
    for (;;) {
      const and = this.#hyphen(next);
      const a = this.#hyphen(and + 1);
      const half = this.#hyphen(a + 1);
      if (this.#lower(and) === 'and' && this.#lower(a) === 'a' && this.#lower(half) === 'half') {
        value += 0.5;
        next = half + 1;
      }
      const hyphen = this.#hyphen(next);
      const word = this.#lower(hyphen);
      const magnitude =
        word.length <= 2 && !this.#glued(hyphen) && word !== 'bn' && word !== 'mn' && word !== 'tn'
          ? undefined
          : MAGNITUDES.get(word);
      if (!magnitude || (word === 'score' && !this.#lower(next - 1).match(/^(two|three|four)$/)))
        return exactly(value, next);
      if (word.length === 1 && !this.#abbreviated(hyphen)) return exactly(value, next);
      value *= magnitude;
      next = hyphen + 1;
    }
  }

  /** Whether "m" or "k" behind digits stands for a magnitude and not for metres or kelvins. */
  #abbreviated(i: number): boolean {
    const digits = this.#words[i - 1]?.digits;
    if (digits === null || digits === undefined) return false;
    const money = /^[$£€¥]$/.test(this.#lower(i - 2));
    return (
      money ||
      /^(?!was$|is$|has$|this$)(?:\p{L}{2,}s|people|men|women|children|cubic|square|kron\w+|euro|yuan|yen|won|rand|baht|dirham|strong)$/u.test(
        this.#lower(i + 1),
      )
    );
  }

  /** Digits, or words below a hundred: "54", "twenty-one", "three point five", "3½" */
  #plain(i: number): Reading | null {
    const digits = this.#words[i]?.digits;
    if (digits !== null && digits !== undefined) {
      const half = this.#lower(i + 1) === '½' && this.#glued(i + 1) ? 0.5 : 0;
      return exactly(digits + half, half ? i + 2 : i + 1);
    }
    const first = SMALL.get(this.#lower(i));
    if (first === undefined) return null;
    let value = first;
    let next = i + 1;
    const unit = SMALL.get(this.#lower(this.#hyphen(next)));
    if (first >= 20 && unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      next = this.#hyphen(next) + 1;
    }
    if (this.#lower(next) === 'point' && SMALL.has(this.#lower(next + 1))) {
      let decimals = '';
      for (next += 1; (SMALL.get(this.#lower(next)) ?? 10) < 10; next++)
        decimals += SMALL.get(this.#lower(next));
      value = Number(`${value}.${decimals}`);
    }
    return exactly(value, next);
  }
}
