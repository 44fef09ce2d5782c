import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Newsroom } from '../../src/newsroom.ts';
import { RejectedReport } from '../../src/refresh/order.ts';
import { takeIn } from '../../src/refresh/refresh.ts';
import { problemOf } from '../../src/refresh/scan.ts';
import { viewOf } from '../../src/refresh/seeds.ts';
import { Store } from '../../src/store/store.ts';
import { bytes, contents, makeFolders, seed, told } from './folders.ts';

const MEGABYTE = 1024 * 1024;
const ASKED = { id: 'x', at: '2026-03-06T08:00:00.000Z', by: 'Ida', what: 'refresh', command: true };

let folders: ReturnType<typeof makeFolders>;
beforeEach(() => {
  folders = makeFolders();
  seed(folders, 'a.md', told(14));
  seed(folders, 'b.md', told(19));
});
afterEach(() => rmSync(folders.root, { recursive: true, force: true }));

const store = <T>(work: (store: Store) => T): T => {
  const opened = new Store(folders.index, () => {});
  try {
    return work(opened);
  } finally {
    opened.close();
  }
};

describe('a file that becomes another thing while it is read', () => {
  const path = () => join(folders.seeds, 'b.md');
  it.each<[string, string, () => void]>([
    ['is gone', 'b.md is gone.', () => {}],
    ['is a folder', 'b.md is a folder, not a file.', () => mkdirSync(path())],
    ['is a pipe', 'b.md is no regular file.', () => execFileSync('mkfifo', [path()])],
    ['is a link to itself', "b.md can't be read (ELOOP).", () => symlinkSync('b.md', path())],
    [
      'has grown to 100 MB',
      'b.md is larger than 20 MB.',
      () => {
        seed(folders, 'b.md', told(19));
        truncateSync(path(), 100 * MEGABYTE);
      },
    ],
  ])('and %s, is rejected with its reason; the others are in', async (_, reason, change) => {
    const view = viewOf(folders.seeds);
    rmSync(path());
    change();
    const opened = new Store(folders.index, () => {});
    const work = () => takeIn(opened, { view, asked: ASKED, steps: [], progress: () => {} });
    const summary = await opened.writing(work, () => {});
    opened.close();
    expect(summary).toMatchObject({ added: ['a'], rejected: [{ file: 'b.md', reason }] });
  });

  it.each([
    ['EACCES', "can't be read: it needs read permission"],
    ['EIO', "can't be read: the disk fails"],
    ['EMFILE', "can't be read (EMFILE)"],
  ])('and gives %s, is told in plain words', (code, said) => {
    expect(problemOf(Object.assign(new Error(code), { code }))).toBe(said);
  });
});

describe('the name of a report that is added', () => {
  const long = `${'é'.repeat(120)}.md`;
  it.each([
    '../c.md',
    '/tmp/c.md',
    'sub/c.md',
    'sub\\c.md',
    '..',
    '...md',
    '.c.md',
    'c:d.md',
    'c\n.md',
    'c\0.md',
    'c.md/',
    '',
    'c',
    'c.exe',
    long,
  ])('%j is none, and leads nowhere', async (name) => {
    const room = await Newsroom.open({ ...folders, catchUp: false });
    const before = readdirSync(folders.root, { recursive: true });
    await expect(room.add(name, bytes(told(21)))).rejects.toThrow(RejectedReport);
    expect(readdirSync(folders.root, { recursive: true })).toEqual(before);
    room.close();
  });

  it.each(['c.md', 'C D.MD', 'é🌊.txt', "it's (1).html", '-rf.md', '__proto__.md'])(
    '%j is fine',
    async (name) => {
      const room = await Newsroom.open({ ...folders, catchUp: false });
      await room.add(name, bytes(told(21)));
      expect(readdirSync(folders.seeds)).toContain(name);
      room.close();
    },
  );
});

/** A store on a disk that has no more room than it takes already. */
class FullStore extends Store {
  fill(): void {
    const { page_count = 0 } = this.db.first<{ page_count: number }>('PRAGMA page_count') ?? {};
    this.db.first(`PRAGMA max_page_count = ${page_count}`);
  }
}

