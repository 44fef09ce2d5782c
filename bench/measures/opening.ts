import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { openSearch } from '../../src/refresh/search.ts';
import { PassageIndex } from '../../src/search/passages.ts';
import { loadSnapshot, saveSnapshot } from '../../src/search/snapshot.ts';
import { atOnce } from '../../src/steps.ts';
import { Store } from '../../src/store/store.ts';
import { byTurns, timed } from '../timing.ts';
import type { Figure } from './refreshing.ts';

const RUNS = 5;
const OPTIONS = { fields: ['text', 'headline'] };
const MIB = 2 ** 20;
/** Of an index whose text no string of V8 can hold: they end at 512 MiB. */
const LONG_TERMS = 400_000;
const LONG_TERM_CHARACTERS = 1_600;

/** Opening the stored search index of a folder, beside MiniSearch's own way; and one that JSON can't hold. */
export async function* measureOpening(folder: string): AsyncGenerator<Figure> {
  const store = new Store(folder, () => {});
  const own = new PassageIndex(OPTIONS);
  atOnce(loadSnapshot(folder, own));
  const json = JSON.stringify(own);
  const times = await byTurns(
    RUNS,
    () => atOnce(openSearch(store, folder)),
    () => MiniSearch.loadJSON(json, OPTIONS),
  );
  store.close();
  yield ['opening the stored search index', `${Math.round(times.own)} ms`];
  yield [
    "  MiniSearch's loadJSON of the same",
    `${Math.round(times.peer)} ms, so ${(times.own / times.peer).toFixed(2)} of it`,
  ];
  const size = (name: string) => `${(statSync(join(folder, name)).size / MIB).toFixed(1)} MB`;
  yield [
    '  on disk',
    `${size('search.zst')}, as JSON ${(json.length / MIB).toFixed(1)} MB; the database ${size('wirecheck.db')}`,
  ];
  yield* pastStrings(join(folder, 'long'));
}

async function* pastStrings(folder: string): AsyncGenerator<Figure> {
  const index = new PassageIndex(OPTIONS);
  const term = (id: number) => `${id.toString(36)}${'x'.repeat(LONG_TERM_CHARACTERS)}`;
  for (let id = 0; id < LONG_TERMS; id++) index.add({ id, text: term(id), headline: '' });
  const terms = `${Math.round((LONG_TERMS * LONG_TERM_CHARACTERS) / MIB)} MB of terms`;
  yield [`MiniSearch's JSON of ${terms}`, faultOf(() => JSON.stringify(index))];
  mkdirSync(folder);
  const saved = await timed(() => saveSnapshot(folder, index, { index: '', passage: LONG_TERMS, gone: 0 }));
  const loaded = new PassageIndex(OPTIONS);
  const opened = await timed(() => atOnce(loadSnapshot(folder, loaded)));
  const found = loaded.frequencyOf(term(0)) + loaded.frequencyOf(term(LONG_TERMS - 1));
  if (opened.result === null || loaded.documentCount !== LONG_TERMS || found !== 2)
    throw new Error('what was opened is not what was kept');
  yield ['  kept and opened', `${(saved.ms / 1000).toFixed(1)} s and ${(opened.ms / 1000).toFixed(1)} s`];
}

function faultOf(work: () => unknown): string {
  try {
    work();
    return 'works';
  } catch (error) {
    return String(error);
  }
}
