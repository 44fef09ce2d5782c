import { setImmediate } from 'node:timers/promises';
import { createSearchIndex, type MiniSearchIndex } from '../search/minisearch.ts';
import { snapshotMark } from '../search/snapshot.ts';
import type { Mark } from '../search/types.ts';
import type { StoreReader } from '../store/reader.ts';

/** The search index of a process, and the moment of the store that it knows. */
export interface Searching {
  index: MiniSearchIndex;
  mark: Mark;
}

/** Passages taken in at once between two rests: some 15 milliseconds' work. */
const PORTION = 100;
/** Share of the passages, and number of them, that a snapshot may lag behind. */
const LAG_SHARE = 0.05;
const LAG_PASSAGES = 500;

/** @returns the index of all passages, in steps between which the caller may do other things */
export function* openSearch(store: StoreReader, folder: string): Generator<void, Searching> {
  const loaded = createSearchIndex();
  const mark = yield* loaded.load(folder);
  const now = store.mark();
  const fits = mark?.index === now.index && mark.passage <= now.passage && mark.gone <= now.gone;
  const searching: Searching = fits
    ? { index: loaded, mark }
    : { index: createSearchIndex(), mark: { index: now.index, passage: 0, gone: now.gone } };
  yield* catchUp(searching, store);
  return searching;
}

/** Takes into an index what has changed in the store since its mark, in steps. */
export function* catchUp(searching: Searching, store: StoreReader): Generator<void> {
  const now = store.mark();
  const { dropped, added } = store.changesSince(searching.mark);
  searching.index.discard(dropped);
  for (let at = 0; at < added.length; at += PORTION) {
    if (at > 0) yield;
    searching.index.add(store.documents(added.slice(at, at + PORTION)));
  }
  searching.mark = now;
}

/** Whether an index that knows that mark can take in what has changed since without a rest. */
export function isNear(mark: Mark, store: StoreReader): boolean {
  const now = store.mark();
  return mark.index === now.index && now.passage - mark.passage + (now.gone - mark.gone) <= PORTION;
}

/** Keeps the index in the folder, where the one that is kept there lags too far behind. */
export function keepSnapshot(store: StoreReader, folder: string): void {
  const mark = snapshotMark(folder);
  const now = store.mark();
  const fits = mark?.index === now.index;
  const lag = fits ? now.passage - mark.passage + now.gone - mark.gone : now.passage;
  const allowed = fits ? Math.max(LAG_PASSAGES, LAG_SHARE * store.passageCount()) : LAG_PASSAGES;
  if (lag <= allowed) return;
  const searching = atOnce(openSearch(store, folder));
  searching.index.save(folder, searching.mark);
}

/** Goes through all steps without a rest. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, letting all else have its turn between two steps. */
export async function withRests<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}
