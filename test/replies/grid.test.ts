import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../src/disagreements/grid.ts';
import { gridReply, tableOf } from '../../src/replies/grid.ts';
import { renderTerminal } from '../../src/replies/terminal.ts';

const value = (...values: string[]): Cell => ({ says: 'value', values });
const copy = (of: string, ...values: string[]): Cell => ({ says: 'copy', values, of });
const SILENT: Cell = { says: 'silent', values: [] };
const UNCLEAR: Cell = { says: 'unclear', values: [] };

const gridOf = (outlets: string[], ...rows: [about: string, ...cells: Cell[]][]): Grid => ({
  event: 'gale',
  outlets,
  rows: rows.map(([about, ...cells], i) => ({ id: `d${i}`, kind: 'figure', about, cells })),
});
const GALE = gridOf(
  ['Post', 'Wire', 'Echo'],
  ['rafts sunk', value('40'), value('55'), copy('Post', '40')],
  ['injured', value('3', '4'), SILENT, UNCLEAR],
);
const LONG = gridOf(
  ['The Old Harbour Post', 'Coastal Wire Service'],
  ['wording of the remark', value('We lost it all that night'), value('All was lost that night')],
);
const stamp = { reports: 3, refreshedAt: '2026-03-04T09:30:00.000Z' };
const written = (grid: Grid, width: number) =>
  renderTerminal(
    { tone: 'info', title: '', blocks: [{ kind: 'grid', ...grid }], footer: null },
    { colour: false, width },
  );

describe('a grid as a table', () => {
  const table = (grid: Grid, width: number) => tableOf({ kind: 'grid', ...grid }, width)?.join('\n');

  it('stands in columns', () => {
    expect(table(GALE, 40)).toMatchInlineSnapshot(`
      "            Post   Wire    Echo
      rafts sunk  40     55      copy
      injured     3 / 4  silent  unclear"
    `);
  });

  it('has the points above their values where it would be too wide', () => {
    expect(table(GALE, 24)).toMatchInlineSnapshot(`
      "  Post   Wire    Echo
      rafts sunk:
        40     55      copy
      injured:
        3 / 4  silent  unclear"
    `);
  });

  it.each([
    ['too wide in both ways', GALE, 15],
    ['of letters that are no columns', gridOf(['Post'], ['rafts', value('四十')]), 80],
    ['of signs that are no columns', gridOf(['Post'], ['rafts', value('40 🚤')]), 80],
  ])('is none where it is %s', (_, grid, width) => {
    expect(table(grid, width)).toBeUndefined();
  });

  it('is steered by nothing that a report holds', () => {
    expect(table(gridOf(['Po\u001b[2Jst'], ['ra\nfts', value('4\u202e0')]), 80)).toBe(
      '        Post\nra fts  40',
    );
  });
});

describe('a grid in a terminal', () => {
  it('is a table, with a word on each cell without a value of its own', () => {
    expect(renderTerminal(gridReply([GALE], [], stamp), { colour: false, width: 80 })).toMatchInlineSnapshot(`
      "Which outlet says what

      2 points on which the reports disagree, outlet by outlet. None is preferred.

                    Post   Wire    Echo
        rafts sunk  40     55      copy
        injured     3 / 4  silent  unclear

      copy: the text is that of another outlet, which published it first or on the
      same day.

      unclear: it may speak of this, and takes no side.

      silent: it says nothing of this.

      From 3 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
  });

  it('is a list where a line is too short', () => {
    expect(written(GALE, 20)).toMatchInlineSnapshot(`
      "
        rafts sunk
          • Post: 40
          • Wire: 55
          • Echo: 40 (copy
            of Post)
        injured
          • Post: 3 / 4
          • unclear: Echo
          • silent: Wire
      "
    `);
  });

  it('is a list where it would be wider than one reads, though lines have no end', () => {
    const wide = gridOf(['A'.repeat(60), 'B'.repeat(60)], ['rafts', value('40'), value('55')]);
    expect(written(wide, Number.POSITIVE_INFINITY)).toContain(`• ${'B'.repeat(60)}: 55`);
  });

  it('has no legend without such cells', () => {
    const text = renderTerminal(gridReply([LONG], [], stamp), { colour: false, width: 80 });
    expect(text).not.toMatch(/silent|copy|unclear/);
  });
});
