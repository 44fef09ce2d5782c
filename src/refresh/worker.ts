import { parentPort } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { type Job, runJob, tidyIndex } from './job.ts';
import { type FromWorker, refusalOf, type ToWorker } from './thread.ts';

/** How often progress is told, in milliseconds. */
const PROGRESS_MS = 100;

const tell = (message: FromWorker): void => parentPort?.postMessage(message);

async function work(job: Job): Promise<void> {
  let toldAt = 0;
  const result = await runJob(job, {
    warn: (message) => tell({ kind: 'warn', message }),
    waiting: () => tell({ kind: 'waiting' }),
    progress(done, total) {
      if (done < total && performance.now() - toldAt < PROGRESS_MS) return;
      toldAt = performance.now();
      tell({ kind: 'progress', done, total });
    },
  });
  tell({ kind: 'done', result });
}

parentPort?.on('message', (order: ToWorker) => {
  if (order.kind === 'tidy') return tidyIndex(order.folder);
  work(order.job).catch((error: unknown) => {
    if (error instanceof UserError) tell({ kind: 'refused', message: error.message, why: refusalOf(error) });
    else tell({ kind: 'failed', error });
  });
});
