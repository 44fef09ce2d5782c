import { listOf, tableOf } from '../replies/grid.ts';
import type { Block } from '../replies/types.ts';
import { GRID_CHARACTERS, GRID_OUTLETS, GRID_ROWS, PAGE_CHARACTERS } from './limits.ts';
import type { Line } from './lines.ts';
import { escapeMarkdown, oneLine } from './markdown.ts';

type GridBlock = Extract<Block, { kind: 'grid' }>;

/**
 * A grid of few outlets and short values is a code block, which stands in columns on a phone too; any other is a list
 * for each point. Each of both is one line where a page holds it, so that it is not parted.
 */
export function gridLines(grid: GridBlock): Line[] {
  if (grid.outlets.length <= GRID_OUTLETS && tableOf(grid, GRID_CHARACTERS) !== null) return tables(grid);
  return grid.rows.flatMap((row) => listLines(grid, row));
}

function listLines(grid: GridBlock, { about, cells }: GridBlock['rows'][number]): Line[] {
  const items = listOf(grid, cells).map(
    ([who, says]): Line => ({ before: '- ', text: oneLine(`${who}: ${says}`), after: '' }),
  );
  const lines: Line[] = [{ before: '**', text: oneLine(about), after: '**' }, ...items];
  const marked = lines
    .map(({ before, text, after }) => `${before}${escapeMarkdown(text)}${after}`)
    .join('\n');
  return marked.length <= PAGE_CHARACTERS ? [{ before: '', text: marked, after: '', marked }] : lines;
}

/** Some rows a code block, each with the names of the outlets above. */
function tables({ rows, ...grid }: GridBlock): Line[] {
  const parts = Array.from({ length: Math.ceil(rows.length / GRID_ROWS) }, (_, i) =>
    rows.slice(i * GRID_ROWS, (i + 1) * GRID_ROWS),
  );
  return parts.map((part) => {
    const text = (tableOf({ ...grid, rows: part }, GRID_CHARACTERS) ?? []).join('\n').replaceAll('`', 'ˋ');
    return { before: '', text, after: '', marked: `\`\`\`\n${text}\n\`\`\`` };
  });
}
