import { randomBytes } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeCorpus } from '../../bench/refreshing/corpus.ts';
import { Newsroom } from '../../src/newsroom.ts';
import { RejectedReport } from '../../src/refresh/order.ts';
import { bytes, makeFolders, seed, told } from './folders.ts';

// threads start slowly where the machine is busy
vi.setConfig({ testTimeout: 30_000 });

const QUESTION = 'How many fishermen were killed at Tarnow harbour?';

let folders: ReturnType<typeof makeFolders>;
let rooms: Newsroom[];
beforeEach(() => {
  folders = makeFolders();
  rooms = [];
});
afterEach(() => {
  for (const room of rooms) room.close();
  rmSync(folders.root, { recursive: true, force: true });
});

async function open(options: Partial<Parameters<typeof Newsroom.open>[0]> = {}): Promise<Newsroom> {
  const room = await Newsroom.open({ ...folders, ...options });
  rooms.push(room);
  return room;
}

describe('a thread of its own', () => {
  it('refreshes as the own thread does', async () => {
    seed(folders, 'a.md', told(14));
    const progress: number[] = [];
    const room = await open({ apart: true, progress: (done) => progress.push(done) });
    expect(await room.add('b.md', bytes(told(19)))).toMatchObject({ added: ['b'], unchanged: 1 });
    expect(room.disagreements()).toHaveLength(1);
    expect(room.ask(QUESTION).status).toBe('answered');
    await expect(room.add('b.md', bytes(''))).rejects.toThrow(RejectedReport);
    await expect(room.rollback()).resolves.toMatchObject({ removed: ['b'] });
    expect(progress[0]).toBe(1);
  });

  it('knows who is quoted in each state', async () => {
    seed(folders, 'a.md', told(14));
    const room = await open({ apart: true });
    expect(room.speakerNames('', 9)).toEqual(['Edda Voss']);
    await room.add('b.md', bytes('Mayor Nia Holt said: "The dam broke at noon."\n'));
    expect(room.speakerNames('ho', 9)).toEqual(['Nia Holt']);
    expect(room.quotes('Holt').quotes).toHaveLength(1);
    await room.remove('b');
    expect(room.speakerNames('', 9)).toEqual(['Edda Voss']);
  });

  it('answers from the state before until the new one is whole', async () => {
    seed(folders, 'a.md', told(14));
    const room = await open({ apart: true });
    writeCorpus(folders.seeds, 40);
    const running = room.refresh();
    let isRunning = true;
    void running.finally(() => {
      isRunning = false;
    });
    const seen = new Set<string>();
    while (isRunning) {
      const answer = room.ask(QUESTION);
      seen.add(`${room.reports().length} ${answer.answers[0]?.citations[0]?.report}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect([...seen].every((one) => one === '1 a' || one === '41 a')).toBe(true);
    expect((await running).added).toHaveLength(40);
    expect(room.reports()).toHaveLength(41);
    expect(room.ask(QUESTION).answers[0]?.citations[0]?.report).toBe('a');
  });
});

describe('the log of changes beside the database', () => {
  /** Bytes that such a page takes in the log at most. */
  const LOGGED = 4_000_000;
  /** A page whose bytes no compression makes smaller. */
  const large = (name: string) => {
    const noise = randomBytes(1_500_000).toString('base64');
    return bytes(`<!doctype html><!--${noise}--><p>A dam broke above ${name} on Monday.</p>`);
  };
  const logged = () => statSync(join(folders.index, 'wirecheck.db-wal')).size;

  it('does not grow with every refresh', async () => {
    seed(folders, 'a.md', told(14));
    const room = await open({ apart: true });
    for (const name of ['b', 'c', 'd']) await room.add(`${name}.html`, large(name));
    // two pages at most: the log is emptied behind the answers, and not while one is read
    await vi.waitFor(() => expect(logged()).toBeLessThan(2 * LOGGED), 20_000);
    expect(room.reports()).toHaveLength(4);
  });
});

describe('two processes on one index', () => {
  it('the other one sees a refresh whole, in its search too', async () => {
    seed(folders, 'a.md', told(14));
    const [one, other] = [await open(), await open()];
    expect(other.ask('How many books does the library in Quillby have?').status).toBe('abstained');
    await one.add('library.md', bytes('A library with 40,000 books opened in Quillby on Thursday.\n'));
    expect(other.ask('How many books does the library in Quillby have?').status).toBe('answered');
    await one.remove('library');
    expect(other.ask('How many books does the library in Quillby have?').status).toBe('abstained');
  });

  it('writes one after the other, and says that it waits', async () => {
    writeCorpus(folders.seeds, 30);
    const waits: string[] = [];
    const open2 = () => open({ apart: true, catchUp: false, waiting: () => waits.push('waits') });
    const [one, other] = [await open2(), await open2()];
    const [first, second] = await Promise.all([one.refresh(), other.refresh()]);
    expect([first.added.length, second.added.length].sort((a, b) => a - b)).toEqual([0, 30]);
    expect(waits).toEqual(['waits']);
  });

  it('finds its way where the index was deleted and built again', async () => {
    seed(folders, 'a.md', told(14));
    const room = await open();
    room.ask(QUESTION);
    rmSync(folders.index, { recursive: true });
    await room.add('b.md', bytes(told(19)));
    expect(room.reports()).toHaveLength(2);
    expect(room.ask(QUESTION).answers).not.toEqual([]);
  });
});

describe('what was refreshed piece by piece', () => {
  it('is what one build gives', async () => {
    const files = writeCorpus(folders.seeds, 24);
    const whole = makeFolders();
    writeCorpus(whole.seeds, 24);
    rmSync(join(folders.seeds, files[3] ?? ''));
    seed(folders, files[5] ?? '', told(14));
    const room = await open();
    for (const file of files.slice(8, 12)) await room.remove(file.replace('.md', ''));
    writeCorpus(folders.seeds, 24);
    await room.refresh();
    const built = await Newsroom.open(whole);
    rooms.push(built);
    expect(room.reports()).toEqual(built.reports());
    expect(room.disagreements()).toEqual(built.disagreements());
    expect(room.allQuotes()).toEqual(built.allQuotes());
    for (const question of ['How many boats were sold?', 'How many pupils were injured at the station?'])
      expect(room.ask(question).answers.map(({ text }) => text)).toEqual(
        built.ask(question).answers.map(({ text }) => text),
      );
    rmSync(whole.root, { recursive: true, force: true });
  });
});
