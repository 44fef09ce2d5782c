/** BM25+: k is saturation, b the weight of a field's length, d the least gain of a match. */
export interface Bm25 {
  k: number;
  b: number;
  d: number;
}

/** Inverse document frequency, as BM25 has it. @param frequency in how many passages of all a term stands */
export const idf = (frequency: number, passages: number): number =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));

/** A term in one field of the passages, as far as it meets a word of the query. */
export interface Part {
  field: number;
  /** How often it stands in each passage. */
  passages: ReadonlyMap<number, number>;
  /** What the field is worth, and how well the term meets the word. */
  weight: number;
  /** See {@link idf}. */
  idf: number;
  /** The field's length in terms, on average. */
  averageLength: number;
}

/** What the scores depend on besides the postings. */
export interface Scale {
  bm25: Bm25;
  /** Of each field of a passage, in terms. */
  lengthsOf(passage: number): readonly number[] | undefined;
  /** All passages' numbers are below. */
  below: number;
}

export interface Scored {
  passage: number;
  score: number;
}

/** The best of many, best first; of equals the one that came first. */
class Best {
  readonly kept: Scored[] = [];
  /** What must be passed to be kept. */
  least = Number.NEGATIVE_INFINITY;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  put(passage: number, score: number): void {
    const after = this.kept.findLastIndex((one) => one.score >= score);
    this.kept.splice(after + 1, 0, { passage, score });
    if (this.kept.length > this.#limit) this.kept.pop();
    if (this.kept.length === this.#limit) this.least = this.kept.at(-1)?.score ?? 0;
  }
}

/** A word of the query. */
interface Word {
  parts: readonly Part[];
  /** What it and all words after it can add at most: as often as one likes in a field of no length. */
  most: number;
}

function bounded(words: readonly (readonly Part[])[], { k, d }: Bm25): Word[] {
  let most = 0;
  const fromLast = words.toReversed().map((parts) => {
    for (const { weight, idf } of parts) most += weight * idf * (d + k + 1);
    return { parts, most };
  });
  return fromLast.reverse();
}

/**
 * Scores a passage by the words from one on, as long as it can be among the best. One loop in all: each number that a
 * function gives back is an object for V8 to make and to collect, and there are thousands a search.
 */
function consider(
  best: Best,
  words: readonly Word[],
  passage: number,
  lengths: readonly number[],
  { k, b, d }: Bm25,
): void {
  let sum = 0;
  let met = 0;
  let left = words.length;
  for (const { parts, most } of words) {
    if ((sum + most) * (met + left--) <= best.least) return;
    let gain = 0;
    for (const { field, passages, weight, idf, averageLength } of parts) {
      const times = passages.get(passage);
      if (times === undefined) continue;
      const norm = k * (1 - b + (b * (lengths[field] ?? 0)) / averageLength);
      gain += weight * (idf * (d + (times * (k + 1)) / (times + norm)));
    }
    sum += gain;
    if (gain > 0) met++;
  }
  if (sum * met > best.least) best.put(passage, sum * met);
}

/**
 * Finds the passages that score best: the sum over the words, times the number of words met. A passage is scored where
 * it is first met, and once those to come cannot score better than what is kept they are not looked at: with the
 * rarest word first, that spares most passages of the common ones. The result is that of scoring all.
 * @param words of each word the parts that meet it
 * @param admits which passages may be given back; all by default
 */
export function bestOf(
  words: readonly (readonly Part[])[],
  limit: number,
  { bm25, lengthsOf, below }: Scale,
  admits: (passage: number) => boolean = () => true,
): Scored[] {
  const best = new Best(limit);
  const seen = new Uint8Array(below);
  const all = bounded(words, bm25);
  for (const [at, { parts, most }] of all.entries()) {
    const left = all.slice(at);
    for (const { passages } of parts)
      for (const passage of passages.keys()) {
        if (best.least >= most * left.length) return best.kept;
        if (seen[passage]) continue;
        seen[passage] = 1;
        const lengths = lengthsOf(passage);
        if (lengths && admits(passage)) consider(best, left, passage, lengths, bm25);
      }
  }
  return best.kept;
}
