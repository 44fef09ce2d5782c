import { ask } from './answers/ask.ts';
import { check } from './answers/check.ts';
import { isFiltered, meets } from './answers/filters.ts';
import { mergeQuotes } from './answers/quotes.ts';
import type {
  AllQuotes,
  Answer,
  Filters,
  Finding,
  Quotes,
  RefreshSummary,
  ReportRow,
} from './answers/types.ts';
import type { Disagreement, NearMiss } from './disagreements/types.ts';
import { UsageError, UserError } from './errors.ts';
import { buildPeopleIndex, completeSpeaker, findPerson, type PeopleIndex } from './evidence/people.ts';
import { SeedFolder } from './refresh/folder.ts';
import { refresh } from './refresh/refresh.ts';
import { createSearchIndex } from './search/minisearch.ts';
import type { SearchIndex } from './search/types.ts';
import { Store } from './store/store.ts';
import { stemsOf } from './words/stems.ts';

/** Most names offered where nobody of the name asked for is known. */
const MOST_SUGGESTIONS = 5;

export interface NewsroomOptions {
  /** Folders. */
  seeds: string;
  index: string;
  state: string;
  /** Told in one sentence what an operator should know: an index built again, a file rejected. */
  warn?: (message: string) => void;
  now?: () => Date;
  /** Whether to bring the index up to date at once (default), or to leave that to a `refresh`. */
  catchUp?: boolean;
}

/** The engine behind one door. */
export class Newsroom {
  readonly #store: Store;
  readonly #folder: SeedFolder;
  readonly #now: () => Date;
  #search: SearchIndex | null = null;
  #people: PeopleIndex | null = null;
  /** Refreshes run one after another. */
  #running: Promise<unknown> = Promise.resolve();

  private constructor(store: Store, folder: SeedFolder, now: () => Date) {
    this.#store = store;
    this.#folder = folder;
    this.#now = now;
  }

  /**
   * Opens the index and brings it up to date with the reports.
   * @throws UsageError when the folder of reports is missing or holds no readable report
   */
  static async open(options: NewsroomOptions): Promise<Newsroom> {
    const { seeds, index, state, warn = () => {}, now = () => new Date(), catchUp = true } = options;
    const folder = new SeedFolder(seeds, state);
    const store = new Store(index, warn);
    const newsroom = new Newsroom(store, folder, now);
    if (!catchUp) return newsroom;
    try {
      const { rejected } = await newsroom.refresh();
      for (const { reason } of rejected) warn(reason);
      newsroom.requireReports();
      return newsroom;
    } catch (error) {
      store.close();
      throw error;
    }
  }

