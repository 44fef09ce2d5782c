import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { makeFolder, writeWhole } from '../files.ts';
import { isUntidy } from '../store/open.ts';
import { Store } from '../store/store.ts';
import { hashOf } from './intake.ts';
import { Journal, type JournalledStep } from './journal.ts';
import type { Asked } from './log.ts';
import { appendLog, dropOldKept } from './log.ts';
import { type Folders, type Order, planOf } from './order.ts';
import { takeIn } from './refresh.ts';
import { isSnapshotLate, keepSnapshot } from './search.ts';
import { type SeedsView, viewAfter, viewOf } from './seeds.ts';
import type { RefreshSummary } from './types.ts';

/** A refresh to be made. */
export interface Job {
  folders: Folders;
  order: Order;
  /** Who asked for it. */
  by: string;
  /** ISO time. */
  at: string;
  /** Only to see what would come of it: nothing is kept. */
  preview: boolean;
  /** What a preview was made from; where that has changed, nothing is done. */
  basis?: string | undefined;
}

/** What was done, or would be; a preview tells what it was made from. */
export interface JobResult {
  summary: RefreshSummary;
  basis: string;
}

/** The reports or the index are no longer what a preview was made from. */
export class ChangedSince extends UserError {
  constructor(message = 'The reports have changed since the preview: nothing was done.') {
    super(message);
  }
}

/** What is told while it is made. */
export interface Told {
  /** An index that stood there is not used, and why. */
  warn: (message: string) => void;
  /** Another process is writing, and its end is waited for. */
  waiting: () => void;
  /** Files done, of how many. */
  progress: (done: number, total: number) => void;
}

/**
 * Makes a refresh from beginning to end: finishes what a sudden end left half done, changes the folder of reports as
 * ordered, takes in what changed there in one transaction, and writes the log.
 * @throws UserError when it can't be done; all is then as it was
 */
export async function runJob(job: Job, told: Told): Promise<JobResult> {
  const started = performance.now();
  const store = new Store(job.folders.index, told.warn);
  try {
    const { basis, ...made } = await new Desk(store, job, told).make();
    if (!job.preview) await keep(store, job, told);
    return { summary: { ...made, ms: Math.round(performance.now() - started) }, basis };
  } finally {
    store.close();
  }
}

/** The search index is kept too; without it the next start takes longer, so that its failure is none of the refresh. */
async function keep(store: Store, { folders }: Job, { warn, waiting }: Told): Promise<void> {
  if (!isSnapshotLate(store, folders.index)) return;
  try {
    await store.writing(async () => keepSnapshot(store, folders.index), waiting);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(`the search index can't be kept (${reason}): it is made again at the next start`);
  }
}

/** Brings changes that have gathered beside the database of a folder into it, once nobody reads an earlier state. */
export function tidyIndex(folder: string): void {
  if (!isUntidy(folder)) return;
  try {
    const store = new Store(folder, () => {});
    store.tidy();
    store.close();
  } catch {
    // it is tidied after another refresh
  }
}

type Made = Omit<RefreshSummary, 'ms'> & { basis: string };

/** Ends the transaction of a preview. */
class Previewed extends Error {
  readonly made: Made;

  constructor(made: Made) {
    super('previewed');
    this.made = made;
  }
}

const COMMANDS: readonly Order['kind'][] = ['refresh', 'add', 'remove', 'rollback'];

class Desk {
  readonly #store: Store;
  readonly #job: Job;
  readonly #told: Told;
  readonly #journal: Journal;

  constructor(store: Store, job: Job, told: Told) {
    this.#store = store;
    this.#job = job;
    this.#told = told;
    this.#journal = new Journal(job.folders.seeds, job.folders.state);
  }

  async make(): Promise<Made> {
    await this.#finish();
    const { preview, basis } = this.#job;
    try {
      return await this.#inOne(async () => {
        const view = this.#view();
        const found = preview || basis !== undefined ? this.#basisOf(view) : '';
        if (basis !== undefined && basis !== found) throw new ChangedSince();
        const { asked, steps } = this.#plan();
        if (preview)
          throw new Previewed({
            ...(await this.#takeIn(asked, steps, viewAfter(view, steps))),
            basis: found,
          });
        if (steps.length === 0) return this.#takeIn(asked, steps, view);
        this.#journal.begin({ asked, steps });
        this.#journal.apply(steps);
        return this.#takeIn(asked, steps, this.#view());
      });
    } catch (error) {
      if (error instanceof Previewed) return error.made;
      throw error;
    }
  }

  /** Carries through what was begun and not ended, or ended and not told in `state/`. */
  async #finish(): Promise<void> {
    if (!this.#journal.isOpen && !this.#store.hasLeaving()) return;
    await this.#inOne(async () => {
      const begun = this.#journal.unfinished();
      if (!begun || this.#store.lastAsked() === begun.asked.id) return;
      this.#journal.apply(begun.steps);
      await this.#takeIn(begun.asked, begun.steps, this.#view());
    });
  }

  /** One transaction, and what follows from it in `state/`; where it fails, the files are as they were. */
  async #inOne<T>(work: () => Promise<T>): Promise<T> {
    try {
      const made = await this.#alone(work);
      await this.#alone(async () => this.#deliver());
      return made;
    } catch (error) {
      if (!(error instanceof Previewed)) await this.#alone(async () => this.#undo());
      throw mended(error);
    }
  }

  #alone = <T>(work: () => Promise<T>): Promise<T> => this.#store.writing(work, this.#told.waiting);

  /** What is in the store can't be undone any more, and another's work is not this one's to undo. */
  #undo(): void {
    const begun = this.#journal.unfinished();
    if (!begun) this.#journal.end();
    else if (this.#store.lastAsked() !== begun.asked.id) this.#journal.undo(begun.steps);
  }

  #plan(): { asked: Asked; steps: JournalledStep[] } {
    const { order, folders, at, by } = this.#job;
    const { steps, ...said } = planOf(order, this.#store, folders);
    const command = COMMANDS.includes(order.kind);
    return { asked: { id: randomUUID(), at, by, command, ...said }, steps };
  }

  /** All that decides what comes of an order: the files, as a listing tells them, and the moment of the store. */
  #basisOf({ files, rejected }: SeedsView): string {
    const store = [this.#store.mark(), this.#store.refreshedAt(), this.#store.lastAsked()];
    return hashOf(Buffer.from(JSON.stringify([store, files, rejected])));
  }

  #view = () => viewOf(this.#job.folders.seeds);

  async #takeIn(asked: Asked, steps: JournalledStep[], view: SeedsView): Promise<Made> {
    const made = await takeIn(this.#store, { view, asked, steps, progress: this.#told.progress });
    if (steps.length > 0) this.#store.putLastAsked(asked.id);
    return { ...made, basis: '' };
  }

  /** Brings to `state/` what the transaction left for it; done again, it changes nothing. */
  #deliver(): void {
    const { state } = this.#job.folders;
    this.#journal.end();
    if (!this.#store.hasLeaving()) return;
    for (const { name, bytes } of this.#store.leaving()) {
      const path = join(state, name);
      makeFolder(dirname(path));
      writeWhole(path, bytes);
    }
    appendLog(state, this.#store.unlogged());
    dropOldKept(state, this.#job.at);
    this.#store.forgetLeaving();
  }
}

/** Failures of the disk are told as such. */
function mended(error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  return new UserError(
    `The report can't be kept (${error.message}): see that the folders can be written and that there is space.`,
    { cause: error },
  );
}
