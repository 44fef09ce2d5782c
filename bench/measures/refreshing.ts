import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Newsroom } from '../../src/newsroom.ts';
import { writeCorpus } from '../refreshing/corpus.ts';
import { type Folders, foldersIn } from '../refreshing/folders.ts';
import { killRefreshes } from '../refreshing/kill.ts';
import { median, timed } from '../timing.ts';
import { measureOpening } from './opening.ts';
import { measureTogether } from './together.ts';

/** Milliseconds between two looks at the event loop; they count as part of each pause that is measured. */
const LOOK_MS = 1;
const RUNS = 5;
/** Reports of a large refresh. */
const MANY = 200;
/** Reports among which refreshes are killed. */
const KILLED_AMONG = 200;

/** What was measured, and what came out, with its unit. */
export type Figure = [what: string, figure: string];

/**
 * What a refresh costs and withstands; told one by one, as it takes some twenty minutes.
 * @param reports of the corpus
 * @param kills refreshes that are killed
 */
export async function* measureRefreshing(reports: number, kills: number): AsyncGenerator<Figure> {
  const root = mkdtempSync(join(tmpdir(), 'wirecheck-bench-'));
  try {
    const folders = foldersIn(root);
    writeCorpus(folders.seeds, reports);
    yield* costs(folders, reports);
    yield* measureOpening(folders.index);
    yield* measureTogether(foldersIn(join(root, 'together')));
    const { old, new: after, lost } = await killRefreshes(join(root, 'killed'), kills, KILLED_AMONG);
    yield [
      `${kills} refreshes killed among ${KILLED_AMONG} reports`,
      `${old} old, ${after} new, ${lost.length} lost`,
    ];
    for (const one of lost) yield ['  lost', one];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;

/** The longest pause of the event loop, in milliseconds. */
interface Pause {
  ms: number;
  /** Processor time of this thread in its longest stretch of work: what others do on the machine does not count. */
  busy: number;
}

const told = (pauses: readonly Pause[]): string => {
  const most = (of: keyof Pause) => ms(Math.max(...pauses.map((pause) => pause[of])));
  return `${most('ms')}; ${most('busy')} of processor time`;
};

async function longestPause(work: () => Promise<unknown>): Promise<Pause> {
  const watch = monitorEventLoopDelay({ resolution: LOOK_MS });
  await delay(50);
  watch.enable();
  let spent = process.threadCpuUsage();
  let busy = 0;
  const look = setInterval(() => {
    const { user, system } = process.threadCpuUsage(spent);
    busy = Math.max(busy, (user + system) / 1_000);
    spent = process.threadCpuUsage();
  }, LOOK_MS);
  await work();
  await delay(20);
  watch.disable();
  clearInterval(look);
  return { ms: watch.max / 1e6, busy };
}

async function* costs(folders: Folders, reports: number): AsyncGenerator<Figure> {
  const build = await timed(() => Newsroom.open({ ...folders, apart: true }));
  const room = build.result;
  yield [`a full build of ${reports} reports`, `${(build.ms / 1000).toFixed(1)} s`];
  yield ['  its peak memory', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`];
  yield ['  passages', String((await room.refresh()).paragraphs)];
  const same: number[] = [];
  for (let n = 0; n < RUNS; n++) same.push((await timed(() => room.refresh())).ms);
  yield ['a refresh with nothing changed', ms(median(same))];
  const added: number[] = [];
  const pauses: Pause[] = [];
  for (let n = 0; n < RUNS; n++) {
    addTo(folders.seeds, 1, `new${n}`);
    const refresh = async () => added.push((await timed(() => room.refresh())).ms);
    pauses.push(await longestPause(refresh));
  }
  yield [
    'a refresh with one new report',
    `${ms(median(added))}, ${((100 * median(added)) / build.ms).toFixed(2)}% of the build`,
  ];
  yield ["  longest pause of the bot's event loop", told(pauses)];
  addTo(folders.seeds, MANY, 'many');
  yield [`  the same, of a refresh with ${MANY} new ones`, told([await longestPause(() => room.refresh())])];
  room.close();
}

function addTo(seeds: string, reports: number, name: string): void {
  for (let n = 0; n < reports; n++)
    writeFileSync(
      join(seeds, `${name}-${n}.md`),
      `A storm killed ${n + 3} fishermen at Tarnow harbour.\n\nEdda Voss said: "We had ${n + 2} minutes."\n`,
    );
}
