import type { RefreshSummary } from '../answers/types.ts';
import type { SearchIndex } from '../search/types.ts';
import type { StoreReader } from '../store/reader.ts';
import { Store } from '../store/store.ts';
import type { Order } from './order.ts';
import { atOnce, catchUp, isNear, openSearch, type Searching, withRests } from './search.ts';

/** The state that questions are answered from: a store and the search index that fits it change together. */
export class Current {
  readonly #folder: string;
  readonly #apart: boolean;
  readonly #warn: (message: string) => void;
  #store: StoreReader;
  #searching: Searching | null = null;

  /**
   * @param folder that of the index
   * @param apart whether refreshes run in a thread of their own, and questions are answered meanwhile
   */
  constructor(folder: string, apart: boolean, warn: (message: string) => void) {
    this.#folder = folder;
    this.#apart = apart;
    this.#warn = warn;
    this.#store = this.#open();
  }

  get store(): StoreReader {
    return this.#store;
  }

  /** Opens the search index before it is asked for, with rests in between. */
  async prepare(): Promise<void> {
    if (this.#apart) this.#searching ??= await withRests(openSearch(this.#store, this.#folder));
  }

  /** @returns the search index of just what the store now shows */
  searchIndex(): SearchIndex {
    const now = this.#store.mark();
    const known = this.#searching;
    if (known?.mark.index !== now.index) {
      this.#searching = atOnce(openSearch(this.#store, this.#folder));
      return this.#searching.index;
    }
    if (known.mark.passage !== now.passage || known.mark.gone !== now.gone)
      atOnce(catchUp(known, this.#store));
    return known.index;
  }

  /** Runs a refresh; questions are answered from the state before, until all of the new one is there. */
  async around(order: Order, work: () => Promise<RefreshSummary>): Promise<RefreshSummary> {
    const store = this.#store;
    // nobody asks while it opens, and a state that is held keeps the database from tidying up
    if (this.#apart && order.kind !== 'opening') {
      this.searchIndex();
      store.hold();
    }
    try {
      const summary = await work();
      await this.#follow();
      return summary;
    } finally {
      store.letGo();
    }
  }

  close(): void {
    this.#store.close();
  }

  #open = (): StoreReader => new Store(this.#folder, this.#warn);

  /** What is new is taken in at the next question where it is little, and by another store and index where it is much. */
  async #follow(): Promise<void> {
    const store = this.#store;
    const next = this.#open();
    const sameIndex = next.mark().index === store.mark().index;
    if (sameIndex && (!this.#searching || !this.#apart || isNear(this.#searching.mark, next))) {
      next.close();
      return;
    }
    this.#searching &&= await withRests(openSearch(next, this.#folder));
    this.#store = next;
    store.close();
  }
}
