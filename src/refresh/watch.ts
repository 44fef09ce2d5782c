import { watch } from 'node:fs';
import { reportId } from '../reports/read.ts';

/** How long the folder must be quiet before it is looked at, in milliseconds: editors write a file in several goes. */
const QUIET_MS = 500;

/**
 * Calls back some time after report files in a folder changed; files that are no reports (editors' temporary ones,
 * dotfiles) are passed over.
 * @returns a function that ends it
 */
export function watchSeeds(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  };
  const watcher = watch(folder, { persistent: false }, (_, file) => {
    if (file === null || reportId(file) !== null) later();
  });
  watcher.on('error', later); // the folder itself went: the refresh says so
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
