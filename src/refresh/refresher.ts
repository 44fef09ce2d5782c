import type { RefreshSummary } from '../answers/types.ts';
import type { Told } from './job.ts';
import type { Folders, Order } from './order.ts';
import { ownThread, ThreadBeside, type Workshop } from './thread.ts';
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

/** Makes one refresh after another. */
export class Refresher {
  readonly #options: RefresherOptions;
  readonly #workshop: Workshop;
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
    if (order.kind !== 'refresh') return this.#alone(() => this.#make(order, by));
    this.#next ??= this.#alone(() => {
      this.#next = null;
      return this.#make(order, by);
    });
    return this.#next;
  }

  /** What an order would do; nothing is changed by asking. */
  preview(order: Order): Promise<RefreshSummary> {
    return this.#alone(() => this.#run(order, undefined, true));
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

  async #make(order: Order, by?: string): Promise<RefreshSummary> {
    const summary = await this.#options.around(order, () => this.#run(order, by, false));
    this.#workshop.tidy(this.#options.folders.index);
    return summary;
  }

  #run(order: Order, by: string | undefined, preview: boolean): Promise<RefreshSummary> {
    const { folders, now, told } = this.#options;
    const job = { folders, order, by: by ?? this.#options.by, at: now().toISOString(), preview };
    return this.#workshop.run(job, told);
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#running.then(work);
    this.#running = turn.catch(() => {});
    return turn;
  }
}
