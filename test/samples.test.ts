import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Newsroom } from '../src/newsroom.ts';

let root: string;
let newsroom: Newsroom;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'wirecheck-samples-'));
  newsroom = await Newsroom.open({
    seeds: join(import.meta.dirname, '..', 'seeds'),
    index: join(root, 'index'),
    state: join(root, 'state'),
  });
});
afterAll(() => {
  newsroom.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the sample reports', () => {
  it('tell of one event', () => {
    expect(new Set(newsroom.reports().map(({ event }) => event)).size).toBe(1);
  });

  it('disagree on these points and on no other', () => {
    const told = newsroom
      .disagreements()
      .map(({ kind, positions }) => [kind, ...positions.map(({ value }) => value)]);
    expect(told.sort()).toMatchInlineSnapshot(`
      [
        [
          "figure",
          "37",
          "33",
        ],
        [
          "figure",
          "56",
          "54",
        ],
        [
          "figure",
          "805",
          "810",
        ],
        [
          "revision",
          "3-month-old",
          "1 year old",
        ],
        [
          "wording",
          "all that is needed is political will",
          "only political will is needed",
        ],
      ]
    `);
  });

  it.each([
    ['How many drones did Russia launch?', /8(?:05|10) drones/],
    ['How many missiles were shot down?', /(?:4|four) missiles/],
    ['Who is not serious about peace?', /not serious about peace/],
  ])('%s', (question, words) => {
    const { status, answers } = newsroom.ask(question);
    expect(status).toBe('answered');
    expect(answers[0]?.text).toMatch(words);
  });

  it('do not tell of what is not in them', () => {
    expect(newsroom.ask('How many tanks were destroyed in Odesa?').status).toBe('abstained');
  });
});
