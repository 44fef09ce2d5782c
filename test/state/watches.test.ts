import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { Watches } from '../../src/state/watches.ts';

const AT = '2031-04-03T08:00:00.000Z';
const ASKED = { guild: 'g', channel: 'c', by: 'Ida' };

let state: string;
const open = () => new Watches(state, () => new Date(AT));
let watches: Watches;

beforeEach(() => {
  state = join(mkdtempSync(join(tmpdir(), 'wirecheck-watches-')), 'state');
  watches = open();
});
afterEach(() => rmSync(join(state, '..'), { recursive: true, force: true }));

describe('watches', () => {
  it('are kept, one a server', () => {
    expect(watches.all()).toEqual([]);
    expect(existsSync(state)).toBe(false);
    watches.begin(ASKED, ['a']);
    watches.begin({ ...ASKED, guild: 'h' }, []);
    watches.begin({ ...ASKED, channel: 'd' }, ['a', 'b']);
    expect(
      open()
        .all()
        .map(({ guild, channel, known }) => [guild, channel, known]),
    ).toEqual([
      ['h', 'c', []],
      ['g', 'd', ['a']],
    ]);
    expect(watches.end('g')).toBe(true);
    expect(watches.end('g')).toBe(false);
    expect(open().of('g')).toBeNull();
  });

  it('know what was told', () => {
    watches.begin(ASKED, ['a']);
    watches.send('g', ['b', 'c']);
    expect(watches.of('g')?.known).toEqual(['a']);
    watches.arrived('g');
    expect(open().of('g')).toMatchObject({ known: ['a', 'b', 'c'], sending: null, trouble: null });
  });

  it('send an alert that was cut off again under its own name, and not endlessly', () => {
    watches.begin(ASKED, []);
    const sent = Array.from({ length: 5 }, () => open().send('g', ['b']));
    expect(sent.map((one) => one?.tries)).toEqual([1, 2, 3, undefined, 1]);
    expect(new Set(sent.slice(0, 3).map((one) => one?.nonce)).size).toBe(1);
  });

  it('take an alert for told that may have been often enough, and say so', () => {
    watches.begin(ASKED, []);
    for (let i = 0; i < 4; i++) watches.send('g', ['b']);
    expect(watches.of('g')).toMatchObject({ known: ['b'], sending: null, trouble: { at: AT } });
  });

  it('keep what was refused to be told later', () => {
    watches.begin(ASKED, []);
    watches.send('g', ['b']);
    watches.refused('g', 'gone');
    expect(watches.of('g')).toMatchObject({ known: [], sending: null, trouble: { at: AT, what: 'gone' } });
    watches.begin({ ...ASKED, channel: 'd' }, ['b']);
    expect(watches.of('g')).toMatchObject({ channel: 'd', known: [], trouble: null });
  });

  it('bear it that a watch ends or moves while an alert is on its way', () => {
    watches.begin(ASKED, []);
    watches.send('g', ['b']);
    watches.begin({ ...ASKED, channel: 'd' }, []);
    watches.arrived('g');
    expect(watches.of('g')?.known).toEqual(['b']);
    watches.end('g');
    watches.arrived('g');
    watches.refused('g', 'gone');
    expect(watches.send('g', ['c'])).toBeNull();
    expect(watches.all()).toEqual([]);
  });

  it.each([['{'], ['{}'], ['[{"guild":1}]']])('refuse a file that holds %j, and name it', (text) => {
    mkdirSync(state);
    writeFileSync(join(state, 'watches.json'), text);
    expect(() => watches.all()).toThrow(UserError);
    expect(() => watches.all()).toThrow(/watches\.json/);
  });
});
