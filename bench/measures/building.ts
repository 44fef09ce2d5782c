import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Newsroom, type NewsroomOptions, openNewsroom } from '../../src/newsroom.ts';
import { makeCorpus } from '../corpus.ts';
import { type Measured, measured, medianTime, timed } from '../timing.ts';

/** Asked once, so that opening is measured to the first answer and not to the first step of it. */
const FIRST_QUESTION = 'How many people were injured?';
const RUNS = 5;
/** Seeds of the reports that come one by one: events that the corpus does not have. */
const NEWCOMERS = [101, 102, 103];

async function openedAndAsked(options: NewsroomOptions): Promise<Newsroom> {
  const newsroom = await openNewsroom(options);
  newsroom.ask(FIRST_QUESTION);
  return newsroom;
}

/** Puts files into a folder of reports. @returns folders under `root` for a newsroom */
export function foldersFor(root: string, files: ReadonlyMap<string, string>): NewsroomOptions {
  const options = { seeds: join(root, 'seeds'), index: join(root, 'index'), state: join(root, 'state') };
  mkdirSync(options.seeds, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(options.seeds, file), text);
  return options;
}

/** Building anew, opening what is stored, a refresh with nothing changed, and one with a new report. */
export async function measureBuilding(options: NewsroomOptions, reports: number): Promise<Measured[]> {
  rmSync(options.index, { recursive: true, force: true });
  const build = await timed(() => openedAndAsked(options));
  build.result.close();
  const open = await medianTime(RUNS, async () => (await openedAndAsked(options)).close());
  const newsroom = await openedAndAsked(options);
  try {
    const same = await medianTime(RUNS, () => newsroom.refresh());
    const one = await oneMore(newsroom, options.seeds);
    const against = `building ${reports} reports anew`;
    const row = (what: string, own: number) => measured({ what, own, peer: build.ms, unit: 'ms', against });
    return [
      row('opening a stored index, to the first answer', open),
      row('refresh, nothing changed', same),
      row('refresh, one new report', one),
    ];
  } finally {
    newsroom.close();
  }
}

async function oneMore(newsroom: Newsroom, seeds: string): Promise<number> {
  const times: number[] = [];
  for (const seed of NEWCOMERS) {
    for (const [file, text] of makeCorpus(1, seed)) writeFileSync(join(seeds, `new-${seed}-${file}`), text);
    times.push((await timed(() => newsroom.refresh())).ms);
  }
  return times.sort((a, b) => a - b)[1] ?? Number.NaN;
}
