/** BM25+: k is saturation, b the weight of a field's length, d the least gain of a match. */
export interface Bm25 {
  k: number;
  b: number;
  d: number;
}

/** A term in one field of the passages, as far as it meets a word of the query. */
export interface Part {
  field: number;
  /** How often it stands in each passage. */
  passages: ReadonlyMap<number, number>;
  /** What the field is worth, and how well the term meets the word. */
  weight: number;
  /** Inverse document frequency. */
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
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What must be passed to be kept. */
  get least(): number {
    return this.kept.length < this.#limit ? Number.NEGATIVE_INFINITY : (this.kept.at(-1)?.score ?? 0);
  }

  put(passage: number, score: number): void {
    if (score <= this.least) return;
    const after = this.kept.findLastIndex((one) => one.score >= score);
    this.kept.splice(after + 1, 0, { passage, score });
    if (this.kept.length > this.#limit) this.kept.pop();
  }
}

/** What one word adds to a passage's score; 0 where it does not stand there. */
function gainOf(
  word: readonly Part[],
  passage: number,
  lengths: readonly number[],
  { k, b, d }: Bm25,
): number {
  let gain = 0;
  for (const { field, passages, weight, idf, averageLength } of word) {
    const times = passages.get(passage);
    if (times === undefined) continue;
    const norm = k * (1 - b + (b * (lengths[field] ?? 0)) / averageLength);
    gain += weight * (idf * (d + (times * (k + 1)) / (times + norm)));
  }
  return gain;
}

/** The sum of what words add to a passage's score, times the number of those that stand there. */
function scoreOf(
  words: readonly (readonly Part[])[],
  passage: number,
  lengths: readonly number[],
  bm25: Bm25,
): number {
  let sum = 0;
  let met = 0;
  for (const word of words) {
    const gain = gainOf(word, passage, lengths, bm25);
    sum += gain;
    if (gain > 0) met++;
  }
  return sum * met;
}

/** The most that words can add: as often as one likes in a field of no length. */
const mostOf = (words: readonly (readonly Part[])[], { k, d }: Bm25): number =>
  words.length * words.flat().reduce((sum, { weight, idf }) => sum + weight * idf * (d + k + 1), 0);

/**
 * Finds the passages that score best: the sum over the words, times the number of words met. A passage is scored in full
 * where it is first met, and once those to come cannot score better than what is kept they are not looked at: with the
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
  for (const [at, word] of words.entries()) {
    const left = words.slice(at);
    const most = mostOf(left, bm25);
    for (const { passages } of word)
      for (const passage of passages.keys()) {
        if (best.least > most) return best.kept;
        if (seen[passage]) continue;
        seen[passage] = 1;
        const lengths = lengthsOf(passage);
        if (!lengths || !admits(passage)) continue;
        best.put(passage, scoreOf(left, passage, lengths, bm25));
      }
  }
  return best.kept;
}
