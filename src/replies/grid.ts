import type { Cell, Grid } from '../disagreements/grid.ts';
import type { Disagreement } from '../disagreements/types.ts';
import { plainText } from './plain.ts';
import type { Block, Reply } from './types.ts';
import { counted, eventTitle, type Stamp, section, stampLine, text } from './wording.ts';

type GridBlock = Extract<Block, { kind: 'grid' }>;

/** What is to be known of a cell that bears no value of its own. */
const LEGEND: Readonly<Record<Exclude<Cell['says'], 'value'>, string>> = {
  copy: 'the text is that of another outlet, which published it first or on the same day',
  unclear: 'it may speak of this, and takes no side',
  silent: 'it says nothing of this',
};

function legend(grids: readonly Grid[]): Block[] {
  const told = new Set(
    grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ says }) => says))),
  );
  const needed = Object.entries(LEGEND).filter(([says]) => [...told].some((one) => one === says));
  return needed.map(([says, meaning]) => text(`${says}: ${meaning}.`));
}

/**
 * @param points the disagreements that the grids lay out
 * @returns what each outlet says on each point, under their events where there are several
 */
export function gridReply(grids: readonly Grid[], points: readonly Disagreement[], stamp: Stamp): Reply {
  const cited = points.flatMap(({ positions }) => positions.flatMap(({ citations }) => citations));
  const blocks = grids.flatMap(({ event, outlets, rows }) => {
    const grid: Block = { kind: 'grid', outlets, rows };
    return grids.length === 1 ? [grid] : section(eventTitle(event, cited), [grid]);
  });
  const found = grids.reduce((sum, { rows }) => sum + rows.length, 0);
  const summary =
    found === 0
      ? 'No disagreement was found between the reports.'
      : `${counted(found, 'point')} on which the reports disagree, outlet by outlet. None is preferred.`;
  return {
    tone: found > 0 ? 'disputed' : 'info',
    title: 'Which outlet says what',
    blocks: [text(summary), ...blocks, ...legend(grids)],
    footer: stampLine(stamp),
  };
}

/** @returns a point by outlet: those that say something, each for itself, then those that do not, together */
export function listOf({ outlets }: Pick<GridBlock, 'outlets'>, cells: readonly Cell[]): [string, string][] {
  const named = cells.map((cell, i) => ({ ...cell, outlet: plainText(outlets[i] ?? '') }));
  const told = named
    .filter(({ values }) => values.length > 0)
    .map(({ outlet, values, of }): [string, string] => {
      const value = values.map(plainText).join(' / ');
      return [outlet, of === undefined ? value : `${value} (copy of ${plainText(of)})`];
    });
  const without = (['unclear', 'silent'] as const).flatMap((says): [string, string][] => {
    const those = named.filter((cell) => cell.says === says).map(({ outlet }) => outlet);
    return those.length === 0 ? [] : [[says, those.join(', ')]];
  });
  return [...told, ...without];
}

/** Characters that are as wide as any other where all have one width: Latin letters, digits and common marks. */
const EVEN = /^[ -~\u00a0-\u024f\u2010-\u2026\u20a0-\u20bf]*$/;
const GAP = '  ';

/**
 * Lays a grid out in columns of characters: the points in the first column, or where that is too wide, each point on a
 * line above its values.
 * @param width characters a line
 * @returns its lines, or null where they would not fit, or not stand in columns
 */
export function tableOf({ outlets, rows }: GridBlock, width: number): string[] | null {
  const head = ['', ...outlets.map(plainText)];
  const body = rows.map(({ about, cells }) => [plainText(about), ...cells.map(shortCell)]);
  if (![head, ...body].flat().every((cell) => EVEN.test(cell))) return null;
  const wide = columns([head, ...body]);
  if (widest(wide) <= width) return wide;
  const [names = '', ...values] = columns([head, ...body].map(([, ...cells]) => cells));
  const stacked = [`${GAP}${names}`, ...values.flatMap((line, i) => [`${body[i]?.[0]}:`, `${GAP}${line}`])];
  return widest(stacked) <= width ? stacked : null;
}

const shortCell = ({ says, values }: Cell): string =>
  says === 'value' ? values.map(plainText).join(' / ') : says;

const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map((line) => line.length));

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}
