import { keepAbout } from './answers/about.ts';
import { ask } from './answers/ask.ts';
import { check } from './answers/check/index.ts';
import { isFiltered, meets } from './answers/filters.ts';
import { gridsOf } from './answers/grids.ts';
import { rememberedSource } from './answers/remembered.ts';
import { allQuotes, quotesOf } from './answers/spoken.ts';
import type {
  AllQuotes,
  Answer,
  AnswerSource,
  Filters,
  Finding,
  Quotes,
  ReportRow,
} from './answers/types.ts';
import type { Grid } from './disagreements/grid.ts';
import type { Disagreement, NearMiss } from './disagreements/types.ts';
import { UsageError } from './errors.ts';
import { completeSpeaker, findPerson } from './evidence/people.ts';
import { Current } from './refresh/current.ts';
import { type LogEntry, readLog } from './refresh/log.ts';
import type { Folders, Order } from './refresh/order.ts';
import type { Applied, Proposal } from './refresh/proposals.ts';
import { type Asking, Refresher } from './refresh/refresher.ts';
import type { RefreshSummary } from './refresh/types.ts';
import { Dismissals } from './state/dismissals.ts';
import { Watches } from './state/watches.ts';
import type { StoreReader } from './store/reader.ts';
import type { StoredPassage } from './store/types.ts';

export interface NewsroomOptions {
  /** Folders. */
  seeds: string;
  index: string;
  state: string;
  /** Told in one sentence what an operator should know: an index built again, a file rejected, a report in another language. */
  warn?: (message: string) => void;
  now?: () => Date;
  /** Whether to bring the index up to date at once (default), or to leave that to a `refresh`. */
  catchUp?: boolean;
  /** Whether refreshes run in a thread of their own, so that this one goes on answering. */
  apart?: boolean;
  /** Who refreshes, where the call does not say. */
  by?: string;
  /** Told where another process is refreshing, and its end is waited for. */
  waiting?: () => void;
  /** Told now and then how many files of a refresh are done, of how many. */
  progress?: (done: number, total: number) => void;
}

/** The engine behind one door. */
export class Newsroom {
  /** The channels where new disagreements are told. */
  readonly watches: Watches;
  /** The disagreements that were found to be none. */
  readonly dismissals: Dismissals;
  readonly #current: Current;
  #source: { source: AnswerSource; mark: string } | null = null;
  readonly #folders: Folders;
  readonly #refresher: Refresher;

  private constructor(options: NewsroomOptions) {
    const nothing = () => {};
    const { seeds, index, state, apart = false, by = 'Wirecheck', now = () => new Date() } = options;
    const { warn = nothing, waiting = nothing, progress = nothing } = options;
    this.#folders = { seeds, index, state };
    this.dismissals = new Dismissals({ state, by, now, standing: () => this.#store.disagreements() });
    this.watches = new Watches(state, now);
    this.#refresher = new Refresher({
      folders: this.#folders,
      apart,
      by,
      now,
      told: { warn, waiting, progress },
      around: async (order, work) => {
        const summary = await this.#current.around(order, work);
        for (const id of this.#store.foreignAmong([...summary.added, ...summary.changed]))
          warn(`${id} is not in English: only its digits are read, and it takes no part in disagreements.`);
        return this.dismissals.shownIn(summary);
      },
    });
    this.#current = new Current(index, apart, warn);
  }

  /**
   * Opens the index and brings it up to date with the reports.
   * @throws UsageError when the folder of reports is missing or holds no readable report
   */
  static async open(options: NewsroomOptions): Promise<Newsroom> {
    const { warn = () => {}, catchUp = true } = options;
    const newsroom = new Newsroom(options);
    if (!catchUp) return newsroom;
    try {
      const { rejected } = await newsroom.carryOut({ kind: 'opening' });
      for (const { reason } of rejected) warn(reason);
      newsroom.requireReports();
      await newsroom.#current.prepare();
      return newsroom;
    } catch (error) {
      newsroom.close();
      throw error;
    }
  }

  get #store(): StoreReader {
    return this.#current.store;
  }

