import { styleText } from 'node:util';
import type { Position } from '../disagreements/types.ts';
import type { Citation } from '../reports/types.ts';
import { listOf, tableOf } from './grid.ts';
import { Numbering } from './numbering.ts';
import type { Block, Reply, Tone } from './types.ts';
import { standingOf } from './wording.ts';
import { type Paint, type Style, type Styled, wrap } from './wrap.ts';

export interface TerminalOptions {
  colour: boolean;
  /** Characters a line; Infinity for no wrapping. */
  width: number;
}

/** Characters a line of a table; a wider one is a list, also where lines have no end. */
const WIDEST_TABLE = 100;

type Format = Parameters<typeof styleText>[0];

const FORMATS: Record<Exclude<Style, 'plain'>, Format> = {
  strong: 'bold',
  faint: 'dim',
  warning: ['bold', 'yellow'],
  changed: ['bold', 'underline'],
};

const TITLES: Record<Tone, Format> = {
  answered: ['bold', 'green'],
  disputed: ['bold', 'yellow'],
  abstained: ['bold', 'cyan'],
  error: ['bold', 'red'],
  info: 'bold',
};

const coloured: Paint = (text, style) =>
  style === 'plain' ? text : styleText(FORMATS[style], text, { validateStream: false });

/** Without colour only what differs between two wordings is marked. */
const uncoloured: Paint = (text, style) => (style === 'changed' ? `*${text}*` : text);

const run = (text: string, style: Style = 'plain'): Styled => ({ text, style });

/** @returns `Outlet, “Headline”, 2025-01-31, ¶6`; the report's id stands in for a headline that it lacks */
function citationText({ report, outlet, headline, date, paragraph }: Citation): string {
  const named = headline ? `“${headline}”` : report;
  return [outlet, named, date, `¶${paragraph}`].filter(Boolean).join(', ');
}

/** Renders one reply; made anew for each, as it counts the citations. */
class TerminalRenderer {
  readonly paint: Paint;
  readonly #width: number;
  readonly #numbering = new Numbering();

  constructor({ colour, width }: TerminalOptions) {
    this.paint = colour ? coloured : uncoloured;
    this.#width = width;
  }

  #lines(runs: readonly Styled[], first = '', indent = first): string[] {
    return wrap(runs, this.#width, this.paint, first, indent);
  }

  #citations(citations: readonly Citation[], indent: string): string[] {
    return citations.flatMap((citation) => {
      const number = `[${this.#numbering.of(citation)}]`;
      const further = `${indent}${' '.repeat(number.length + 1)}`;
      return this.#lines([run(`${number} ${citationText(citation)}`, 'faint')], indent, further);
    });
  }

  #position(position: Position): string[] {
    const { value, sentence, attributedTo, citations } = position;
    const by = attributedTo === null ? [] : [run(`(${attributedTo})`)];
    const standing = run(`· ${standingOf(position)}`, 'faint');
    return [
      ...this.#lines([run(value, 'strong'), ...by, standing], '  • ', '    '),
      ...this.#lines([run(sentence)], '    '),
      ...this.#citations(citations, '    '),
    ];
  }

  #grid(grid: Extract<Block, { kind: 'grid' }>): string[] {
    const table = tableOf(grid, Math.min(this.#width, WIDEST_TABLE) - 2);
    if (table) return table.map((line) => `  ${line}`);
    return grid.rows.flatMap(({ about, cells }) => [
      ...this.#lines([run(about, 'strong')], '  '),
      ...listOf(grid, cells).flatMap(([who, says]) =>
        this.#lines([run(`${who}: ${says}`)], '    • ', '      '),
      ),
    ]);
  }

  block(block: Block): string[] {
    switch (block.kind) {
      case 'heading':
        return this.#lines([run(block.text, 'strong')]);
      case 'text':
        return this.#lines([run(block.text)]);
      case 'channel':
        return this.#lines([run(`${block.text} the channel ${block.channel}`)]);
      case 'item':
        return [
          ...this.#lines([run(block.term, 'strong')], '  '),
          ...this.#lines([run(block.text)], '    '),
          ...this.#citations(block.citations, '    '),
        ];
      case 'evidence': {
        const said = [block.speaker, block.note].filter((part) => part !== null).join(', ');
        return [
          ...this.#lines([run(block.text)], '  '),
          ...(said === '' ? [] : this.#lines([run(`— ${said}`)], '    ')),
          ...this.#citations(block.citations, '    '),
        ];
      }
      case 'variant': {
        const words = block.runs.map(({ text, differs }) => run(text, differs ? 'changed' : 'plain'));
        return [
          ...this.#lines([run(`${block.note}:`, 'faint'), ...words], '    '),
          ...this.#citations(block.citations, '    '),
        ];
      }
      case 'passage': {
        const words = block.runs.map(({ text }) => text).join('');
        return [
          ...this.#lines([run(`¶${block.paragraph}`, 'faint'), run(words)], '  '),
          ...this.#citations(block.citations, '    '),
        ];
      }
      case 'grid':
        return this.#grid(block);
      case 'disagreement':
        return [
          ...this.#lines([run(`${block.label}:`, 'warning'), run(block.about, 'warning')], '  '),
          ...(block.reason === null ? [] : this.#lines([run(`Comparable: ${block.reason}`, 'faint')], '  ')),
          ...block.positions.flatMap((position) => this.#position(position)),
        ];
    }
  }
}

/** Variants, items of a list, and what stands under a heading follow closely; all else stands apart. */
const standsClose = (block: Block, above: Block | undefined): boolean =>
  above?.kind === 'heading' || block.kind === 'variant' || (block.kind === 'item' && above?.kind === 'item');

/**
 * @returns the reply as text to read in a terminal, ending in a line end; no character of a report steers the terminal
 */
export function renderTerminal(reply: Reply, options: TerminalOptions): string {
  const renderer = new TerminalRenderer(options);
  const title = wrap([run(reply.title)], options.width, (text) =>
    options.colour ? styleText(TITLES[reply.tone], text, { validateStream: false }) : text,
  );
  const lines = [...title, ...wrap([run(reply.note ?? '', 'faint')], options.width, renderer.paint)];
  reply.blocks.forEach((block, i) => {
    if (!standsClose(block, reply.blocks[i - 1])) lines.push('');
    lines.push(...renderer.block(block));
  });
  if (reply.footer !== null) {
    lines.push('', ...wrap([run(reply.footer, 'faint')], options.width, renderer.paint));
  }
  return `${lines.join('\n')}\n`;
}
