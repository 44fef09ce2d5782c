import type { Steps } from '../steps.ts';
import { stem, stemsOf } from '../words/stems.ts';
import { PassageIndex, type SearchWay } from './passages.ts';
import { loadSnapshot, saveSnapshot } from './snapshot.ts';
import type { Hit, Mark, SearchDocument, SearchIndex } from './types.ts';

/** What a headline's word is worth beside one of the text. */
const HEADLINE_WEIGHT = 0.6;
/** Share of a long word's letters that may differ. */
const FUZZY = 0.15;
/** Letters that may differ at most: more are slow to look for. */
const MOST_FUZZY = 6;
/** Letters from which on a word that the corpus has never seen is met by its likes. */
const FUZZY_FROM = 6;
/** Letters from which on a stem may be mistyped, and from which on two of them may be wrong. */
const MISTYPED_FROM = 5;
const LONG_FROM = 7;
/** Passages that the words of one search may touch in all; what is more common than that is left out. */
const MOST_TOUCHED = 3_000;
/** Words that are searched by however common they are: the rarest. */
const LEAST_WORDS = 2;
/** BM25+: k is saturation, b the weight of a field's length, d the least gain of a match. */
const BM25 = { k: 1.2, b: 0.6, d: 0.5 };

/** A {@link SearchIndex} on MiniSearch: stems of text and headline, in memory, no text kept. */
export class MiniSearchIndex implements SearchIndex {
  readonly #index = new PassageIndex({
    fields: ['text', 'headline'],
    tokenize: (text) => (text ? text.split(' ') : []),
    processTerm: (term) => term,
    // it goes through the terms with rests in between, and fails where one comes or goes meanwhile
    autoVacuum: false,
  });
  readonly #way: SearchWay = {
    bm25: BM25,
    boosts: { text: 1, headline: HEADLINE_WEIGHT },
    mayDiffer: (term) => this.#mayDiffer(term),
  };

  add(documents: Iterable<SearchDocument>): void {
    for (const { id, text, headline } of documents) {
      this.#forget(id);
      this.#index.add({ id, text: stemsOf(text).join(' '), headline: stemsOf(headline).join(' ') });
    }
  }

  discard(ids: Iterable<number>): void {
    for (const id of ids) this.#forget(id);
  }

  search(query: string, limit: number, within?: ReadonlySet<number>): Hit[] {
    const stems = this.#worthSearching([...new Set(stemsOf(query))]);
    if (stems.length === 0 || limit <= 0) return [];
    return this.#index.best(stems, limit, this.#way, within);
  }

  frequency(word: string): number {
    return this.#index.frequencyOf(stem(word));
  }

  meant(word: string): string | null {
    const swapped = this.#swapped(word.toLowerCase());
    if (swapped !== null) return swapped;
    for (const mistyped of [stem(word), word.toLowerCase()]) {
      const most = mistyped.length < LONG_FROM ? 1 : 2;
      const near = mistyped.length < MISTYPED_FROM ? null : this.#index.nearest(mistyped, most);
      if (near !== null) return near;
    }
    return null;
  }

  /** The stem of a word of the corpus in which two neighbouring letters were swapped: "seige". */
  #swapped(word: string): string | null {
    if (word.length < MISTYPED_FROM) return null;
    const swaps = Array.from(
      { length: word.length - 1 },
      (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    );
    const known = swaps.find((one) => this.frequency(one) > 0);
    return known === undefined ? null : stem(known);
  }

  get size(): number {
    return this.#index.documentCount;
  }

  /** Share of the passages it holds that were dropped, and still take room: another index has none. */
  get dirt(): number {
    return this.#index.dirtFactor;
  }

  /** Keeps it in a folder, as of that moment of the store. */
  save(folder: string, mark: Mark, block?: number): void {
    saveSnapshot(folder, this.#index, mark, block);
  }

  /** Fills this index, which is empty, with what {@link save} kept; in steps. @returns null where nothing fits */
  load(folder: string): Steps<Mark | null> {
    return loadSnapshot(folder, this.#index);
  }

  #forget(id: number): void {
    if (this.#index.has(id)) this.#index.discard(id);
  }

  #mayDiffer(term: string): number {
    const known = this.#index.frequencyOf(term) > 0;
    if (known || term.length < FUZZY_FROM || /\d/.test(term)) return 0;
    return Math.min(MOST_FUZZY, Math.round(term.length * FUZZY));
  }

  /** The rarest words first, as long as they touch few passages: common ones cost most and tell least. */
  #worthSearching(stems: string[]): string[] {
    const rarestFirst = stems.toSorted((a, b) => this.#index.frequencyOf(a) - this.#index.frequencyOf(b));
    const seen = rarestFirst.filter((one) => this.#index.frequencyOf(one) > 0);
    let touched = 0;
    const common = new Set(
      seen.filter((one, rank) => {
        touched += this.#index.frequencyOf(one);
        return rank >= LEAST_WORDS && touched > MOST_TOUCHED;
      }),
    );
    return rarestFirst.filter((one) => !common.has(one));
  }
}

/** @returns an empty index; one process holds one, filled from its snapshot or the store */
export const createSearchIndex = (): MiniSearchIndex => new MiniSearchIndex();
