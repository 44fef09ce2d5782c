import { dropParts } from '../files.ts';
import { createSearchIndex, type MiniSearchIndex } from '../search/minisearch.ts';
import { snapshotMark } from '../search/snapshot.ts';
import type { Mark } from '../search/types.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { StoreReader } from '../store/reader.ts';

/** The search index of a process, and the moment of the store that it knows. */
export interface Searching {
  index: MiniSearchIndex;
  mark: Mark;
}

/** Passages taken in or dropped in one step: a few milliseconds' work. */
const PORTION = 20;
/** Passages that an index may lag behind and still follow without a rest: some 20 milliseconds' work. */
const NEAR = 100;
/** Share of dropped passages in an index from which on it is opened anew. */
const MOST_DIRT = 0.2;
/** Share of the passages, and number of them, that a snapshot may lag behind. */
const LAG_SHARE = 0.05;
const LAG_PASSAGES = 500;

/** @returns the index of all passages, in steps between which the caller may do other things */
export function* openSearch(store: StoreReader, folder: string): Steps<Searching> {
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

/**
 * Takes into an index what has changed in the store since its mark, in steps. The mark goes along, so that somebody
 * else may go on between two steps, and finish.
 */
export function* catchUp(searching: Searching, store: StoreReader): Steps<void> {
  const { index } = searching;
  const now = store.mark();
  for (;;) {
    const { gone, passage } = searching.mark;
    const dropped = store.droppedAfter(gone, passage, PORTION);
    const last = dropped.at(-1);
    if (!last) break;
    index.discard(dropped.map((one) => one.passage));
    searching.mark = { ...searching.mark, gone: last.id };
    yield;
  }
  for (;;) {
    const added = store.documentsAfter(searching.mark.passage, now.passage, PORTION);
    const last = added.at(-1);
    if (!last) break;
    index.add(added);
    searching.mark = { ...searching.mark, passage: last.id };
    yield;
  }
  const { gone, passage } = searching.mark;
  searching.mark = { ...now, gone: Math.max(gone, now.gone), passage: Math.max(passage, now.passage) };
}

/** Whether an index can take in what has changed since without a rest, and is worth it. */
export function isNear({ mark, index }: Searching, store: StoreReader): boolean {
  const now = store.mark();
  const lag = now.passage - mark.passage + (now.gone - mark.gone);
  return mark.index === now.index && lag <= NEAR && index.dirt <= MOST_DIRT;
}

/** Whether the index that is kept in the folder lags too far behind. */
export function isSnapshotLate(store: StoreReader, folder: string): boolean {
  const mark = snapshotMark(folder);
  const now = store.mark();
  const fits = mark?.index === now.index;
  const lag = fits ? now.passage - mark.passage + now.gone - mark.gone : now.passage;
  const allowed = fits ? Math.max(LAG_PASSAGES, LAG_SHARE * store.passageCount()) : LAG_PASSAGES;
  return lag > allowed;
}

/** Keeps the index in the folder; the caller sees to it that nobody else does meanwhile. */
export function keepSnapshot(store: StoreReader, folder: string): void {
  dropParts(folder);
  const searching = atOnce(openSearch(store, folder));
  searching.index.save(folder, searching.mark);
}
