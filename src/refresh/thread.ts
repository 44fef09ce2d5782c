import { Worker } from 'node:worker_threads';
import { UsageError, UserError } from '../errors.ts';
import { ChangedSince, type Job, type JobResult, runJob, type Told, tidyIndex } from './job.ts';
import { RejectedReport } from './order.ts';

/** Errors for people, by the names that they bear from one thread to the other; a thread gives on no classes. */
const REFUSALS = {
  changed: ChangedSince,
  rejected: RejectedReport,
  usage: UsageError,
  other: UserError,
};
type Refusal = keyof typeof REFUSALS;

/** @returns the name of an error's class */
export const refusalOf = (error: UserError): Refusal =>
  (Object.keys(REFUSALS) as Refusal[]).find((why) => error instanceof REFUSALS[why]) ?? 'other';

/** What the thread is asked for: a refresh, or the tidying of a folder's index. */
export type ToWorker = { kind: 'refresh'; job: Job } | { kind: 'tidy'; folder: string };

/** What the thread tells. */
export type FromWorker =
  | { kind: 'warn'; message: string }
  | { kind: 'waiting' }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; result: JobResult }
  | { kind: 'refused'; message: string; why: Refusal }
  | { kind: 'failed'; error: unknown };

/** Where refreshes are made, one after another. */
export interface Workshop {
  run(job: Job, told: Told): Promise<JobResult>;
  /** Tidies the index of a folder, where there is need; soon, and with nothing to wait for. */
  tidy(folder: string): void;
  close(): void;
}

/** Makes refreshes in the caller's own thread. */
export const ownThread: Workshop = { run: runJob, tidy: tidyIndex, close() {} };

/** Milliseconds that the thread waits for the next refresh; what it holds in memory is then given back. */
const IDLE_MS = 3_000;

/** Makes refreshes in a thread beside, which waits a while for the next one; the caller's goes on answering. */
export class ThreadBeside implements Workshop {
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;

  /** @throws UserError as {@link runJob} does */
  run(job: Job, told: Told): Promise<JobResult> {
    const worker = this.#ready();
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      const hear = (message: FromWorker) => {
        if (message.kind === 'warn') told.warn(message.message);
        else if (message.kind === 'waiting') told.waiting();
        else if (message.kind === 'progress') told.progress(message.done, message.total);
        else end(() => settle(message, resolve, reject));
      };
      const fail = (error: Error) => end(() => reject(error));
      const exit = (code: number) => fail(new Error(`the refresh's thread ended with code ${code}`));
      const end = (settled: () => void) => {
        worker.off('message', hear).off('error', fail).off('exit', exit).unref();
        this.#idle = setTimeout(() => this.close(), IDLE_MS).unref();
        settled();
      };
      worker.on('message', hear).once('error', fail).once('exit', exit).ref();
      const order: ToWorker = { kind: 'refresh', job };
      worker.postMessage(order);
    });
  }

  tidy(folder: string): void {
    const order: ToWorker = { kind: 'tidy', folder };
    this.#worker?.postMessage(order);
  }

  close(): void {
    clearTimeout(this.#idle);
    void this.#worker?.terminate();
    this.#worker = null;
  }

  #ready(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    const forget = () => {
      if (this.#worker === worker) this.#worker = null;
    };
    this.#worker = worker.on('exit', forget).on('error', forget);
    return worker;
  }
}

function settle(
  message: Extract<FromWorker, { kind: 'done' | 'refused' | 'failed' }>,
  resolve: (result: JobResult) => void,
  reject: (error: unknown) => void,
): void {
  if (message.kind === 'done') resolve(message.result);
  else if (message.kind === 'failed') reject(message.error);
  else reject(new REFUSALS[message.why](message.message));
}
