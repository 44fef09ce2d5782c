import type { Span } from '../../reports/types.ts';

/** A number as it stands: `low` and `high` bound what it can mean by itself ("dozens", "300 to 400"), inclusive. */
export interface NumberSpan extends Span {
  value: number;
  low: number;
  high: number;
  /** A share of something: "a third", "one in five". */
  fraction: boolean;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, ten): [string, number] => [word, (ten + 2) * 10]),
]);
const MAGNITUDES = new Map<string, number>([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
/** Plurals that name no number: what they can mean, from common usage. */
const VAGUE = new Map<string, [low: number, high: number]>([
  ['dozens', [20, 200]],
  ['scores', [30, 400]],
  ['hundreds', [200, 3_000]],
  ['thousands', [2_000, 90_000]],
  ['millions', [2e6, 9e8]],
]);
const DENOMINATORS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['twelfth', 12],
  ['fifteenth', 15],
  ['twentieth', 20],
  ['fiftieth', 50],
  ['hundredth', 100],
  ['thousandth', 1000],
]);
const TENTHS_OF_TEN = new Map(TENS.map((word, ten): [string, number] => [word, (ten + 2) * 10]));

interface Lexeme extends Span {
  lower: string;
  /** Set where the lexeme is digits. */
  digits: number | null;
}

const LEXEME =
  /\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+(?:,\d{1,2}(?!\d))+|\d+(?:\.\d+){2,}|\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}+|[½⅓⅔¼¾]|[^\s]/gu;

/** "1,2,3,4" lists or garbles something, and so does "2.1.4": it is no number. */
const MALFORMED = /,\d{1,2}$|\.\d*\./;

function lex(text: string): Lexeme[] {
  return Array.from(text.matchAll(LEXEME), ({ 0: word, index: start }) => ({
    text: word,
    start,
    end: start + word.length,
    lower: word.toLowerCase(),
    digits: /^\d/.test(word) && !MALFORMED.test(word) ? Number(word.replace(/[, \u00a0\u202f]/g, '')) : null,
  }));
}

/** A reading of lexemes from `at` on: the value and the index behind the last lexeme read. */
interface Reading {
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

/** Reads numbers off one run of lexemes; each method takes where to begin and gives null where nothing stands. */
class NumberReader {
  readonly #words: readonly Lexeme[];

  constructor(words: readonly Lexeme[]) {
    this.#words = words;
  }

  /** The longest number that begins at a lexeme. */
  at(i: number): Reading | null {
    return this.#vague(i) ?? this.#oneIn(i) ?? this.#fraction(i) ?? this.#cardinal(i);
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
    if (!first) return null;
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
    if (this.#lower(i) === 'half') return this.#halfOf(i, i + 1);
    if (this.#lower(i) === 'a' && this.#lower(i + 1) === 'half') return this.#halfOf(i + 1, i + 2);
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
    return magnitude ? exactly(share * magnitude, under.next + 3) : exactly(share, under.next, true);
  }

  /** "half a million", "half of them"; a bare "half" before anything else is no number ("half-hour") */
  #halfOf(i: number, next: number): Reading | null {
    const magnitude = this.#lower(next) === 'a' ? MAGNITUDES.get(this.#lower(next + 1)) : undefined;
    if (magnitude) return exactly(magnitude / 2, next + 2);
    // "half an hour": the unit follows
    if (
      /^an?$/.test(this.#lower(next)) &&
      /^(?:hour|day|minute|year|mile|century)$/.test(this.#lower(next + 1))
    )
      return exactly(0.5, next + 1);
    return this.#lower(next) === 'of' || (this.#lower(next) === 'the' && i + 1 === next)
      ? exactly(0.5, next, true)
      : null;
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
      if (this.#lower(next) === 'and' && this.#lower(next + 1) === 'a' && this.#lower(next + 2) === 'half') {
        value += 0.5;
        next += 3;
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

/** Joins two numbers into a range: "300 to 400", "six or seven", "between five and seven", "10–12" */
const JOINT = /^(?:\s+(?:to|or)\s+|\s*[-–—]\s*|-to-)[$£€¥]?$/u;

/**
 * Finds every number of a text, in digits or in words.
 * @returns numbers in order, with offsets into `text`; a range is one number with its middle as value
 */
export function findNumbers(text: string): NumberSpan[] {
  const words = lex(text);
  const reader = new NumberReader(words);
  const found: NumberSpan[] = [];
  for (let i = 0; i < words.length; ) {
    const read = startsNumber(words, i) ? reader.at(i) : null;
    const first = words[i];
    const last = words[(read?.next ?? 0) - 1];
    if (!read || !first || !last || !Number.isFinite(read.value)) {
      i++;
      continue;
    }
    found.push({
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      value: read.value,
      low: read.low,
      high: read.high,
      fraction: read.fraction,
    });
    i = read.next;
  }
  return joinRanges(text, found);
}

/** Letters glued before digits name a thing ("A380"), and so do digits behind a point or a hyphenated letter ("U-2"). */
function startsNumber(words: readonly Lexeme[], i: number): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (!word || !before || before.end !== word.start) return true;
  if (/\p{L}$/u.test(before.text) && word.digits !== null) return false;
  if (before.text === '.' || before.text === ':') return false;
  const glued = words[i - 2];
  return !(
    /^[-‐‑]$/.test(before.text) &&
    glued?.end === before.start &&
    /\p{L}$/u.test(glued.text) &&
    word.digits !== null
  );
}

function joinRanges(text: string, numbers: NumberSpan[]): NumberSpan[] {
  const joined: NumberSpan[] = [];
  for (const number of numbers) {
    const before = joined.at(-1);
    const low = before ? lowEnd(text, before, number) : null;
    if (before === undefined || low === null) {
      joined.push(number);
      continue;
    }
    joined[joined.length - 1] = {
      start: before.start,
      end: number.end,
      text: text.slice(before.start, number.end),
      value: (low + number.value) / 2,
      low,
      high: number.value,
      fraction: false,
    };
  }
  return joined;
}

/** @returns the low end of the range that two neighbours make, or null where they make none */
function lowEnd(text: string, before: NumberSpan, number: NumberSpan): number | null {
  const between = text.slice(before.end, number.start);
  const spanned =
    JOINT.test(between) ||
    (/^\s+and\s+[$£€¥]?$/.test(between) && /\bbetween\s+[$£€¥]?$/i.test(text.slice(0, before.start)));
  if (!spanned || before.low !== before.high || before.fraction) return null;
  // "3 to 5 million": the magnitude of the second counts for both
  const shares =
    /(?:million|billion|thousand|m|bn)$/i.test(number.text) &&
    !/\p{L}$/u.test(before.text) &&
    before.value < 1000;
  const scale = shares ? number.value / Number.parseFloat(number.text.replace(/,/g, '')) : 1;
  const low = before.value * (Number.isFinite(scale) ? scale : 1);
  return low < number.value ? low : null;
}