  /** @throws UsageError when the folder of reports holds no readable one */
  requireReports(): void {
    if (this.#store.reportCount() > 0) return;
    throw new UsageError(
      `There is no readable report in ${this.#folders.seeds}: put .txt, .md or .html files there, or name another folder with --seeds.`,
    );
  }

  /** @param filters keep the answer to some of the reports */
  ask(question: string, filters: Filters = {}): Answer {
    return this.#store.read(() => this.#ask(question, filters));
  }

  #ask(question: string, filters: Filters): Answer {
    if (!isFiltered(filters)) return ask(question, this.#current.searchIndex(), this.#answerSource());
    const reports = this.#store.reportRows().filter((row) => meets(row, filters));
    const within = new Set(reports.flatMap(({ id }) => this.#store.passageIdsOf(id)));
    return ask(question, this.#current.searchIndex(), this.#answerSource(), within);
  }

  /** What a person said, under any of their names; `about` keeps what shares a word with it. */
  quotes(speaker: string, about?: string): Quotes {
    return this.#store.read(() => quotesOf(this.#store, findPerson(this.#current.people(), speaker), about));
  }

  allQuotes(): AllQuotes {
    return this.#store.read(() => allQuotes(this.#store));
  }

  /** @param about keeps those that share a word with it */
  disagreements(about?: string): Disagreement[] {
    const shown = this.dismissals.without(this.#store.disagreements());
    return keepAbout(shown, about, (d) => [d.about, ...d.positions.map(({ sentence }) => sentence)]);
  }

  /** What each outlet says on each of the points, by event. */
  grids(points: readonly Disagreement[]): Promise<Grid[]> {
    return gridsOf(() => this.#store, points);
  }

  nearMisses(about?: string): NearMiss[] {
    return keepAbout(this.#store.nearMisses(), about, (miss) => [miss.about, ...miss.values]);
  }

  reports(): ReportRow[] {
    return this.#store.reportRows();
  }

  /** All blocks of a report in order, each with its citation; none where there is no such report. */
  blocks(report: string): StoredPassage[] {
    return this.#store.read(() => this.#store.passages(this.#store.passageIdsOf(report)));
  }

  /** Holds the figures and quotations of a text against the reports. */
  check(text: string): Finding[] {
    return this.#store.read(() => check(text, this.#current.searchIndex(), this.#answerSource()));
  }

  /** Takes in what changed in the folder of reports. */
  refresh(by?: string): Promise<RefreshSummary> {
    return this.carryOut({ kind: 'refresh' }, by);
  }

  /**
   * Puts a report into the folder and takes it in; one of the same file name is replaced and kept in `state/`.
   * @throws UserError when it is no report
   */
  add(name: string, bytes: Uint8Array, by?: string): Promise<RefreshSummary> {
    return this.carryOut({ kind: 'add', name, bytes }, by);
  }

  /** Moves a report to `state/`, where it is kept for a month. @throws UserError when there is none of that id */
  remove(id: string, by?: string): Promise<RefreshSummary> {
    return this.carryOut({ kind: 'remove', id }, by);
  }

  /**
   * Undoes the last refresh that a command made and that is not undone yet: its files come back as they were.
   * @throws UserError when there is none, or its files have changed since
   */
  rollback(by?: string): Promise<RefreshSummary> {
    return this.carryOut({ kind: 'rollback' }, by);
  }

  /** Does what is ordered, once all that was ordered before is done. @param by who asks, for the log */
  carryOut(order: Order, by?: string): Promise<RefreshSummary> {
    return this.#refresher.carryOut(order, by);
  }

  /** What a refresh would do; nothing is changed by asking. @throws UserError when it can't be done */
  async preview(order: Order): Promise<RefreshSummary> {
    return this.dismissals.shownIn(await this.#refresher.preview(order));
  }

  /** The same, with the order kept for a while, for {@link apply}. */
  async propose(order: Order, asking: Asking): Promise<Proposal> {
    const { key, summary } = await this.#refresher.propose(order, asking);
    return { key, summary: this.dismissals.shownIn(summary) };
  }

  /**
   * Does just what was proposed; where the reports have changed since, nothing, and proposes the order again.
   * @throws UserError when it can't be applied any more, or was proposed to somebody else
   */
  async apply(key: string, asking: Asking): Promise<Applied> {
    const applied = await this.#refresher.apply(key, asking);
    if ('done' in applied) return applied;
    const { changed } = applied;
    return { changed: { ...changed, summary: this.dismissals.shownIn(changed.summary) } };
  }

  /** Drops what was proposed. @throws UserError as {@link apply} does */
  withdraw(key: string, by?: string): void {
    this.#refresher.withdraw(key, by);
  }

  /** The refreshes that changed something, the latest first. @param limit most entries to give back */
  log(limit: number): LogEntry[] {
    return readLog(this.#folders.state).reverse().slice(0, limit);
  }

  /**
   * Refreshes by itself whenever files of the folder change, until it is closed.
   * @param told what each of these refreshes did, or why it failed
   */
  watch(told: (outcome: RefreshSummary | Error) => void): void {
    this.#refresher.watch(told);
  }

  /** Names of speakers that match what was typed so far, most quoted first. */
  speakerNames(typed: string, limit: number): string[] {
    return completeSpeaker(this.#current.people(), typed, limit);
  }

  /** What an answer is stamped with: how many reports, and the ISO time at which they last changed. */
  stamp(): { reports: number; refreshedAt: string } {
    return { reports: this.#store.reportCount(), refreshedAt: this.#store.refreshedAt() ?? '' };
  }

  close(): void {
    this.#refresher.close();
    this.#current.close();
  }

  /** What answering reads, kept in memory until something changes. */
  #answerSource(): AnswerSource {
    const mark = JSON.stringify([this.#current.moment, this.dismissals.mark]);
    if (this.#source?.mark !== mark) {
      const shown = (found: Disagreement[]) => this.dismissals.without(found);
      this.#source = { source: rememberedSource(() => this.#store, shown), mark };
    }
    return this.#source.source;
  }
}

/** See {@link Newsroom.open}. */
export const openNewsroom = (options: NewsroomOptions): Promise<Newsroom> => Newsroom.open(options);
