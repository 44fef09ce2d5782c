/** A passage as it is indexed; the text itself is not kept by the index. */
export interface SearchDocument {
  id: number;
  text: string;
  headline: string;
}

/** A passage that matches, best first; scores compare within one search only. */
export interface Hit {
  id: number;
  score: number;
}

/** A moment of one index on disk: the last passage that was written, and the last that was dropped. */
export interface Mark {
  /** Made when the index was; another one is another index. */
  index: string;
  passage: number;
  gone: number;
}

/** Finds passages by their words. One contract suite in `test/search` runs on every backend. */
export interface SearchIndex {
  add(documents: Iterable<SearchDocument>): void;
  discard(ids: Iterable<number>): void;
  /**
   * @param limit most hits to give back
   * @param within ids of the passages that may be hits; all by default
   */
  search(query: string, limit: number, within?: ReadonlySet<number>): Hit[];
  /** In how many passages a word stands, after stemming; 0 for a word the corpus has never seen. */
  frequency(word: string): number;
  /**
   * The known stem that a mistyped word was meant for: a letter or two away, its first letter right; of several the
   * nearest, then the commonest.
   * @returns null where none is near
   */
  meant(word: string): string | null;
  readonly size: number;
}
