import { setTimeout as delay } from 'node:timers/promises';
import { type PeopleIndex, peopleIndexOf } from '../evidence/people.ts';
import type { SearchIndex } from '../search/types.ts';
import { atOnce, type Steps, withRests } from '../steps.ts';
import type { StoreReader } from '../store/reader.ts';
import { Store } from '../store/store.ts';
import type { Order } from './order.ts';
import { catchUp, isNear, openSearch, type Searching } from './search.ts';
import type { RefreshSummary } from './types.ts';

/** How often a bot looks whether another process has refreshed, in milliseconds. */
const LOOK_MS = 1_000;

/** Who is who, and the moment of the store in which they are. */
interface People {
  index: PeopleIndex;
  mark: string;
}

const momentOf = (store: StoreReader): string => JSON.stringify(store.mark());

function* peopleOf(store: StoreReader): Steps<People> {
  const mark = momentOf(store);
  return { index: yield* peopleIndexOf(yield* store.people()), mark };
}

/** The steps for as long as something stands; null where it no longer does. */
function* whileStanding<T>(stands: () => boolean, steps: Steps<T>): Steps<T | null> {
  while (stands()) {
    const { done, value } = steps.next();
    if (done) return value;
    yield;
  }
  return null;
}

/** The state that questions are answered from: a store, and the indexes of just what it shows. */
export class Current {
  readonly #folder: string;
  readonly #apart: boolean;
  readonly #warn: (message: string) => void;
  #store: StoreReader;
  #searching: Searching | null = null;
  #people: People | null = null;
  #isClosed = false;

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

  /** Makes ready what questions need before they are asked, with rests in between. */
  async prepare(): Promise<void> {
    if (!this.#apart) return;
    this.#searching ??= await withRests(openSearch(this.#store, this.#folder));
    this.#people ??= await withRests(peopleOf(this.#store));
    void this.#lookAgain();
  }

  async #lookAgain(): Promise<void> {
    while (!this.#isClosed) {
      await delay(LOOK_MS, undefined, { ref: false });
      // what is wrong with the index is told to whoever asks next
      await this.keepUp().catch(() => {});
    }
  }

  /** Takes in what another process refreshed, with rests, so that whoever asks next need not wait for it. */
  async keepUp(): Promise<void> {
    const store = this.#store;
    const stands = () => this.#store === store && !this.#isClosed;
    const searching = this.#searching;
    if (stands() && searching?.mark.index === store.mark().index)
      await withRests(whileStanding(stands, catchUp(searching, store)));
    if (!stands() || !this.#people || this.#people.mark === this.moment) return;
    const people = await withRests(whileStanding(stands, peopleOf(store)));
    if (stands() && people?.mark === this.moment) this.#people = people;
  }

  /** Names the state: another one has another name. */
  get moment(): string {
    return momentOf(this.#store);
  }

  /** @returns who is who in just what the store now shows */
  people(): PeopleIndex {
    if (this.#people?.mark !== this.moment) this.#people = atOnce(peopleOf(this.#store));
    return this.#people.index;
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
      // a small change is taken in here rather than when somebody asks
      if (this.#apart && this.#searching) this.searchIndex();
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#store.close();
  }

  #open = (): StoreReader => new Store(this.#folder, this.#warn);

  /**
   * Makes the new state ready while the one before still answers. Little that is new is taken into the search index
   * that there is, in a moment; for much another one is opened.
   */
  async #follow(): Promise<void> {
    const store = this.#store;
    const next = this.#open();
    const isKnown = !this.#apart || !this.#people || this.#people.mark === momentOf(next);
    const people = isKnown ? this.#people : await withRests(peopleOf(next));
    const sameIndex = next.mark().index === store.mark().index;
    const isNext = sameIndex && (!this.#searching || !this.#apart || isNear(this.#searching, next));
    const searching = isNext
      ? this.#searching
      : this.#searching && (await withRests(openSearch(next, this.#folder)));
    this.#people = people;
    this.#searching = searching;
    if (isNext) return next.close();
    this.#store = next;
    store.close();
  }
}
