import { readdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Newsroom } from '../../src/newsroom.ts';
import { Proposals } from '../../src/refresh/proposals.ts';
import { bytes, contents, makeFolders, seed, told } from './folders.ts';

const MINUTE = 60_000;
const PIA = { by: 'Pia' };

let folders: ReturnType<typeof makeFolders>;
let clock: number;
let room: Newsroom;
const open = async (apart: boolean) => {
  room = await Newsroom.open({ ...folders, apart, now: () => new Date(clock) });
};
beforeEach(() => {
  folders = makeFolders();
  clock = Date.parse('2026-03-06T08:00:00Z');
  seed(folders, 'a.md', told(14));
  seed(folders, 'b.md', told(19));
});
afterEach(() => {
  room.close();
  rmSync(folders.root, { recursive: true, force: true });
});

const addition = (sheds = 21) => ({ kind: 'add', name: 'c.md', bytes: bytes(told(sheds)) }) as const;

describe.each([
  ['in the own thread', false],
  ['in a thread beside', true],
])('a proposal %s', (_, apart) => {
  beforeEach(() => open(apart));

  it('is done as it was shown, once, in the name of whoever asked', async () => {
    const { key, summary } = await room.propose(addition(), PIA);
    expect(summary).toMatchObject({ added: ['c'], unchanged: 2 });
    expect(room.reports()).toHaveLength(2);
    const applied = await room.apply(key, PIA);
    expect(applied).toEqual({ done: { ...summary, ms: expect.any(Number) } });
    expect(room.log(1)).toMatchObject([{ by: 'Pia', what: 'add c.md' }]);
    await expect(room.apply(key, PIA)).rejects.toThrow(/Give the command again/);
  });

  it.each<[string, () => unknown]>([
    ['a file was added', () => seed(folders, 'd.md', told(3))],
    ['a file was changed', () => seed(folders, 'a.md', `${told(14)}\nMore.\n`)],
    ['a file is gone', () => rmSync(`${folders.seeds}/b.md`)],
    ['a report was taken in', () => room.add('d.md', bytes(told(3)))],
    [
      'it was refreshed and rolled back',
      async () => {
        await room.add('d.md', bytes(told(3)));
        await room.rollback();
      },
    ],
  ])('is not done where %s since, and is made anew', async (_, change) => {
    const { key } = await room.propose(addition(), PIA);
    await change();
    const before = contents(folders.seeds);
    const applied = await room.apply(key, PIA);
    if (!('changed' in applied)) throw new Error('it was done');
    expect(contents(folders.seeds)).toEqual(before);
    expect(readdirSync(folders.state)).not.toContain('pending');
    expect(await room.apply(applied.changed.key, PIA)).toMatchObject({
      done: { added: expect.arrayContaining(['c']) },
    });
  });
});

it("a proposal stands for a quarter of an hour, and is nobody else's", async () => {
  await open(false);
  const { key } = await room.propose({ kind: 'remove', id: 'a' }, PIA);
  await expect(room.apply(key, { by: 'Olu' })).rejects.toThrow(/Only the moderator/);
  expect(() => room.withdraw(key, 'Olu')).toThrow(/Only the moderator/);
  clock += 16 * MINUTE;
  await expect(room.apply(key, PIA)).rejects.toThrow(/older than 15 minutes/);
  expect(room.reports()).toHaveLength(2);
});

it('a proposal that fails can be applied again', async () => {
  await open(false);
  const { key } = await room.propose({ kind: 'remove', id: 'a' }, PIA);
  const { state } = folders;
  rmSync(state, { recursive: true });
  seed({ ...folders, seeds: folders.root }, 'state', 'a file where the folder should be');
  await expect(room.apply(key, PIA)).rejects.toThrow(/can't be kept/);
  expect(readdirSync(folders.seeds)).toEqual(['a.md', 'b.md']);
  rmSync(state);
  expect(await room.apply(key, PIA)).toMatchObject({ done: { removed: ['a'] } });
});

it('the oldest proposals are dropped where all together are large', () => {
  const kept = new Proposals();
  const order = { kind: 'add', name: 'x.txt', bytes: new Uint8Array(20 * 1024 * 1024) } as const;
  const keys = [1, 2, 3, 4].map((at) => kept.keep({ order, by: 'Pia', basis: '', at }));
  const stands = keys.map((key) => {
    try {
      return kept.take(key, 'Pia', 5).at;
    } catch {
      return null;
    }
  });
  expect(stands).toEqual([null, 2, 3, 4]);
});
