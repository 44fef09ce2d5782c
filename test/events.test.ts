import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupEvents, profileOf } from '../src/events/index.ts';
import { reportOf } from './evidence/report.ts';

const profiled = (id: string, date: string | null, text: string | string[]) => {
  const report = reportOf(text, { id, date });
  return { ...profileOf(report), id, date };
};
const events = (...reports: ReturnType<typeof profiled>[]) => [...groupEvents(reports).values()];

const ODETTE = [
  'Storm Odette tore roofs off houses in Harlow and sank rafts in the Mellin estuary on Monday.',
  'Mayor Ruth Kessel opened the gymnasium at Harlow to families whom Odette drove from the estuary.',
];
const ODETTE_LATER = [
  'Families in Harlow counted what Storm Odette left of the Mellin estuary and its rafts.',
  'Ruth Kessel, the mayor, said that roofs would be mended before the autumn.',
];
const PIRRO = [
  'Storm Pirro blew down pylons near Vant and left the Oster valley without power on Thursday.',
  'Engineers under Tomas Lindqvist reached the substation at Vant by tractor, past fallen spruces.',
];
const STRIKE = [
  'Dockers in Belmar walked out over night shifts, and cranes at the Corvo terminal stood still.',
  'Their spokesman, Aldo Ferrant, said that the Corvo terminal would stay shut until shifts change.',
];

describe('groupEvents', () => {
  it('joins reports of one event, also days later', () => {
    expect(events(profiled('a', '2026-03-10', ODETTE), profiled('b', '2026-03-13', ODETTE_LATER))).toEqual([
      ['a', 'b'],
    ]);
  });

  it('keeps two storms of one month apart', () => {
    expect(
      events(
        profiled('a', '2026-03-10', ODETTE),
        profiled('b', '2026-03-12', ODETTE_LATER),
        profiled('c', '2026-03-20', PIRRO),
      ),
    ).toEqual([['a', 'b'], ['c']]);
  });

  it('keeps the next year’s storm of the same name apart', () => {
    expect(events(profiled('a', '2026-03-10', ODETTE), profiled('b', '2027-03-13', ODETTE_LATER))).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('names an event by its first report', () => {
    const grouped = groupEvents([
      profiled('a', '2026-03-10', ODETTE),
      profiled('b', '2026-03-11', STRIKE),
      profiled('c', '2026-03-13', ODETTE_LATER),
    ]);
    expect([...grouped]).toEqual([
      ['a', ['a', 'c']],
      ['b', ['b']],
    ]);
  });

  it('joins all of the many reports of one event, and leaves another beside them', () => {
    const many = Array.from({ length: 150 }, (_, i) =>
      profiled(`r${String(i).padStart(3, '0')}`, '2026-03-11', [
        ...ODETTE,
        ...ODETTE_LATER,
        `Gauge ${i} fell.`,
      ]),
    );
    const strikes = ['s1', 's2'].map((id) => profiled(id, '2026-03-12', STRIKE));
    expect(events(...many, ...strikes).map((event) => event.length)).toEqual([150, 2]);
  });

  it('takes reports without a date', () => {
    expect(events(profiled('a', null, ODETTE), profiled('b', null, ODETTE_LATER))).toEqual([['a', 'b']]);
  });

  it('gives nothing for nothing', () => {
    expect(events()).toEqual([]);
  });

  it('puts every report into exactly one event, named by one of its reports', () => {
    const text = fc
      .array(fc.constantFrom(...ODETTE, ...ODETTE_LATER, ...PIRRO, ...STRIKE, '12 34 56'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join(' '));
    const dates = fc.option(fc.constantFrom('2026-03-01', '2026-03-10', '2026-03-20', '2027-01-01'));
    fc.assert(
      fc.property(fc.array(fc.tuple(dates, text), { maxLength: 15 }), (reports) => {
        const ids = reports.map((_, i) => `r${i}`);
        const grouped = groupEvents(reports.map(([date, words], i) => profiled(`r${i}`, date, words)));
        expect([...grouped.values()].flat().sort()).toEqual([...ids].sort());
        for (const [event, members] of grouped) expect(members[0]).toBe(event);
      }),
      { numRuns: 60 },
    );
  });
});
