import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { dropParts, makeFolder, removeWhole, syncFolder, writeWhole } from '../files.ts';
import { Asked } from './log.ts';
import type { Step } from './seeds.ts';

const Page = z.object({
  asked: Asked,
  steps: z.array(z.object({ file: z.string(), put: z.boolean(), had: z.boolean() })),
});

/** A step with what stood there before. */
export interface JournalledStep extends Step {
  /** null: nothing stood there. */
  had: Uint8Array | null;
}

export interface Unfinished {
  asked: Asked;
  steps: JournalledStep[];
}

/**
 * The files that a refresh is about to put and take out, kept in `state/` until it is through. Once it is there as a
 * whole, whoever comes next after a sudden end can finish the work or undo it.
 */
export class Journal {
  readonly #seeds: string;
  readonly #state: string;

  constructor(seeds: string, state: string) {
    this.#seeds = seeds;
    this.#state = state;
  }

  get #folder(): string {
    return join(this.#state, 'pending');
  }

  get #part(): string {
    return join(this.#state, '.pending-part');
  }

  get #done(): string {
    return join(this.#state, '.pending-done');
  }

  /** Whether something was begun, here or by another process, and has not ended; or traces of it are left. */
  get isOpen(): boolean {
    return [this.#folder, this.#part, this.#done].some((folder) => existsSync(folder));
  }

  /** Notes what is about to be done. From here on it is done, or undone, but never half. */
  begin({ asked, steps }: Unfinished): void {
    makeFolder(this.#state);
    const part = this.#part;
    rmSync(part, { recursive: true, force: true });
    makeFolder(part);
    steps.forEach(({ bytes, had }, n) => {
      if (bytes) writeWhole(join(part, `${n}.put`), bytes);
      if (had) writeWhole(join(part, `${n}.had`), had);
    });
    const page: z.infer<typeof Page> = {
      asked,
      steps: steps.map(({ file, bytes, had }) => ({ file, put: bytes !== null, had: had !== null })),
    };
    writeWhole(join(part, 'page.json'), JSON.stringify(page));
    renameSync(part, this.#folder);
    syncFolder(this.#state);
  }

  /** @returns what was begun and not ended, or null */
  unfinished(): Unfinished | null {
    if (!existsSync(join(this.#folder, 'page.json'))) return null;
    dropParts(this.#seeds);
    const { asked, steps } = Page.parse(JSON.parse(readFileSync(join(this.#folder, 'page.json'), 'utf8')));
    const bytesOf = (n: number, which: string) => readFileSync(join(this.#folder, `${n}.${which}`));
    return {
      asked,
      steps: steps.map(({ file, put, had }, n) => ({
        file,
        bytes: put ? bytesOf(n, 'put') : null,
        had: had ? bytesOf(n, 'had') : null,
      })),
    };
  }

  /** Does the steps; doing them again changes nothing. */
  apply(steps: readonly Step[]): void {
    for (const { file, bytes } of steps) {
      const path = join(this.#seeds, file);
      if (bytes === null) removeWhole(path);
      else writeWhole(path, bytes);
    }
  }

  /** Brings back what stood there before the steps, and ends. */
  undo(steps: readonly JournalledStep[]): void {
    this.apply(steps.map(({ file, had }) => ({ file, bytes: had })));
    this.end();
  }

  end(): void {
    for (const trace of [this.#part, this.#done]) rmSync(trace, { recursive: true, force: true });
    if (!existsSync(this.#folder)) return;
    // one rename, so that it is never seen half removed
    renameSync(this.#folder, this.#done);
    rmSync(this.#done, { recursive: true, force: true });
  }
}
