import { describe, expect, it } from 'vitest';
import { type Cell, gridOf } from '../../src/disagreements/grid.ts';
import { detectDisagreements } from '../../src/disagreements/index.ts';
import type { Witness } from '../../src/disagreements/types.ts';
import { witnessesOf } from './witness.ts';

const WIRE =
  'The gale sank 40 rafts in the old harbour of Skarn on Tuesday night and tore a crane from the pier, the port said.';
const COUNTED =
  'In the old harbour of Skarn the gale sank 55 rafts, fishermen who went out at dawn to look said.';
const OWN_WORDS = 'Divers told this paper that 40 rafts sank in the old harbour when the gale came.';
const VAGUE = 'Some rafts sank in the old harbour of Skarn, and nobody has counted them yet.';
const RANGE = 'More than 30 rafts went down off Skarn in the gale, an insurer said.';
const ELSE = 'The mayor of Skarn will open the new library in the spring, her office said on Wednesday.';
const GERMAN = `Ein Sturm hat am Dienstagabend im Hafen viele Flöße versenkt und einen Kran von der Mole gerissen, wie die
Verwaltung der Stadt am Mittwoch mitteilte. Niemand war gewarnt worden, und die Boote lagen noch draußen, als der Wind
kam und das Wasser über die Mole stieg, so dass auch der alte Markt bis zum Morgen nicht mehr zu erreichen war.`;

type Told = [outlet: string | null, text: string, date?: string | null];

function gridFor(...told: Told[]) {
  const witnesses = witnessesOf(
    ...told.map(([, text, date = '2026-03-11']): [string | null, string] => [date, text]),
  ).map(
    ({ report, evidence }, i): Witness => ({
      report: { ...report, outlet: told[i]?.[0] ?? null },
      evidence,
    }),
  );
  return gridOf('gale', detectDisagreements('gale', witnesses).disagreements, witnesses);
}

const shown = ({ says, values, of }: Cell): string =>
  [says, values.join('/'), of].filter((part) => part !== undefined && part !== '').join(' ');

describe('the grid', () => {
  it.each<[string, Told[], Record<string, string>]>([
    [
      'each outlet has its value',
      [
        ['Lantern', WIRE],
        ['Valley Sheet', COUNTED],
      ],
      { Lantern: 'value 40', 'Valley Sheet': 'value 55' },
    ],
    [
      'one that tells of other things is silent',
      [
        ['Lantern', WIRE],
        ['Valley Sheet', COUNTED],
        ['Quay Post', ELSE],
      ],
      { Lantern: 'value 40', 'Valley Sheet': 'value 55', 'Quay Post': 'silent' },
    ],
    [
      'one that speaks of it without a figure is not called silent',
      [
        ['Lantern', WIRE],
        ['Valley Sheet', COUNTED],
        ['Quay Post', VAGUE],
      ],
      { Lantern: 'value 40', 'Valley Sheet': 'value 55', 'Quay Post': 'unclear' },
    ],
    [
      'nor is one whose figure fits both',
      [
        ['Lantern', WIRE],
        ['Valley Sheet', COUNTED],
        ['Quay Post', RANGE],
      ],
      { Lantern: 'value 40', 'Valley Sheet': 'value 55', 'Quay Post': 'unclear' },
    ],
    [
      'nor one in another language',
      [
        ['Lantern', WIRE],
        ['Valley Sheet', COUNTED],
        ['Hafenblatt', GERMAN],
      ],
      { Lantern: 'value 40', 'Valley Sheet': 'value 55', Hafenblatt: 'unclear' },
    ],
    [
      'the later of two same texts is the copy',
      [
        ['Coast Wire', WIRE, '2026-03-12'],
        ['Lantern', WIRE, '2026-03-11'],
        ['Valley Sheet', COUNTED, '2026-03-12'],
      ],
      { Lantern: 'value 40', 'Coast Wire': 'copy 40 Lantern', 'Valley Sheet': 'value 55' },
    ],
    [
      'a text without a date is no original of a dated one',
      [
        ['Coast Wire', WIRE, null],
        ['Lantern', WIRE],
        ['Valley Sheet', COUNTED],
      ],
      { Lantern: 'value 40', 'Valley Sheet': 'value 55', 'Coast Wire': 'copy 40 Lantern' },
    ],
    [
      'the same value in its own words is no copy',
      [
        ['Lantern', WIRE],
        ['Coast Wire', OWN_WORDS],
        ['Valley Sheet', COUNTED],
      ],
      { Lantern: 'value 40', 'Coast Wire': 'value 40', 'Valley Sheet': 'value 55' },
    ],
    [
      'an outlet is no copy of itself',
      [
        ['Lantern', WIRE],
        ['lantern ', WIRE],
        ['Valley Sheet', COUNTED],
      ],
      { Lantern: 'value 40', 'Valley Sheet': 'value 55' },
    ],
    [
      'an outlet whose reports differ has both values',
      [
        ['Lantern', WIRE],
        ['Lantern', COUNTED],
        ['Valley Sheet', COUNTED],
      ],
      { Lantern: 'value 40/55', 'Valley Sheet': 'copy 55 Lantern' },
    ],
    [
      'an outlet that is not known is named by its report',
      [
        [null, WIRE],
        [null, COUNTED],
      ],
      { r1: 'value 40', r2: 'value 55' },
    ],
  ])('%s', (_, told, expected) => {
    const { outlets, rows } = gridFor(...told);
    expect(rows).toHaveLength(1);
    const cells = rows[0]?.cells.map(shown) ?? [];
    expect(Object.fromEntries(outlets.map((name, i) => [name, cells[i]]))).toEqual(expected);
  });

  it('has a row for each point, with its id', () => {
    const witnesses = witnessesOf(['2026-03-11', WIRE], ['2026-03-11', COUNTED]);
    const { disagreements } = detectDisagreements('gale', witnesses);
    const { rows } = gridOf('gale', disagreements, witnesses);
    expect(rows.map(({ id, kind, about }) => ({ id, kind, about }))).toEqual(
      disagreements.map(({ id, kind, about }) => ({ id, kind, about })),
    );
  });

  it('is empty where nothing is disputed', () => {
    expect(gridOf('gale', [], witnessesOf(['2026-03-11', WIRE])).rows).toEqual([]);
  });
});
