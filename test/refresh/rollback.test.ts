import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { Newsroom } from '../../src/newsroom.ts';
import { bytes, contents, makeFolders, seed, told } from './folders.ts';

let folders: ReturnType<typeof makeFolders>;
let room: Newsroom;
let clock: number;

const tick = (): Date => {
  clock += 1000;
  return new Date(clock);
};

beforeEach(async () => {
  folders = makeFolders();
  clock = Date.parse('2026-03-06T08:00:00Z');
  seed(folders, 'a.md', told(14));
  seed(folders, 'b.md', told(19));
  room = await Newsroom.open({ ...folders, by: 'Ida', now: tick });
});
afterEach(() => {
  room.close();
  rmSync(folders.root, { recursive: true, force: true });
});

describe('rollback', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a report that was added', () => room.add('c.md', bytes(told(21)))],
    ['a report that was replaced', () => room.add('b.md', bytes(told(21)))],
    ['a report that was removed', () => room.remove('b')],
    [
      'files that a plain refresh found changed, gone and new',
      () => {
        seed(folders, 'a.md', told(33));
        rmSync(join(folders.seeds, 'b.md'));
        seed(folders, 'c.md', told(34));
        return room.refresh();
      },
    ],
    [
      'a file that had changed by hand and was replaced before it was taken in',
      async () => {
        await room.add('b.md', bytes(told(50)));
        await room.rollback();
      },
    ],
  ])('gives back %s', async (_, work) => {
    const before = contents(folders.seeds);
    await work();
    if (JSON.stringify(contents(folders.seeds)) !== JSON.stringify(before)) await room.rollback();
    expect(contents(folders.seeds)).toEqual(before);
    expect(room.reports().map(({ id }) => id)).toEqual(['a', 'b']);
    expect(room.disagreements().map((d) => d.positions.map((p) => p.value))).toEqual([['14', '19']]);
  });

  it('goes back one command at a time', async () => {
    const first = contents(folders.seeds);
    await room.add('c.md', bytes(told(21)));
    const second = contents(folders.seeds);
    await room.remove('a');
    await room.rollback();
    expect(contents(folders.seeds)).toEqual(second);
    await room.rollback();
    expect(contents(folders.seeds)).toEqual(first);
    await expect(room.rollback()).rejects.toThrow(/nothing to roll back/);
  });

  it('gives back what was changed by hand and never taken in', async () => {
    seed(folders, 'b.md', told(77));
    const before = contents(folders.seeds);
    await room.add('b.md', bytes(told(78)));
    await room.rollback();
    expect(contents(folders.seeds)).toEqual(before);
  });

  it('is not kept from the command before by one that brought nothing new', async () => {
    const before = contents(folders.seeds);
    await room.add('c.md', bytes(told(21)));
    const again = await room.add('c.md', bytes(told(21)));
    expect(again).toMatchObject({ added: [], changed: [], removed: [], unchanged: 3 });
    expect(room.log(1)).toMatchObject([{ what: 'add c.md', added: ['c'] }]);
    expect(readdirSync(folders.state)).toEqual(['refreshes.jsonl']);
    await room.rollback();
    expect(contents(folders.seeds)).toEqual(before);
  });

  it('gives back what was changed by hand, where the command brought what is known', async () => {
    seed(folders, 'b.md', told(77));
    const before = contents(folders.seeds);
    await room.add('b.md', bytes(told(19)));
    await room.rollback();
    expect(contents(folders.seeds)).toEqual(before);
    expect(room.disagreements().map((d) => d.positions.map((p) => p.value))).toEqual([['14', '77']]);
  });

  it('leaves alone what has changed since, and says so', async () => {
    await room.add('c.md', bytes(told(21)));
    seed(folders, 'c.md', told(22));
    const before = contents(folders.seeds);
    await expect(room.rollback()).rejects.toThrow(/add c\.md by Ida, can't be.*c\.md has changed since/);
    expect(contents(folders.seeds)).toEqual(before);
  });

  it('takes out no report that a new index merely found beside the one that was added', async () => {
    rmSync(folders.index, { recursive: true });
    const before = contents(folders.seeds);
    const fresh = await Newsroom.open({ ...folders, catchUp: false });
    await fresh.refresh();
    await expect(fresh.rollback()).rejects.toThrow(/nothing to roll back/);
    rmSync(folders.index, { recursive: true });
    await fresh.add('c.md', bytes(told(21)));
    await fresh.rollback();
    expect(contents(folders.seeds)).toEqual(before);
    fresh.close();
  });

  it('does not undo what no command did', async () => {
    await expect(room.rollback()).rejects.toThrow(UserError);
  });
});

