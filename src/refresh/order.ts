import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../errors.ts';
import { readReport, reportId } from '../reports/read.ts';
import type { Store } from '../store/store.ts';
import { hashOf } from './intake.ts';
import type { JournalledStep } from './journal.ts';
import { type LogEntry, readLog } from './log.ts';
import { scanSeeds } from './scan.ts';
import type { Step } from './seeds.ts';

/** What a refresh is asked to do to the folder of reports before it takes in what changed there. */
export type Order =
  | { kind: 'opening' | 'watching' | 'refresh' | 'rollback' }
  | { kind: 'add'; name: string; bytes: Uint8Array }
  | { kind: 'remove'; id: string };

export interface Folders {
  seeds: string;
  index: string;
  state: string;
}

/** A file that was to be added is no report that can be taken in. */
export class RejectedReport extends UserError {}

/** An order worked out: its steps, and what the log will say of it. */
export interface Plan {
  what: string;
  undoes?: string;
  steps: JournalledStep[];
}

/** @throws UserError when the order can't be carried out */
export function planOf(order: Order, store: Store, folders: Folders): Plan {
  const { seeds, state } = folders;
  const withHad = (steps: Step[]) => steps.map((step) => ({ ...step, had: bytesOf(join(seeds, step.file)) }));
  if (order.kind === 'add') return { what: `add ${order.name}`, steps: withHad([addition(order, seeds)]) };
  if (order.kind === 'remove')
    return { what: `remove ${order.id}`, steps: withHad([removal(order.id, store, seeds)]) };
  if (order.kind === 'rollback') {
    const last = lastCommand(readLog(state));
    return { what: `rollback of ${last.what}`, undoes: last.id, steps: withHad(reversal(last, folders)) };
  }
  return { what: order.kind, steps: [] };
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null; // nothing that could be brought back stands there
  }
}

const NAME = /^[^\p{C}\\/:*?"<>|.][^\p{C}\\/:*?"<>|]*$/u;
/** Bytes of a file's name; file systems take 255, and a name is written with marks for a moment. */
const LONGEST_NAME = 240;

function addition({ name, bytes }: { name: string; bytes: Uint8Array }, seeds: string): Step {
  if (basename(name) !== name || !NAME.test(name) || Buffer.byteLength(name) > LONGEST_NAME)
    throw new RejectedReport(
      `${JSON.stringify(name)} can't be a report's file name: use letters, digits, dots and hyphens, ${LONGEST_NAME} bytes at most.`,
    );
  const id = idOf(name, bytes);
  const { files, rejected } = scanSeeds(seeds);
  const namesake = [...files, ...rejected].find(({ file }) => file !== name && reportId(file) === id);
  if (namesake)
    throw new RejectedReport(
      `There is a report ${id} already, as ${namesake.file}: remove it first, or rename ${name}.`,
    );
  return { file: name, bytes };
}

/** @throws RejectedReport when it can't be read */
function idOf(name: string, bytes: Uint8Array): string {
  try {
    return readReport(name, bytes).id;
  } catch (error) {
    throw error instanceof UserError ? new RejectedReport(error.message) : error;
  }
}

function removal(id: string, store: Store, seeds: string): Step {
  const found = scanSeeds(seeds).files.find((file) => file.id === id);
  // a file may be gone already, and its report not yet
  const file = found?.file ?? store.files().find((known) => known.id === id)?.file;
  if (file === undefined)
    throw new UserError(`There is no report ${id}: /reports lists those that there are.`);
  return { file, bytes: null };
}

function lastCommand(log: readonly LogEntry[]): LogEntry {
  const undone = new Set(log.flatMap(({ undoes }) => (undoes === undefined ? [] : [undoes])));
  const last = log.findLast(
    (entry) => entry.command && entry.files.length > 0 && entry.undoes === undefined && !undone.has(entry.id),
  );
  if (!last)
    throw new UserError(
      'There is nothing to roll back: no command has changed the reports, or all that did is undone.',
    );
  return last;
}

/** @throws UserError where a file is no longer as that refresh left it, or its bytes from before are no longer kept */
function reversal({ files, what, by }: LogEntry, { seeds, state }: Folders): Step[] {
  return files.map(({ file, before, after, kept }) => {
    const now = bytesOf(join(seeds, file));
    if ((now && hashOf(now)) !== after)
      throw new UserError(
        `The last command, ${what} by ${by}, can't be rolled back: ${file} has changed since. What was replaced or removed is kept in ${state}.`,
      );
    if (before === null) return { file, bytes: null };
    const bytes = kept === null ? null : bytesOf(join(state, kept));
    if (!bytes)
      throw new UserError(
        `The last command, ${what} by ${by}, can't be rolled back: what ${file} held before is no longer kept in ${state}.`,
      );
    return { file, bytes };
  });
}
