import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeCorpus } from '../../bench/refreshing/corpus.ts';
import { Newsroom } from '../../src/newsroom.ts';
import { Current } from '../../src/refresh/current.ts';
import { catchUp, openSearch } from '../../src/refresh/search.ts';
import { atOnce } from '../../src/steps.ts';
import { bytes, makeFolders, seed, told } from './folders.ts';

let folders: ReturnType<typeof makeFolders>;
let other: Newsroom;
let current: Current;
beforeEach(async () => {
  folders = makeFolders();
  seed(folders, 'a.md', told(14));
  other = await Newsroom.open(folders);
  current = new Current(folders.index, true, () => {});
  await current.prepare();
});
afterEach(() => {
  current.close();
  other.close();
  rmSync(folders.root, { recursive: true, force: true });
});

/** What another process refreshes: more than one step takes in, with somebody who is quoted, and without a report that was there. */
async function refreshed(): Promise<void> {
  writeCorpus(folders.seeds, 30);
  seed(folders, 'holt.md', 'Mayor Nia Holt said: "The dam broke at noon."\n');
  rmSync(`${folders.seeds}/a.md`);
  await other.refresh();
}

describe('what another process refreshed', () => {
  it('is taken in before somebody asks', async () => {
    await refreshed();
    await current.keepUp();
    const read = [vi.spyOn(current.store, 'documentsAfter'), vi.spyOn(current.store, 'people')];
    expect(current.searchIndex().size).toBe(current.store.passageCount());
    expect(current.people().people.map(({ name }) => name)).toContain('Nia Holt');
    for (const reading of read) expect(reading).not.toHaveBeenCalled();
  });

  it('is whole for who asks while it is taken in, and after', async () => {
    await refreshed();
    const keepingUp = current.keepUp();
    expect(current.searchIndex().size).toBe(current.store.passageCount());
    await other.add('quay.md', bytes('The quay at Sorrel was shut on Friday.\n'));
    expect(current.searchIndex().frequency('Sorrel')).toBe(1);
    await keepingUp;
    expect(current.searchIndex().size).toBe(current.store.passageCount());
    expect(current.searchIndex().frequency('Sorrel')).toBe(1);
  });

  it('is left alone once it is closed', async () => {
    await refreshed();
    const keepingUp = current.keepUp();
    current.close();
    await expect(keepingUp).resolves.toBeUndefined();
    await expect(current.keepUp()).resolves.toBeUndefined();
  });
});

it('two who catch up by turns end where one would', async () => {
  const searching = atOnce(openSearch(current.store, folders.index));
  await refreshed();
  const first = catchUp(searching, current.store);
  first.next();
  first.next();
  await other.add('quay.md', bytes('The quay at Sorrel was shut on Friday.\n'));
  atOnce(catchUp(searching, current.store));
  const { mark } = searching;
  atOnce(first);
  expect(searching.mark).toEqual(mark);
  expect(searching.mark).toEqual(current.store.mark());
  expect(searching.index.size).toBe(current.store.passageCount());
});
