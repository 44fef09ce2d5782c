// What a refresh costs and withstands: node bench/refresh.ts [--reports 10000] [--kills 300]
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { Newsroom } from '../src/newsroom.ts';
import type { Folders } from '../src/refresh/order.ts';
import { openSearch } from '../src/refresh/search.ts';
import { PassageIndex } from '../src/search/passages.ts';
import { loadSnapshot } from '../src/search/snapshot.ts';
import { atOnce } from '../src/steps.ts';
import { Store } from '../src/store/store.ts';
import { writeCorpus } from './refresh-corpus.ts';
import { killRefreshes } from './refresh-kill.ts';

/** Milliseconds between two looks at the event loop; they count as part of each pause that is measured. */
const LOOK_MS = 1;
const PARALLEL = 50;
const QUESTIONS = 1_000;
const RUNS = 5;
/** Reports among which refreshes are killed. */
const KILLED_REPORTS = 200;

const { values: flags } = parseArgs({
  options: { reports: { type: 'string', default: '10000' }, kills: { type: 'string', default: '300' } },
});
const root = mkdtempSync(join(tmpdir(), 'wirecheck-bench-'));
const folders: Folders = {
  seeds: join(root, 'seeds'),
  index: join(root, 'index'),
  state: join(root, 'state'),
};

const tell = (what: string, figure: string): void =>
  void process.stdout.write(`${what.padEnd(58)} ${figure}\n`);
const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;

async function timed<T>(work: () => T | Promise<T>): Promise<{ time: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { time: performance.now() - started, result };
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** @returns the longest pause of the event loop while `work` runs, in milliseconds */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  const watch = monitorEventLoopDelay({ resolution: LOOK_MS });
  await delay(50);
  watch.enable();
  await work();
  await delay(20);
  watch.disable();
  return watch.max / 1e6;
}

const addition = (n: number): string =>
  `A storm killed ${n + 3} fishermen at Tarnow harbour.\n\nEdda Voss said: "We had ten minutes."\n`;

async function costs(): Promise<void> {
  const build = await timed(() => Newsroom.open({ ...folders, apart: true }));
  const room = build.result;
  tell(`full build of ${flags.reports} reports`, `${(build.time / 1000).toFixed(1)} s`);
  tell('  peak memory', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  tell('  passages', String((await room.refresh()).paragraphs));
  const same: number[] = [];
  for (let n = 0; n < RUNS; n++) same.push((await timed(() => room.refresh())).time);
  tell('a refresh with nothing changed', ms(median(same)));
  const added: number[] = [];
  const pauses: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    writeFileSync(join(folders.seeds, `new${n}.md`), addition(n));
    pauses.push(
      await longestPause(async () => {
        added.push((await timed(() => room.refresh())).time);
      }),
    );
  }
  tell(
    'a refresh with one new report',
    `${ms(median(added))}, ${((100 * median(added)) / build.time).toFixed(2)}% of the build`,
  );
  tell('  longest pause of the event loop meanwhile', ms(Math.max(...pauses)));
  writeCorpus(join(root, 'more'), 200, 7);
  for (const file of writeCorpus(join(root, 'more'), 200, 7))
    writeFileSync(join(folders.seeds, `m${file}`), addition(file.length) + file);
  tell('  and of a refresh with 200 new ones', ms(await longestPause(() => room.refresh())));
  room.close();
}

function opening(): void {
  const store = new Store(folders.index, () => {});
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const { index } = atOnce(openSearch(store, folders.index));
    if (index.size === 0) throw new Error('nothing was opened');
    return performance.now() - started;
  });
  const options = { fields: ['text', 'headline'] };
  const own = new PassageIndex(options);
  atOnce(loadSnapshot(folders.index, own));
  const json = JSON.stringify(own);
  const peers = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    MiniSearch.loadJSON(json, options);
    return performance.now() - started;
  });
  tell('opening the stored search index', ms(median(times)));
  tell(
    "  MiniSearch's loadJSON of the same",
    `${ms(median(peers))}, so ${(median(times) / median(peers)).toFixed(2)} of it`,
  );
  const size = (name: string) => `${(statSync(join(folders.index, name)).size / 2 ** 20).toFixed(1)} MB`;
  tell(
    '  on disk',
    `${size('search.zst')}, as JSON ${(json.length / 2 ** 20).toFixed(1)} MB; the database ${size('wirecheck.db')}`,
  );
  store.close();
}

/** Each report tells of its own number twice, so that an answer from two states would show. */
async function parallel(): Promise<void> {
  const own = { seeds: join(root, 'p/seeds'), index: join(root, 'p/index'), state: join(root, 'p/state') };
  writeCorpus(own.seeds, 100);
  const room = await Newsroom.open({ ...own, apart: true });
  const refreshes = Array.from({ length: PARALLEL }, (_, n) =>
    room.add('bridge.md', Buffer.from(`The bridge at Quillby carried ${n + 10} lorries on Monday.\n`)),
  );
  let mixed = 0;
  let answered = 0;
  for (let n = 0; n < QUESTIONS; n++) {
    const { status, answers } = room.ask('How many lorries did the bridge at Quillby carry?');
    const known = room.reports().some(({ id }) => id === 'bridge');
    if ((status === 'answered') !== known || answers.length > 1) mixed++;
    if (status === 'answered') answered++;
    await delay(5);
  }
  const done = await Promise.all(refreshes);
  const once = done.every(({ added, changed }) => added.length + changed.length === 1);
  tell(
    `${PARALLEL} refreshes at once, ${QUESTIONS} questions meanwhile`,
    `${mixed} mixed answers of ${answered}; each refresh done once: ${once}`,
  );
  room.close();
}

try {
  writeCorpus(folders.seeds, Number(flags.reports));
  await costs();
  opening();
  await parallel();
  const kills = await killRefreshes(join(root, 'kill'), Number(flags.kills), KILLED_REPORTS);
  tell(
    `${kills.runs} refreshes killed at random moments`,
    `${kills.old} old, ${kills.new} new, ${kills.lost.length} lost`,
  );
  for (const lost of kills.lost) tell('  lost', lost);
} finally {
  rmSync(root, { recursive: true, force: true });
}
