import { ChangedSince, type Job, type JobResult, type Told } from './job.ts';
import type { Folders, Order } from './order.ts';
import { type Applied, type Proposal, Proposals } from './proposals.ts';
import { ownThread, ThreadBeside, type Workshop } from './thread.ts';
import type { RefreshSummary } from './types.ts';
import { watchSeeds } from './watch.ts';

export interface RefresherOptions {
  folders: Folders;
  /** Whether refreshes run in a thread of their own. */
  apart: boolean;
  /** Who refreshes, where the call does not say. */
  by: string;
  now: () => Date;
  told: Told;
  /** Runs a refresh, and brings whoever answers to the new state. */
  around: (order: Order, work: () => Promise<RefreshSummary>) => Promise<RefreshSummary>;
}

/** Who asks for a refresh, and is told how far it is. */
export interface Asking {
  by?: string | undefined;
  /** Told now and then how many files are done, of how many. */
  progress?: Told['progress'] | undefined;
}

/** Makes one refresh after another. */
export class Refresher {
  readonly #options: RefresherOptions;
  readonly #workshop: Workshop;
  readonly #proposals = new Proposals();
  #running: Promise<unknown> = Promise.resolve();
  /** A plain refresh that has not begun yet; another one joins it. */
  #next: Promise<RefreshSummary> | null = null;
  #stopWatching = (): void => {};

  constructor(options: RefresherOptions) {
    this.#options = options;
    this.#workshop = options.apart ? new ThreadBeside() : ownThread;
  }

  /** Does what is ordered, once all that was ordered before is done. @param by who asks, for the log */
  carryOut(order: Order, by?: string): Promise<RefreshSummary> {
    if (order.kind !== 'refresh') return this.#alone(() => this.#make(order, { by }));
    this.#next ??= this.#alone(() => {
      this.#next = null;
      return this.#make(order, { by });
    });
    return this.#next;
  }

  /** What an order would do; nothing is changed by asking. */
  async preview(order: Order, asking: Asking = {}): Promise<RefreshSummary> {
    return (await this.#preview(order, asking)).summary;
  }

  /** The same, with the order kept for {@link apply}. */
  async propose(order: Order, asking: Asking): Promise<Proposal> {
    const { summary, basis } = await this.#preview(order, asking);
    const key = this.#proposals.keep({ order, by: this.#who(asking), basis, at: this.#now() });
    return { key, summary };
  }

  /**
   * Does just what was previewed; where the reports have changed since, nothing, and the preview is made again.
   * @throws UserError when the order is no longer kept, or somebody else's
   */
  async apply(key: string, asking: Asking): Promise<Applied> {
    const proposed = this.#proposals.take(key, this.#who(asking), this.#now());
    const { order, basis } = proposed;
    try {
      return { done: await this.#alone(() => this.#make(order, { ...asking, basis })) };
    } catch (error) {
      if (error instanceof ChangedSince) return { changed: await this.propose(order, asking) };
      this.#proposals.keep(proposed, key); // a full disk may have room again
      throw error;
    }
  }

  /** Drops an order that was proposed. @throws as {@link apply} does */
  withdraw(key: string, by?: string): void {
    this.#proposals.take(key, this.#who({ by }), this.#now());
  }

  /** Refreshes whenever files of the folder change, until it is closed. */
  watch(told: (outcome: RefreshSummary | Error) => void): void {
    this.#stopWatching();
    this.#stopWatching = watchSeeds(this.#options.folders.seeds, () => {
      void this.carryOut({ kind: 'watching' }).then(told, told);
    });
  }

  close(): void {
    this.#stopWatching();
    this.#workshop.close();
  }

  async #make(order: Order, asking: Asking & Pick<Job, 'basis'>): Promise<RefreshSummary> {
    const summary = await this.#options.around(
      order,
      async () => (await this.#run(order, asking, false)).summary,
    );
    this.#workshop.tidy(this.#options.folders.index);
    return summary;
  }

  #preview = (order: Order, asking: Asking) => this.#alone(() => this.#run(order, asking, true));

  #run(order: Order, asking: Asking & Pick<Job, 'basis'>, preview: boolean): Promise<JobResult> {
    const { folders, now, told } = this.#options;
    const progress = (done: number, total: number) => {
      told.progress(done, total);
      asking.progress?.(done, total);
    };
    const { basis } = asking;
    const job = { folders, order, by: this.#who(asking), at: now().toISOString(), preview, basis };
    return this.#workshop.run(job, { ...told, progress });
  }

  #who = ({ by = this.#options.by }: Asking): string => by;
  #now = (): number => this.#options.now().getTime();

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#running.then(work);
    this.#running = turn.catch(() => {});
    return turn;
  }
}