/** Writes until there is no room. @returns what was written */
function fillUp(disk: string): string {
  const ballast = join(disk, 'ballast');
  const file = openSync(ballast, 'w');
  try {
    for (;;) writeSync(file, new Uint8Array(4096));
  } catch {
    return ballast;
  } finally {
    closeSync(file);
  }
}

describe('a full disk', () => {
  it('leaves the index as it was, and says so', async () => {
    (await Newsroom.open(folders)).close();
    for (let n = 0; n < 40; n++) seed(folders, `more${n}.md`, `${told(n)}\n${told(n + 40)}`);
    const known = () => store((one) => [one.reportRows(), one.disagreements(), one.mark()]);
    const before = known();
    const full = new FullStore(folders.index, () => {});
    full.fill();
    const view = viewOf(folders.seeds);
    const work = () => takeIn(full, { view, asked: ASKED, steps: [], progress: () => {} });
    await expect(full.writing(work, () => {})).rejects.toThrow(
      /The disk is full, and the index is as it was/,
    );
    full.close();
    expect(known()).toEqual(before);
    const room = await Newsroom.open(folders);
    expect(room.reports()).toHaveLength(42);
    room.close();
  });

  // a folder of three megabytes, where the system lets us have one
  it('leaves reports, index and state as they were, and goes on once there is room', async (context) => {
    const disk = join(folders.root, 'disk');
    mkdirSync(disk);
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${3 * MEGABYTE}`, 'tmpfs', disk]);
    if (mount.status !== 0) context.skip('only root may mount a disk');
    try {
      const own = { seeds: join(disk, 'seeds'), index: join(disk, 'index'), state: join(disk, 'state') };
      mkdirSync(own.seeds);
      seed(own, 'a.md', told(14));
      const room = await Newsroom.open(own);
      const before = [contents(own.seeds), contents(own.state)];
      const ballast = fillUp(disk);
      await expect(room.add('c.md', bytes(told(21)))).rejects.toThrow(/disk is full|there is space/);
      expect([contents(own.seeds), contents(own.state)]).toEqual(before);
      expect(room.ask('How many sheds lost their roofs at Tarnow harbour?').status).toBe('answered');
      rmSync(ballast);
      await room.add('c.md', bytes(told(21)));
      expect(room.reports().map(({ id }) => id)).toEqual(['a', 'c']);
      room.close();
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });

  it.each<[string, (room: Newsroom) => Promise<unknown>]>([
    ['refresh', (room) => room.refresh()],
    ['preview', (room) => room.preview({ kind: 'refresh' })],
  ])('or another fault at the log leaves its entry for the next %s', async (_, next) => {
    const log = join(folders.state, 'refreshes.jsonl');
    mkdirSync(log, { recursive: true });
    const room = await Newsroom.open({ ...folders, catchUp: false });
    const before = contents(folders.seeds);
    await expect(room.refresh()).rejects.toThrow(/EISDIR/);
    expect(contents(folders.seeds)).toEqual(before);
    rmSync(log, { recursive: true });
    await next(room);
    expect(room.log(9).map(({ added }) => added)).toEqual([['a', 'b']]);
    room.close();
  });

  it('at the keeping of the search index alone, fails no refresh', async () => {
    mkdirSync(join(folders.index, 'search.zst', 'x'), { recursive: true });
    const warnings: string[] = [];
    for (let n = 0; n < 3; n++) seed(folders, `long${n}.txt`, 'A dam broke above Ostrel.\n\n'.repeat(200));
    const room = await Newsroom.open({ ...folders, warn: (message) => warnings.push(message) });
    expect(warnings).toContainEqual(expect.stringMatching(/^the search index can't be kept/));
    expect(room.ask('How many sheds lost their roofs at Tarnow harbour?').status).toBe('answered');
    await room.add('c.md', bytes(told(21)));
    expect(room.reports()).toHaveLength(6);
    expect(readdirSync(folders.index)).toContain('wirecheck.db');
    room.close();
  });
});
