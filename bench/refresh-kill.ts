import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Newsroom } from '../src/newsroom.ts';
import { readLog } from '../src/refresh/log.ts';
import type { Folders } from '../src/refresh/order.ts';
import { seeded, writeCorpus } from './refresh-corpus.ts';

/** What was found after the processes had been killed. */
export interface KillTally {
  runs: number;
  /** Runs after which the reports were as before, and as the order wanted them. */
  old: number;
  new: number;
  /** What was neither, in a sentence each. */
  lost: string[];
}

type Contents = Record<string, string>;

const contentsOf = (folder: string): Contents =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );

/** Reports that a run starts with. */
const REPORTS = 12;

/**
 * Kills refreshes at random moments, and looks each time whether reports, index and state are all old or all new.
 * @param longestMs the last moment after the start of a refresh at which it is killed
 */
export async function killRefreshes(
  root: string,
  runs: number,
  longestMs: number,
  seed = 1,
): Promise<KillTally> {
  const random = seeded(seed);
  const folders = { seeds: join(root, 'seeds'), index: join(root, 'index'), state: join(root, 'state') };
  mkdirSync(root, { recursive: true });
  writeCorpus(folders.seeds, REPORTS, seed);
  writeCorpus(join(root, 'more'), 40, seed + 1);
  (await Newsroom.open(folders)).close();
  const tally: KillTally = { runs, old: 0, new: 0, lost: [] };
  for (let run = 0; run < runs; run++) {
    const before = contentsOf(folders.seeds);
    const kept = keptIn(folders);
    const { order, after } = pickOrder(folders, root, before, random, run);
    await killed(folders, order, random() * longestMs);
    const fault = await faultOf(folders, before, after, kept, order);
    const now = JSON.stringify(contentsOf(folders.seeds));
    if (fault !== null) tally.lost.push(`run ${run}, ${order.kind}: ${fault}`);
    else if (now === JSON.stringify(after)) tally.new++;
    else tally.old++;
  }
  return tally;
}

interface OrderTold {
  kind: 'add' | 'remove' | 'rollback' | 'refresh';
  name?: string;
  path?: string;
  id?: string;
}

const keptIn = ({ state }: Folders): number =>
  ['removed', 'replaced'].reduce((sum, folder) => {
    const path = join(state, folder);
    return sum + (existsSync(path) ? readdirSync(path).length : 0);
  }, 0);

/** An order, and what the reports are once it is done. */
function pickOrder(
  folders: Folders,
  root: string,
  before: Contents,
  random: () => number,
  run: number,
): { order: OrderTold; after: Contents } {
  const pick = (names: string[]) => names[Math.floor(random() * names.length)] ?? '';
  const last = readLog(folders.state).findLast((entry) => entry.command);
  if (run % 4 === 3 && last && last.undoes === undefined) {
    const after = { ...before };
    for (const { file, before: had } of last.files) {
      if (had === null) delete after[file];
      else after[file] = had;
    }
    return { order: { kind: 'rollback' }, after: sorted(after) };
  }
  const reports = Object.keys(before);
  if (reports.length > REPORTS / 2 && run % 2 === 1) {
    const file = pick(reports);
    const { [file]: _, ...after } = before;
    return { order: { kind: 'remove', id: file.replace('.md', '') }, after };
  }
  const path = join(root, 'more', pick(readdirSync(join(root, 'more'))));
  const name = run % 3 === 0 ? pick(reports) : `n${run}.md`;
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  return { order: { kind: 'add', name, path }, after: sorted({ ...before, [name]: hash }) };
}

const sorted = (contents: Contents): Contents =>
  Object.fromEntries(Object.entries(contents).sort(([a], [b]) => (a < b ? -1 : 1)));

async function killed(folders: Folders, order: OrderTold, afterMs: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'refresh-order.ts'), JSON.stringify(folders), JSON.stringify(order)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await Promise.race([delay(afterMs), gone]);
  child.kill('SIGKILL');
  await gone;
}

/** @returns what is neither old nor new, or null */
async function faultOf(
  folders: Folders,
  before: Contents,
  after: Contents,
  kept: number,
  order: OrderTold,
): Promise<string | null> {
  const warnings: string[] = [];
  const room = await Newsroom.open({ ...folders, warn: (message) => warnings.push(message) });
  try {
    const now = contentsOf(folders.seeds);
    const isNew = JSON.stringify(now) === JSON.stringify(after);
    if (!isNew && JSON.stringify(now) !== JSON.stringify(before)) return `seeds hold ${JSON.stringify(now)}`;
    if (warnings.length > 0) return warnings.join(' ');
    const reports = room
      .reports()
      .map(({ id }) => `${id}.md`)
      .sort();
    if (String(reports) !== String(Object.keys(now))) return `the index knows ${reports}`;
    const changes = JSON.stringify(before) !== JSON.stringify(after);
    const takesAway = changes && Object.keys(before).some((file) => before[file] !== after[file]);
    if (keptIn(folders) !== kept + (isNew && takesAway ? takenAway(before, after) : 0))
      return 'state keeps another number of files';
    const last = room.log(1)[0];
    const told =
      last?.command === true &&
      last.what.startsWith(order.kind) &&
      Object.entries(now).every(([file, hash]) =>
        last.files.find((one) => one.file === file)?.after !== undefined
          ? last.files.find((one) => one.file === file)?.after === hash
          : true,
      );
    if (isNew && changes && !told) return `the log ends with ${last?.what}`;
    const strays = [folders.seeds, folders.state]
      .flatMap((folder) => readdirSync(folder))
      .filter((name) => name.startsWith('.') || name === 'pending');
    return strays.length > 0 ? `left over: ${strays}` : null;
  } finally {
    room.close();
  }
}

const takenAway = (before: Contents, after: Contents): number =>
  Object.keys(before).filter((file) => before[file] !== after[file]).length;

/** Runs it by itself: `node bench/refresh-kill.ts FOLDER [RUNS]`. */
if (import.meta.main) {
  const [folder = '', runs = '300'] = process.argv.slice(2);
  rmSync(folder, { recursive: true, force: true });
  const tally = await killRefreshes(folder, Number(runs), 120);
  process.stdout.write(`${JSON.stringify(tally)}\n`);
}
