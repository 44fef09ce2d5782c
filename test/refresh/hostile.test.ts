import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newsroom } from '../../src/newsroom.ts';
import type { RefreshSummary } from '../../src/refresh/types.ts';
import { reportId } from '../../src/reports/read.ts';
import { makeFolders, seed, told } from './folders.ts';
import { HOSTILE, putHostile } from './hostile.ts';

/** Bytes of memory that taking all of them in may need beyond what was needed before. */
const MOST_MEMORY = 500 * 1024 * 1024;
const MINUTE = 60_000;

describe('hostile files', () => {
  let folders: ReturnType<typeof makeFolders>;
  let room: Newsroom;
  let summary: RefreshSummary;
  let memory: number;

  beforeAll(async () => {
    folders = makeFolders();
    seed(folders, 'a.md', told(14));
    seed(folders, 'b.md', told(19));
    room = await Newsroom.open(folders);
    putHostile(folders.seeds);
    const before = process.memoryUsage.rss();
    summary = await room.refresh();
    memory = process.memoryUsage.rss() - before;
  }, MINUTE);
  afterAll(() => {
    room.close();
    rmSync(folders.root, { recursive: true, force: true });
  });

  it('are sixty and more', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(60));

  it.each(
    HOSTILE.map((hostile): [string, (typeof HOSTILE)[number]] => [JSON.stringify(hostile.name), hostile]),
  )('%s', (_, { name, reason }) => {
    const rejected = summary.rejected.find(({ file }) => file === name)?.reason;
    const ids = room.reports().map(({ id }) => id);
    if (reason === 'ignored')
      expect([rejected, ids.includes(reportId(name) ?? name)]).toEqual([undefined, false]);
    else if (reason === null)
      expect([rejected, ids.includes(reportId(name) ?? '')]).toEqual([undefined, true]);
    else {
      expect(rejected).toMatch(reason);
      expect(rejected).not.toMatch(/\n\s+at |undefined|\[object/);
    }
  });

  it('keep no other report out, and change nothing about them', async () => {
    expect(room.ask('How many fishermen were killed at Tarnow harbour?').status).toBe('answered');
    expect(room.disagreements('sheds').map((d) => d.positions.map((p) => p.value))).toContainEqual([
      '14',
      '19',
    ]);
    expect(await room.refresh()).toMatchObject({ added: [], changed: [], removed: [] });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('need no more memory than there is', () => expect(memory).toBeLessThan(MOST_MEMORY));
});
