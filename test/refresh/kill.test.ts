import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { killRefreshes } from '../../bench/refreshing/kill.ts';
import { Newsroom } from '../../src/newsroom.ts';
import { makeFolders, seed, told } from './folders.ts';

let folders: ReturnType<typeof makeFolders>;
beforeEach(() => {
  folders = makeFolders();
});
afterEach(() => rmSync(folders.root, { recursive: true, force: true }));

it('a refresh that is killed at any moment leaves all old or all new', async () => {
  const { lost } = await killRefreshes(join(folders.root, 'kill'), 6, 12, 3);
  expect(lost).toEqual([]);
}, 60_000);

it('watching takes in files as they change, and passes over what is no report', async () => {
  seed(folders, 'a.md', told(14));
  const room = await Newsroom.open(folders);
  const seen = new Promise((resolve, reject) => {
    room.watch((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
  });
  writeFileSync(join(folders.seeds, '.b.md.swp'), 'x');
  seed(folders, 'b.md', told(19));
  expect(await seen).toMatchObject({ added: ['b'], unchanged: 1 });
  expect(room.log(1)).toMatchObject([{ what: 'watching', command: false }]);
  room.close();
}, 20_000);
