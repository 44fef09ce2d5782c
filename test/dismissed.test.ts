import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import dismissed from '../commands/dismissed.ts';
import { Newsroom } from '../src/newsroom.ts';
import { renderTerminal } from '../src/replies/terminal.ts';

let root: string;
let newsroom: Newsroom;
let id: string;

const run = (values: Record<string, string> = {}) =>
  dismissed.execute({ newsroom, values, flags: new Set(), file: null, by: 'Ida' });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'wirecheck-dismissed-'));
  const seeds = join(root, 'seeds');
  mkdirSync(seeds);
  writeFileSync(
    join(seeds, 'a.txt'),
    'The gale sank 40 rafts in the old harbour of Skarn on Tuesday night.\n',
  );
  writeFileSync(
    join(seeds, 'b.txt'),
    'In the old harbour of Skarn the gale sank 55 rafts on Tuesday night.\n',
  );
  newsroom = await Newsroom.open({
    seeds,
    index: join(root, 'index'),
    state: join(root, 'state'),
    now: () => new Date('2026-03-06T08:00:00Z'),
  });
  id = newsroom.disagreements()[0]?.id ?? '';
});
afterAll(() => {
  newsroom.close();
  rmSync(root, { recursive: true });
});

describe('the command dismissed', () => {
  it('exports what was dismissed, with positions, kind, reason, who and when', () => {
    expect(run().json).toEqual({ dismissed: [] });
    const [flag] = newsroom.disagreements();
    const { json, reply } = run({ add: id, reason: 'same value' });
    expect(json).toEqual({
      dismissed: [
        { id, at: '2026-03-06T08:00:00.000Z', by: 'Ida', reason: 'same value', disagreement: flag },
      ],
    });
    expect(renderTerminal(reply, { colour: false, width: 100 })).toContain(id);
    expect(run({ undo: id }).json).toEqual({ dismissed: [] });
    expect(newsroom.disagreements()).toEqual([flag]);
  });

  it.each([
    ['an id without a reason', { add: 'x' }, /give both/],
    ['a reason without an id', { reason: 'other' }, /give both/],
    ['both at once', { add: 'x', reason: 'other', undo: 'y' }, /leave out/],
    ['a reason that is none', { add: 'x', reason: 'a whim' }, /must be one of different thing/],
    ['an id that is none', { add: 'x', reason: 'other' }, /no disagreement x/],
    ['to undo what is not dismissed', { undo: 'x' }, /No disagreement x is dismissed/],
  ])('refuses %s', (_, values, message) => {
    expect(() => run(values)).toThrow(message);
  });
});