  /** @throws UsageError when the folder of reports holds no readable one */
  requireReports(): void {
    if (this.#store.reportCount() > 0) return;
    throw new UsageError(
      `There is no readable report in ${this.#folder.seeds}: put .txt, .md or .html files there, or name another folder with --seeds.`,
    );
  }

  /** @param filters keep the answer to some of the reports */
  ask(question: string, filters: Filters = {}): Answer {
    if (!isFiltered(filters)) return ask(question, this.#searchIndex(), this.#store);
    const reports = this.#store.reportRows().filter((row) => meets(row, filters));
    const within = new Set(reports.flatMap(({ id }) => this.#store.passageIdsOf(id)));
    return ask(question, this.#searchIndex(), this.#store, within);
  }

  /** What a person said, under any of their names; `about` keeps what shares a word with it. */
  quotes(speaker: string, about?: string): Quotes {
    const { person, candidates } = findPerson(this.#peopleIndex(), speaker);
    if (!person)
      return {
        speaker: null,
        suggestions: candidates.slice(0, MOST_SUGGESTIONS).map((c) => c.name),
        quotes: [],
      };
    const { name, aliases, id } = person;
    return {
      speaker: { name, aliases },
      suggestions: [],
      quotes: mergeQuotes(this.#store.quotationsBy(id), about),
    };
  }

  allQuotes(): AllQuotes {
    return {
      speakers: this.#store.people().map(({ id, name, aliases }) => ({
        name,
        aliases,
        quotes: mergeQuotes(this.#store.quotationsBy(id)),
      })),
      unattributed: mergeQuotes(this.#store.quotationsBy(null))
        .filter((quote) => quote.kind !== 'indirect')
        .map(({ variants, ...quote }) => quote),
    };
  }

  /** @param about keeps those that share a word with it */
  disagreements(about?: string): Disagreement[] {
    const wanted = stemsOf(about ?? '');
    return this.#store
      .disagreements()
      .filter((d) => shares(wanted, [d.about, ...d.positions.map((p) => p.sentence)]));
  }

  nearMisses(about?: string): NearMiss[] {
    const wanted = stemsOf(about ?? '');
    return this.#store.nearMisses().filter((miss) => shares(wanted, [miss.about, ...miss.values]));
  }

  reports(): ReportRow[] {
    return this.#store.reportRows();
  }

  /** Holds the figures and quotations of a text against the reports. */
  check(text: string): Finding[] {
    return check(text, this.#searchIndex(), this.#store);
  }

  /** Takes in what changed in the folder of reports. */
  refresh(): Promise<RefreshSummary> {
    return this.#alone(() => this.#refresh());
  }

  /**
   * Puts a report into the folder and takes it in; one of the same file name is replaced and kept in `state/`.
   * @throws UserError when it is no report
   */
  add(name: string, bytes: Uint8Array): Promise<RefreshSummary> {
    return this.#alone(() => {
      this.#folder.put(name, bytes, this.#now());
      return this.#refresh();
    });
  }

  /** Moves a report to `state/`. @throws UserError when there is none of that id */
  remove(id: string): Promise<RefreshSummary> {
    return this.#alone(async () => {
      const fileOf = () => this.#store.files().find((file) => file.id === id)?.file;
      if (!fileOf()) await this.#refresh();
      const file = fileOf();
      if (!file) throw new UserError(`There is no report ${id}: /reports lists those that there are.`);
      this.#folder.remove(file, this.#now());
      return this.#refresh();
    });
  }

  /** Names of speakers that match what was typed so far, most quoted first. */
  speakerNames(typed: string, limit: number): string[] {
    return completeSpeaker(this.#peopleIndex(), typed, limit);
  }

  /** What an answer is stamped with: how many reports, and the ISO time at which they last changed. */
  stamp(): { reports: number; refreshedAt: string } {
    return { reports: this.#store.reportCount(), refreshedAt: this.#store.refreshedAt() ?? '' };
  }

  close(): void {
    this.#store.close();
  }

  async #refresh(): Promise<RefreshSummary> {
    const { summary, added, dropped } = await refresh(this.#store, this.#folder.seeds, this.#now());
    if (added.length > 0 || dropped.length > 0) {
      this.#people = null;
      this.#search?.discard(dropped);
      this.#search?.add(this.#store.documents(added));
      this.#folder.log({ ...summary, at: this.#now().toISOString() });
    }
    return summary;
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#running.then(work);
    this.#running = turn.catch(() => {});
    return turn;
  }

  #searchIndex(): SearchIndex {
    if (!this.#search) {
      this.#search = createSearchIndex();
      this.#search.add(this.#store.documents());
    }
    return this.#search;
  }

  #peopleIndex(): PeopleIndex {
    this.#people ??= buildPeopleIndex(this.#store.people());
    return this.#people;
  }
}

/** Whether one of the stems stands in the texts; with none asked for, all do. */
function shares(stems: readonly string[], texts: readonly string[]): boolean {
  if (stems.length === 0) return true;
  const present = new Set(texts.flatMap((text) => stemsOf(text)));
  return stems.some((one) => present.has(one));
}

/** See {@link Newsroom.open}. */
export const openNewsroom = (options: NewsroomOptions): Promise<Newsroom> => Newsroom.open(options);
