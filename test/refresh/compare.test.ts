import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Newsroom } from '../../src/newsroom.ts';
import { Store } from '../../src/store/store.ts';
import { bytes, makeFolders, seed, told } from './folders.ts';

let folders: ReturnType<typeof makeFolders>;
beforeEach(() => {
  folders = makeFolders();
});
afterEach(() => rmSync(folders.root, { recursive: true, force: true }));

const MINE = `---
headline: Miners freed at Sankt Ebbe
date: 2026-05-11
---
Rescuers brought 31 miners out of the Ludmila shaft at Sankt Ebbe on Monday, the company said.
`;

it('compares only the reports of the events that have changed', async () => {
  seed(folders, 'a.md', told(14));
  seed(folders, 'b.md', told(19));
  seed(folders, 'mine.md', MINE);
  const room = await Newsroom.open(folders);
  const isMarked = () => room.nearMisses().some(({ about }) => about === 'a mark');
  const store = new Store(folders.index, () => {});
  const [event = ''] = [...store.events()].find(([, reports]) => reports.includes('a')) ?? [];
  const mark = async () => store.putFindings(event, [], [{ about: 'a mark', values: [], reason: '' }]);
  await store.writing(mark, () => {});
  store.close();
  await room.add('mine2.md', bytes(MINE.replace('31 miners', '34 miners')));
  expect(room.disagreements('miners')).toHaveLength(1);
  expect(isMarked()).toBe(true);
  await room.add('c.md', bytes(told(21)));
  expect(isMarked()).toBe(false);
  room.close();
});
