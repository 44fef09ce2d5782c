import { describe, expect, it } from 'vitest';
import { detectDisagreements } from '../../src/disagreements/index.ts';
import type { Witness } from '../../src/disagreements/types.ts';
import { witnessesOf } from './witness.ts';

const DAY = '2026-03-11';
const WIRE =
  'The gale sank 40 rafts in the old harbour of Skarn on Tuesday night and tore a crane from the pier, the port said.';
const COUNTED =
  'In the old harbour of Skarn the gale sank 55 rafts, fishermen who went out at dawn to look said.';
const SEEN = 'Divers told this paper that 40 rafts sank in the old harbour when the gale came.';

/** Origins and reports of each side: "1 of 3". */
function standing(...told: [outlet: string | null, text: string | string[]][]): string[][] {
  const witnesses = witnessesOf(...told.map(([, text]): [string, string | string[]] => [DAY, text])).map(
    ({ report, evidence }, i): Witness => ({
      report: { ...report, outlet: told[i]?.[0] ?? null },
      evidence,
    }),
  );
  return detectDisagreements('gale', witnesses).disagreements.map(({ positions }) =>
    positions.map(
      ({ origins, citations }) => `${origins} of ${new Set(citations.map((c) => c.report)).size}`,
    ),
  );
}

describe('origins', () => {
  it('a text that three outlets copied is one', () => {
    const copies: [string, string][] = ['Skarn Post', 'Coast Wire', 'Lantern'].map((outlet) => [
      outlet,
      WIRE,
    ]);
    expect(standing(...copies, ['Valley Sheet', COUNTED])).toEqual([['1 of 3', '1 of 1']]);
  });

  it('a report in its own words is another', () => {
    expect(standing(['Skarn Post', WIRE], ['Lantern', SEEN], ['Valley Sheet', COUNTED])).toEqual([
      ['2 of 2', '1 of 1'],
    ]);
  });

  it('two reports of one outlet are one voice', () => {
    expect(standing(['Lantern', WIRE], ['lantern', SEEN], [null, COUNTED])).toEqual([['1 of 2', '1 of 1']]);
  });

  it('unknown outlets are different ones', () => {
    expect(standing([null, WIRE], [null, SEEN], [null, COUNTED])).toEqual([['2 of 2', '1 of 1']]);
  });

  it('reports that are copies as a whole are one, though the cited passage is short', () => {
    const rest =
      'The pier has been closed since, and nobody may enter the fish market until the crane has been lifted from its roof.';
    const copied = ['40 rafts sank in the old harbour.', rest];
    expect(standing(['Skarn Post', copied], ['Coast Wire', copied], ['Valley Sheet', COUNTED])).toEqual([
      ['1 of 2', '1 of 1'],
    ]);
  });
});
