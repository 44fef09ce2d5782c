import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { UserError } from '../../src/errors.ts';
import { type Job, runJob } from '../../src/refresh/job.ts';
import { readLog } from '../../src/refresh/log.ts';
import { openSearch } from '../../src/refresh/search.ts';
import { atOnce } from '../../src/steps.ts';
import { Store } from '../../src/store/store.ts';
import { type Random, randomFrom } from '../random.ts';
import { writeCorpus } from './corpus.ts';
import { type Folders, foldersIn } from './folders.ts';
import { jobOf, type OrderTold } from './order.ts';

/** What was found after the processes had been killed. */
export interface KillTally {
  runs: number;
  /** Runs after which reports, index and state were all as before, and all as the order wanted them. */
  old: number;
  new: number;
  /** What was neither, in a sentence each. */
  lost: string[];
}

/** Files that a person changes at once before a plain refresh: of each kind. */
const AT_ONCE = { added: 3, changed: 2, removed: 2 };
/** A killed process starts cold, so its refresh may take so many times as long as one in a warm process. */
const COLD = 2;
const QUIET = { warn() {}, waiting() {}, progress() {} };

/**
 * Kills refreshes at random moments, and looks each time whether reports, index and state, all that they hold, are
 * those from before, or those that the same order leaves where nobody disturbs it.
 */
export async function killRefreshes(
  root: string,
  runs: number,
  reports: number,
  seed = 1,
): Promise<KillTally> {
  const random = randomFrom(seed);
  const folders = foldersIn(join(root, 'own'));
  const spare = join(root, 'spare');
  mkdirSync(folders.state, { recursive: true });
  writeCorpus(folders.seeds, reports, seed);
  const spares = writeCorpus(spare, 100, seed + 1).map((file) => join(spare, file));
  await runJob(jobOf(folders, { kind: 'refresh' }, timeOf(0)), QUIET);
  const tally: KillTally = { runs, old: 0, new: 0, lost: [] };
  for (let run = 1; run <= runs; run++) {
    const order = prepared(folders, spares, random, run);
    const before = contentsOf(folders);
    const { after, ms } = await undisturbed(root, order, timeOf(run));
    await killed(folders, order, timeOf(run), random() * ms * COLD);
    const fault = await faultOf(folders, before, after);
    if (fault === 'old' || fault === 'new') tally[fault]++;
    else tally.lost.push(`run ${run}, ${order.kind}: ${fault}`);
  }
  return tally;
}

const timeOf = (run: number): string => new Date(Date.UTC(2026, 0, 1) + run * 60_000).toISOString();

/** The next order; for a plain refresh files are changed first. */
function prepared(folders: Folders, spares: string[], random: Random, run: number): OrderTold {
  const files = readdirSync(folders.seeds);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const last = readLog(folders.state).findLast(({ command }) => command);
  if (run % 4 === 2 && last && last.undoes === undefined) return { kind: 'rollback' };
  if (run % 4 === 3) return { kind: 'remove', id: pick(files).replace('.md', '') };
  if (run % 4 === 0)
    return { kind: 'add', name: run % 8 === 0 ? pick(files) : `n${run}.md`, path: pick(spares) };
  for (let n = 0; n < AT_ONCE.added; n++) copyFileSync(pick(spares), join(folders.seeds, `m${run}-${n}.md`));
  for (let n = 0; n < AT_ONCE.changed; n++)
    appendFileSync(join(folders.seeds, pick(files)), `\nMore of run ${run}.\n`);
  for (let n = 0; n < AT_ONCE.removed; n++) rmSync(join(folders.seeds, pick(files)), { force: true });
  return { kind: 'refresh' };
}

/** @returns what the order leaves in a copy of the folders, and how long it takes there */
async function undisturbed(
  root: string,
  order: OrderTold,
  at: string,
): Promise<{ after: Contents; ms: number }> {
  const copy = join(root, 'copy');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, 'own'), copy, { recursive: true, preserveTimestamps: true });
  const started = performance.now();
  await runJob(jobOf(foldersIn(copy), order, at), QUIET).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error; // a rollback of what has changed since is refused, here and there
  });
  return { ms: performance.now() - started, after: contentsOf(foldersIn(copy)) };
}

async function killed(folders: Folders, order: OrderTold, at: string, afterMs: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'order.ts'), JSON.stringify([folders, order, at])],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await Promise.race([delay(afterMs), gone]);
  child.kill('SIGKILL');
  await gone;
}

/** Hashes of all that the three folders hold; what names the moment of a run by chance is left out. */
interface Contents {
  seeds: string;
  index: string;
  state: string;
}

const hashOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** @throws Error when the index is damaged, or its search index does not fit it */
function contentsOf(folders: Folders): Contents {
  return { seeds: filesOf(folders.seeds), index: indexOf(folders.index), state: filesOf(folders.state) };
}

function filesOf(folder: string): string {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const bytesOf = (file: string) => (file.endsWith('.jsonl') ? entriesOf(file) : readFileSync(file));
  return hashOf(JSON.stringify(files.map((file) => [file.slice(folder.length), hashOf(bytesOf(file))])));
}

/** A log without the ids that its entries bear by chance; their fields stand in any order. */
const entriesOf = (file: string): string =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, undoes, ...entry } = z.looseObject({}).parse(JSON.parse(line));
      return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
    })
    .join('\n');

function indexOf(folder: string): string {
  const store = new Store(folder, (reason) => {
    throw new Error(reason);
  });
  try {
    const { size } = atOnce(openSearch(store, folder)).index;
    if (size !== store.passageCount()) throw new Error('the search index is another one');
    const reports = store.reportRows();
    const files = store
      .files()
      .map(({ mtime: _, ...file }) => file)
      .sort((a, b) => (a.file < b.file ? -1 : 1));
    const witnesses = reports.map(({ id }) => store.witness(id));
    const found = [store.disagreements(), store.nearMisses(), [...store.events()], atOnce(store.people())];
    return hashOf(JSON.stringify([store.mark(), store.refreshedAt(), files, reports, witnesses, found]));
  } finally {
    store.close();
  }
}

/** Lets the next command carry through what was begun. @returns which of both there is, or what else */
async function faultOf(folders: Folders, before: Contents, after: Contents): Promise<string> {
  try {
    const next: Job = { ...jobOf(folders, { kind: 'refresh' }, timeOf(0)), preview: true };
    await runJob(next, {
      ...QUIET,
      warn(reason) {
        throw new Error(reason);
      },
    });
    const strays = [folders.seeds, folders.state]
      .flatMap((folder) => readdirSync(folder))
      .filter((name) => name.startsWith('.') || name === 'pending');
    if (strays.length > 0) return `left over: ${strays}`;
    const now = JSON.stringify(contentsOf(folders));
    if (now === JSON.stringify(after)) return 'new';
    return now === JSON.stringify(before) ? 'old' : `neither: ${now} was ${JSON.stringify([before, after])}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
