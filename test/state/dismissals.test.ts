import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disagreement } from '../../src/disagreements/types.ts';
import { UserError } from '../../src/errors.ts';
import { Dismissals } from '../../src/state/dismissals.ts';

const flag = (id: string): Disagreement => ({
  id,
  event: 'gale',
  kind: 'figure',
  about: 'rafts sunk',
  reason: 'both tell of rafts sunk',
  positions: ['40', '55'].map((value, i) => ({
    value,
    sentence: `The gale sank ${value} rafts.`,
    attributedTo: null,
    citations: [
      { report: `r${i}`, headline: null, date: '2031-04-02', outlet: 'Lantern', url: null, paragraph: 1 },
    ],
    origins: 1,
  })),
});
const AMONG = [flag('a'), flag('b')];
const AT = '2031-04-03T08:00:00.000Z';
const IDA = { by: 'Ida', at: AT };

let state: string;
let dismissals: Dismissals;
let standing: Disagreement[];
const open = () => new Dismissals({ state, by: 'Ida', now: () => new Date(AT), standing: () => standing });
const path = () => join(state, 'dismissed.jsonl');
const ids = (of = dismissals) => [...of.byId.keys()];

beforeEach(() => {
  state = join(mkdtempSync(join(tmpdir(), 'wirecheck-state-')), 'state');
  standing = AMONG;
  dismissals = open();
});
afterEach(() => rmSync(join(state, '..'), { recursive: true, force: true }));

describe('dismissals', () => {
  it('keeps the flag as it stood, with who, when and why', () => {
    dismissals.dismiss('a', 'same value');
    expect([...open().byId.values()]).toEqual([
      { id: 'a', ...IDA, reason: 'same value', disagreement: flag('a') },
    ]);
    expect(dismissals.without(AMONG)).toEqual([flag('b')]);
  });

  it('undoes, and keeps both decisions in the log', () => {
    dismissals.dismiss('a', 'other');
    dismissals.dismiss('b', 'different time');
    dismissals.undo('a');
    expect(ids()).toEqual(['b']);
    dismissals.dismiss('a', 'different thing');
    expect(ids()).toEqual(['b', 'a']);
    expect(readFileSync(path(), 'utf8').match(/"did":"\w+"/g)).toEqual(
      ['dismissed', 'dismissed', 'undone', 'dismissed'].map((did) => `"did":"${did}"`),
    );
  });

  it('refuses what is not shown, and to undo what is not dismissed', () => {
    expect(() => dismissals.dismiss('c', 'other')).toThrow(/no disagreement c.*have changed/);
    dismissals.dismiss('a', 'other');
    expect(() => dismissals.dismiss('a', 'other')).toThrow(/already/);
    expect(() => dismissals.undo('b')).toThrow(UserError);
  });

  it('sees what another process decided, and its mark changes with it', () => {
    const { mark } = dismissals;
    expect(ids()).toEqual([]);
    open().dismiss('a', 'other');
    expect(ids()).toEqual(['a']);
    expect(dismissals.mark).not.toBe(mark);
  });

  it.each([
    ['a torn line', '{"did":"dismissed","id":"b"'],
    ['a line of another form', '{"did":"dismissed","id":"b","reason":"a whim"}\n'],
    ['what is no JSON', 'b\n'],
  ])('passes over %s', (_, line) => {
    dismissals.dismiss('a', 'other');
    appendFileSync(path(), line);
    expect(ids()).toEqual(['a']);
    dismissals.dismiss('b', 'other');
    expect(ids()).toEqual(['a', 'b']);
  });
});
