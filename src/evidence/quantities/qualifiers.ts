/** How a qualifier widens a value: factors below and above it; MAX where it sets no bound. */
interface Widening {
  pattern: RegExp;
  low: number;
  high: number;
}

/** Stands for "no upper bound": finite, so that it survives JSON. */
export const UNBOUNDED = Number.MAX_VALUE;

/** "About 40" is taken to allow 36 to 44: a tenth either way, the usual reading of a round figure. */
const ABOUT = 0.1;
/** "Nearly 20" falls short of 20, by a sixth at most. */
const NEARLY = 5 / 6;

const BEFORE: readonly Widening[] = [
  {
    pattern:
      /\b(?:just (?:over|above|past|more than)|slightly (?:over|above|more than)|(?:a (?:little|bit)|marginally|narrowly) (?:over|above|more than))\s*$/i,
    low: 1,
    high: 2 - NEARLY,
  },
  {
    pattern:
      /\b(?:just (?:under|below|short of|shy of|less than|fewer than)|shy of|slightly (?:under|below|less than|fewer than)|(?:a (?:little|bit)|marginally|narrowly) (?:under|below|less than))\s*$/i,
    low: NEARLY,
    high: 1,
  },
  {
    pattern:
      /\b(?:at least|no (?:fewer|less) than|a minimum of|as many as at least|as (?:few|little) as|not (?:less|fewer) than|upwards? of)\s*$/i,
    low: 1,
    high: UNBOUNDED,
  },
  {
    pattern:
      /\b(?:(?<!no )more than|over|above|in excess of|exceeding|exceeded|topped|beyond|(?<!\b(?:the|these|his|her|its|their|our) )past|north of|well over)\s*$/i,
    low: 1,
    high: UNBOUNDED,
  },
  {
    pattern:
      /\b(?:up to|at most|no more than|as (?:many|much|high|long|far) as|a maximum of|not more than|within)\s*$/i,
    low: 0,
    high: 1,
  },
  {
    pattern: /\b(?:fewer than|less than|under|below|short of|well under)\s*$/i,
    low: 0,
    high: 1,
  },
  {
    pattern: /\b(?:nearly|almost|close to|approaching|not quite|practically)\s*$/i,
    low: NEARLY,
    high: 1 + ABOUT / 5,
  },
  {
    pattern:
      /(?:\b(?:about|around|approximately|approx\.?|roughly|some|an estimated|estimated(?: at)?|circa|something like|in the region of|or so|probably|perhaps|maybe|near)|~)\s*$/i,
    low: 1 - ABOUT,
    high: 1 + ABOUT,
  },
];

const AFTER: readonly Widening[] = [
  {
    pattern:
      /^(?:[ -]\p{L}+)? (?:or more|or over|and over|and counting|at least|at a minimum)\b|^\+|^-plus\b| plus\b/iu,
    low: 1,
    high: UNBOUNDED,
  },
  {
    pattern: /^(?:[ -]\p{L}+)? (?:or less|or fewer|or under|at (?:most|the most|worst))\b/iu,
    low: 0,
    high: 1,
  },
  {
    pattern: /^(?:[ -]\p{L}+)? (?:or so|or thereabouts|roughly)\b|^-odd\b/iu,
    low: 1 - ABOUT,
    high: 1 + ABOUT,
  },
];

/** Share of the last digit's place that rounding may hide. */
const HALF = 0.5;
/** From here on a count that ends in zeros is taken as rounded to its last other digit. */
const ROUND_FROM = 10_000;

/**
 * What a number can mean, given the words around it and its own roundness.
 * @param digits the number as written
 * @param scale value / the number as written ("2.3" of "2.3 million" has a scale of a million)
 * @returns inclusive bounds and the qualifying words
 */
export function boundsOf(
  before: string,
  after: string,
  number: { text: string; value: number; low: number; high: number },
  measured: boolean,
): { low: number; high: number; qualifier: string | null; length: number } {
  const slack = roundness(number, measured);
  const least = number.low >= 0 ? 0 : -UNBOUNDED;
  const low = Math.max(least, number.low - (number.low === number.high ? slack : 0));
  const high = number.high + (number.low === number.high ? slack : 0);
  for (const { pattern, low: below, high: above } of BEFORE) {
    const match = pattern.exec(before);
    if (match)
      return {
        ...widen(number, low, high, below, above),
        qualifier: match[0].trim().toLowerCase(),
        length: match[0].length,
      };
  }
  for (const { pattern, low: below, high: above } of AFTER) {
    const match = pattern.exec(after);
    if (match)
      return {
        ...widen(number, low, high, below, above),
        qualifier: match[0].trim().toLowerCase(),
        length: 0,
      };
  }
  return { low, high, qualifier: null, length: 0 };
}

function widen(
  number: { low: number; high: number },
  low: number,
  high: number,
  below: number,
  above: number,
): { low: number; high: number } {
  return {
    low: below === 1 ? low : Math.min(low, number.low * below),
    high: above === UNBOUNDED ? UNBOUNDED : above === 1 ? high : Math.max(high, number.high * above),
  };
}

/** How far the true value may lie from the one written: half of the last digit's place, where the number is rounded. */
function roundness({ text, value }: { text: string; value: number }, measured: boolean): number {
  const digits = /\d(?:[\d.,]|[ \u00a0\u202f](?=\d))*/.exec(text)?.[0].replace(/[, \u00a0\u202f]/g, '');
  if (digits === undefined) return measured ? value * 0.01 : 0;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const scale = Number(digits) === 0 ? 1 : value / Number(digits);
  if (scale >= 1000 || decimals > 0) return HALF * scale * 10 ** -decimals;
  if (measured) return HALF * scale;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return value >= ROUND_FROM && zeros >= 3 ? HALF * 10 ** zeros : 0;
}
