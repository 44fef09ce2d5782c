import type { SearchIndex } from './types.ts';

/**
 * @param within ids of the passages to look at; all others are as if they were not there, save that a word keeps the
 *   rarity it has among all passages
 * @returns a view for searching alone: what is added or discarded goes to the index itself
 */
export const scopedIndex = (index: SearchIndex, within: ReadonlySet<number>): SearchIndex => ({
  add: (documents) => index.add(documents),
  discard: (ids) => index.discard(ids),
  search: (query, limit) => index.search(query, limit, within),
  frequency: (word) => (index.search(word, 1, within).length > 0 ? index.frequency(word) : 0),
  meant: (word) => index.meant(word),
  get size() {
    return index.size;
  },
});
