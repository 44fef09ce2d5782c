import { SingleBar } from 'cli-progress';

/** A refresh that is through sooner needs no bar, in milliseconds. */
const SOON_MS = 400;

/** @returns what shows the progress of a refresh at a terminal, on standard error; null where no person looks on */
export function progressBar(): ((done: number, total: number) => void) | null {
  if (!process.stderr.isTTY) return null;
  let bar: SingleBar | null = null;
  let since: number | null = null;
  return (done, total) => {
    since ??= performance.now();
    if (done >= total) {
      bar?.stop();
      bar = null;
      since = null;
      return;
    }
    if (!bar && performance.now() - since > SOON_MS) {
      bar = new SingleBar({
        stream: process.stderr,
        format: 'Reading reports {bar} {value}/{total}, {eta_formatted} left',
        clearOnComplete: true,
        hideCursor: null,
      });
      bar.start(total, done);
    }
    bar?.update(done);
  };
}
