import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ask from '../../commands/ask.ts';
import { isFiltered, meets } from '../../src/answers/filters.ts';
import type { Filters } from '../../src/answers/types.ts';
import { UsageError } from '../../src/errors.ts';
import { eventIds, eventTitle } from '../../src/near.ts';
import { type Newsroom, openNewsroom } from '../../src/newsroom.ts';

const REPORTS: Record<string, string> = {
  'quarry-1': `---
headline: Lorry overturns at Ostwick quarry
date: 2026-05-04
---
A lorry overturned at the Ostwick quarry on Monday and injured three workers.

The quarry employs 140 people, its manager Ilse Tamm said. The road to Ostwick is closed.`,
  'quarry-2': `---
headline: Ostwick quarry shut after lorry overturned
date: 2026-05-06
---
The Ostwick quarry stays shut after a lorry overturned on Monday and injured four workers.

The quarry has belonged to the Tamm family since 1931. The quarry employs 180 people, the union said. An inspector arrives in Ostwick on Friday.`,
  'circus-1': `---
headline: Circus tent collapses in Fennby
date: 2026-05-09
---
The tent of a circus collapsed in Fennby on Saturday, and 22 spectators were injured.

The circus director, Otto Brill, said a gust had torn the ropes. Eleven acrobats lost their costumes.`,
  undated: `---
headline: Bakery opens in Larkhill
---
A bakery opened in Larkhill with an oven that holds 300 loaves.`,
};

let folder: string;
let newsroom: Newsroom;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wirecheck-filters-'));
  const [seeds, index, state] = ['seeds', 'index', 'state'].map((name) => join(folder, name));
  if (!seeds || !index || !state) throw new Error('three folders');
  mkdirSync(seeds);
  for (const [id, text] of Object.entries(REPORTS)) writeFileSync(join(seeds, `${id}.md`), `${text}\n`);
  newsroom = await openNewsroom({ seeds, index, state });
});
afterAll(() => {
  newsroom.close();
  rmSync(folder, { recursive: true });
});

const asked = (question: string, values: Record<string, string> = {}) =>
  ask.execute({ newsroom, values: { question, ...values }, flags: new Set(), file: null }).json;

describe('meets', () => {
  const row = { id: 'a', event: 'e', date: '2026-05-04' };
  it.each<[Filters, boolean]>([
    [{}, true],
    [{ report: 'a' }, true],
    [{ report: 'b' }, false],
    [{ event: 'e' }, true],
    [{ event: 'a' }, false],
    [{ since: '2026-05-04' }, true],
    [{ since: '2026-05-05' }, false],
    [{ until: '2026-05-04' }, true],
    [{ until: '2026-05-03' }, false],
    [{ since: '2026-05-01', until: '2026-05-09', event: 'e', report: 'a' }, true],
    [{ since: '2026-05-01', report: 'b' }, false],
  ])('%j', (filters, expected) => {
    expect(meets(row, filters)).toBe(expected);
  });

  it('leaves a report without a date out where days are asked for, and only there', () => {
    const undated = { ...row, date: null };
    expect([meets(undated, { since: '1900-01-01' }), meets(undated, { until: '2100-01-01' })]).toEqual([
      false,
      false,
    ]);
    expect(meets(undated, { report: 'a' })).toBe(true);
    expect(isFiltered({ since: undefined })).toBe(false);
  });
});

describe('ask', () => {
  it.each<[string, Record<string, string>, string | null]>([
    ['How many workers were injured?', { report: 'quarry-1' }, 'three workers'],
    ['How many workers were injured?', { report: 'quarry-2' }, 'four workers'],
    ['How many workers were injured?', { since: '2026-05-05' }, 'four workers'],
    ['How many workers were injured?', { until: '2026-05-05' }, 'three workers'],
    ['How many workers were injured?', { since: '2026-05-04', until: '2026-05-04' }, 'three workers'],
    ['Who is the circus director?', { event: 'circus-1' }, 'Otto Brill'],
    // the second report of an event names it as well
    ['How many people does the quarry employ?', { event: 'quarry-2' }, 'quarry employs 1'],
    ['And how many were injured?', { after: 'circus-1' }, '22 spectators'],
    ['And how many were injured?', { after: 'quarry-1' }, 'workers'],
    ['How many loaves does the oven hold?', { report: 'undated' }, '300 loaves'],
    // told, but not by these
    ['Who is the circus director?', { report: 'quarry-1' }, null],
    ['Who is the circus director?', { after: 'quarry-1' }, null],
    ['How many acrobats lost their costumes?', { until: '2026-05-08' }, null],
    ['How many loaves does the oven hold?', { since: '2020-01-01' }, null],
    ['How many workers were injured?', { since: '2027-01-01' }, null],
    ['When does the inspector arrive?', { report: 'quarry-1' }, null],
  ])('%s %j', (question, values, held) => {
    const { status, answers, closest } = asked(question, values);
    if (held === null) expect({ status, answers }).toEqual({ status: 'abstained', answers: [] });
    else expect(answers[0]?.text).toContain(held);
    const cited = [...answers, ...closest].flatMap(({ citations }) => citations);
    if (values.report !== undefined)
      expect(cited.filter((citation) => citation.report !== values.report)).toEqual([]);
  });

  it('shows every side of a disagreement, though only one report may answer', () => {
    const { answers, disagreements } = asked('How many people does the quarry employ?', {
      report: 'quarry-1',
    });
    expect(disagreements).toHaveLength(1);
    expect(answers.map(({ citations }) => citations[0]?.report)).not.toContain('quarry-2');
  });

  it('tells the event, for a question that follows', () => {
    const { event } = asked('How many spectators were injured in Fennby?');
    expect(event).toBe('circus-1');
    expect(asked('And who said why?', { after: event ?? '' }).answers[0]?.citations[0]?.report ?? event).toBe(
      'circus-1',
    );
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ since: 'monday' }, /since must be a day as YYYY-MM-DD.*“monday”/],
    [{ since: '2026-02-30' }, /since must be a day/],
    [{ until: '2026-13-01' }, /until must be a day/],
    [{ until: '26-05-01' }, /until must be a day/],
    [{ since: '2026-05-04T10:00' }, /since must be a day/],
    [{ since: '2026-05-09', until: '2026-05-01' }, /swap since and until/],
    [{ report: 'quary-1' }, /no report with the id “quary-1”: did you mean “?quarry-1/],
    [{ report: 'zzz' }, /no report with the id “zzz”/],
    [{ event: 'zzz' }, /no event “zzz”/],
    [{ after: 'zzz' }, /no event “zzz”/],
    [{ event: 'quarry-1', after: 'circus-1' }, /two events/],
  ])('refuses %j', (values, message) => {
    expect(() => asked('How many?', values)).toThrow(UsageError);
    expect(() => asked('How many?', values)).toThrow(message);
  });
});

describe('completing an event', () => {
  it.each([
    ['', ['undated', 'quarry-1', 'circus-1']],
    ['circus', ['circus-1']],
    ['OSTWICK', ['quarry-1']],
    ['quarry-2', ['quarry-1']],
    ['volcano', []],
  ])('%j', (typed, expected) => {
    expect(eventIds(newsroom, typed)).toEqual(expected);
  });

  it('shows the first report’s headline', () => {
    expect(eventTitle(newsroom, 'quarry-1')).toBe('Lorry overturns at Ostwick quarry (2 reports)');
    expect(eventTitle(newsroom, 'circus-1')).toBe('Circus tent collapses in Fennby (1 report)');
  });
});
