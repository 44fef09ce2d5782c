import MiniSearch from 'minisearch';
import { stem, stemsOf } from '../words/stems.ts';
import type { Hit, SearchDocument, SearchIndex } from './types.ts';

/** What a headline's word is worth beside one of the text. */
const HEADLINE_WEIGHT = 0.6;
/** Share of a long word's letters that may differ. */
const FUZZY = 0.15;
/** Letters from which on a word that the corpus has never seen is met by its likes. */
const FUZZY_FROM = 6;
/** Passages that the words of one search may touch in all; what is more common than that is left out. */
const MOST_TOUCHED = 3_000;
/** Words that are searched by however common they are: the rarest. */
const LEAST_WORDS = 2;
/** BM25+: k is saturation, b the weight of a field's length, d the least gain of a match. */
const BM25 = { k: 1.2, b: 0.6, d: 0.5 };

interface Analysed {
  id: number;
  text: string;
  headline: string;
}

/** The stems of what is indexed, told apart by passage, so that a word's frequency stays right after discards. */
class Frequencies {
  readonly #counts = new Map<string, number>();
  readonly #stemsOf = new Map<number, readonly string[]>();

  add(id: number, stems: readonly string[]): void {
    const distinct = [...new Set(stems)];
    this.#stemsOf.set(id, distinct);
    for (const one of distinct) this.#counts.set(one, this.of(one) + 1);
  }

  discard(id: number): boolean {
    const stems = this.#stemsOf.get(id);
    for (const one of stems ?? []) {
      const left = this.of(one) - 1;
      if (left > 0) this.#counts.set(one, left);
      else this.#counts.delete(one);
    }
    return this.#stemsOf.delete(id);
  }

  of = (one: string): number => this.#counts.get(one) ?? 0;

  get size(): number {
    return this.#stemsOf.size;
  }
}

/** A {@link SearchIndex} on MiniSearch: stems of text and headline, in memory, no text kept. */
class MiniSearchIndex implements SearchIndex {
  readonly #frequencies = new Frequencies();
  readonly #index = new MiniSearch<Analysed>({
    fields: ['text', 'headline'],
    tokenize: (text) => (text ? text.split(' ') : []),
    processTerm: (term) => term,
    searchOptions: { boost: { headline: HEADLINE_WEIGHT }, bm25: BM25 },
  });

  add(documents: Iterable<SearchDocument>): void {
    for (const { id, text, headline } of documents) {
      this.#forget(id);
      const stems = stemsOf(text);
      const headlineStems = stemsOf(headline);
      this.#index.add({ id, text: stems.join(' '), headline: headlineStems.join(' ') });
      this.#frequencies.add(id, [...stems, ...headlineStems]);
    }
  }

  discard(ids: Iterable<number>): void {
    for (const id of ids) this.#forget(id);
  }

  search(query: string, limit: number, within?: ReadonlySet<number>): Hit[] {
    const stems = this.#worthSearching([...new Set(stemsOf(query))]);
    if (stems.length === 0 || limit <= 0) return [];
    return this.#index
      .search(stems.join(' '), {
        fuzzy: (term) => this.#fuzziness(term),
        ...(within && { filter: ({ id }) => within.has(id) }),
      })
      .slice(0, limit)
      .map(({ id, score }) => ({ id, score }));
  }

  frequency(word: string): number {
    return this.#frequencies.of(stem(word));
  }

  get size(): number {
    return this.#frequencies.size;
  }

  #forget(id: number): void {
    if (this.#frequencies.discard(id)) this.#index.discard(id);
  }

  #fuzziness(term: string): number | false {
    const known = this.#frequencies.of(term) > 0;
    return !known && term.length >= FUZZY_FROM && !/\d/.test(term) ? FUZZY : false;
  }

  /** The rarest words first, as long as they touch few passages: common ones cost most and tell least. */
  #worthSearching(stems: string[]): string[] {
    const rarestFirst = stems.toSorted((a, b) => this.#frequencies.of(a) - this.#frequencies.of(b));
    const seen = rarestFirst.filter((one) => this.#frequencies.of(one) > 0);
    let touched = 0;
    const common = new Set(
      seen.filter((one, rank) => {
        touched += this.#frequencies.of(one);
        return rank >= LEAST_WORDS && touched > MOST_TOUCHED;
      }),
    );
    return rarestFirst.filter((one) => !common.has(one));
  }
}

/** @returns an empty index; one process holds one, filled from the store at start */
export const createSearchIndex = (): SearchIndex => new MiniSearchIndex();
