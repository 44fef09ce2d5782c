import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/commands.ts';
import { type Newsroom, openNewsroom } from '../../src/newsroom.ts';
import { completeLine } from '../../src/terminal/complete.ts';

const commands = await loadCommands();
let folder: string;
let newsroom: Newsroom;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wirecheck-complete-'));
  const [seeds, index, state] = ['seeds', 'index', 'state'].map((name) => join(folder, name));
  if (!seeds || !index || !state) throw new Error('three folders');
  for (const path of [seeds, index]) mkdirSync(path);
  writeFileSync(join(seeds, 'harbour.txt'), '“The pontoon is gone,” said Ines Marlow, a teacher.\n');
  newsroom = await openNewsroom({ seeds, index, state });
});
afterAll(() => {
  newsroom.close();
  rmSync(folder, { recursive: true });
});

describe('completeLine', () => {
  it.each<[string, string[], string]>([
    ['/as', ['/ask '], '/as'],
    ['/re', ['/refresh ', '/reports '], '/re'],
    ['x', [], 'x'],
    ['/nonsense a', [], 'a'],
    ['/quotes sp', ['speaker: '], 'sp'],
    ['/quotes speaker: mar', ['Ines Marlow'], 'mar'],
    ['/quotes speaker: Ines Marlow ab', ['about: '], 'ab'],
    ['/quotes speaker:x about: pontoon a', ['all: true'], 'a'],
    ['/reports report: har', ['harbour'], 'har'],
    ['/refresh remove: ', ['harbour'], ''],
    ['/ask question: How many pr', [], 'pr'],
  ])('%s', (line, candidates, typed) => {
    expect(completeLine(line, commands, newsroom)).toEqual([candidates, typed]);
  });
});
