import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../errors.ts';
import { readReport, reportId } from '../reports/read.ts';

/** Files put into the folder of reports and taken out of it; what goes is kept in `state/`. */
export class SeedFolder {
  readonly seeds: string;
  readonly #state: string;

  constructor(seeds: string, state: string) {
    this.seeds = seeds;
    this.#state = state;
  }

  /**
   * Writes a report under its name, at once and whole; one that stood there is kept in `state/replaced`.
   * @throws UserError when the name is no plain file name, or the bytes are no report
   */
  put(name: string, bytes: Uint8Array, now: Date): void {
    if (basename(name) !== name || !/^[^\p{C}\\/:*?"<>|.][^\p{C}\\/:*?"<>|]*$/u.test(name)) {
      throw new UserError(
        `${JSON.stringify(name)} can't be a report's file name: use letters, digits, dots and hyphens.`,
      );
    }
    const { id } = readReport(name, bytes);
    const namesake = readdirSync(this.seeds).find((file) => file !== name && reportId(file) === id);
    if (namesake)
      throw new UserError(
        `There is a report ${id} already, as ${namesake}: remove it first, or rename ${name}.`,
      );
    written(() => {
      const temporary = join(this.seeds, `.${name}.${process.pid}`);
      writeFileSync(temporary, bytes);
      if (existsSync(join(this.seeds, name))) this.#keep('replaced', name, now);
      renameSync(temporary, join(this.seeds, name));
    });
  }

  /** Moves a report's file to `state/removed`. */
  remove(file: string, now: Date): void {
    written(() => {
      this.#keep('removed', file, now);
      rmSync(join(this.seeds, file));
    });
  }

  /** Appends one line of JSON to the log of refreshes. */
  log(entry: object): void {
    mkdirSync(this.#state, { recursive: true });
    appendFileSync(join(this.#state, 'refreshes.jsonl'), `${JSON.stringify(entry)}\n`);
  }

  #keep(why: 'removed' | 'replaced', file: string, now: Date): void {
    const folder = join(this.#state, why);
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(this.seeds, file), join(folder, `${now.toISOString().replace(/[:.]/g, '-')}-${file}`));
  }
}

/** @throws UserError where the system does not let the files be written */
function written(work: () => void): void {
  try {
    work();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The report can't be kept (${cause}): see that the folders can be written and that there is space.`,
    );
  }
}