describe('preview', () => {
  it('tells what would come of it, and changes nothing', async () => {
    const [seeds, state] = [contents(folders.seeds), contents(folders.state)];
    const added = await room.preview({ kind: 'add', name: 'c.md', bytes: bytes(told(40)) });
    expect(added).toMatchObject({ added: ['c'], unchanged: 2 });
    expect(added.newDisagreements.map((d) => d.positions.map((p) => p.value))).toEqual([['14', '19', '40']]);
    expect(await room.preview({ kind: 'remove', id: 'a' })).toMatchObject({ removed: ['a'] });
    await expect(room.preview({ kind: 'add', name: 'c.md', bytes: bytes('') })).rejects.toThrow(/is empty/);
    expect([contents(folders.seeds), contents(folders.state)]).toEqual([seeds, state]);
    expect(room.reports()).toHaveLength(2);
    expect(await room.refresh()).toMatchObject({ added: [], changed: [], removed: [] });
  });
});

describe('the log', () => {
  it('tells who, when and what, the latest first', async () => {
    await room.add('c.md', bytes(told(21)), 'Olu');
    await room.remove('c');
    await room.rollback('Pia');
    await room.refresh();
    expect(room.log(10).map(({ by, what, added, removed }) => [by, what, added, removed])).toEqual([
      ['Pia', 'rollback of remove c', ['c'], []],
      ['Ida', 'remove c', [], ['c']],
      ['Olu', 'add c.md', ['c'], []],
      ['Ida', 'opening', ['a', 'b'], []],
    ]);
    expect(room.log(1)[0]?.at).toMatch(/^2026-03-06T08:00:/);
  });

  it('goes on after a torn line', async () => {
    const path = join(folders.state, 'refreshes.jsonl');
    writeFileSync(path, '{"id":"half', { flag: 'a' });
    await room.add('c.md', bytes(told(21)));
    expect(room.log(10).map(({ what }) => what)).toEqual(['add c.md', 'opening']);
  });

  it('keeps what was removed for a month', async () => {
    await room.remove('b');
    const removed = () => readdirSync(join(folders.state, 'removed'));
    expect(removed()).toHaveLength(1);
    clock += 30 * 86_400_000;
    await room.add('c.md', bytes(told(21)));
    expect(removed()).toHaveLength(1);
    clock += 2 * 86_400_000;
    await room.add('d.md', bytes(told(22)));
    expect(removed()).toEqual([]);
  });
});

describe('a refresh that fails', () => {
  it('leaves the folder as it was', async () => {
    mkdirSync(join(folders.seeds, '.c.md.wirecheck-part'));
    const reports = () => readdirSync(folders.seeds).filter((file) => !file.startsWith('.'));
    await expect(room.add('c.md', bytes(told(21)))).rejects.toThrow(UserError);
    expect(reports()).toEqual(['a.md', 'b.md']);
    expect(room.reports()).toHaveLength(2);
    expect(readdirSync(folders.state)).not.toContain('pending');
  });
});

it('two refreshes at once are one', async () => {
  seed(folders, 'c.md', told(21));
  utimesSync(join(folders.seeds, 'c.md'), new Date(), new Date());
  const [one, other] = await Promise.all([room.refresh(), room.refresh()]);
  expect(one).toBe(other);
});
