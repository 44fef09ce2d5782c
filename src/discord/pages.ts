import { Numbering } from '../replies/numbering.ts';
import type { Block, Reply } from '../replies/types.ts';
import { PAGE_BLOCKS, PAGE_CHARACTERS } from './limits.ts';
import { type Line, linesOf, write } from './lines.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The Text Displays of one message, and the blocks that they show, wholly or in part. */
export interface Page {
  displays: string[];
  blocks: Set<Block>;
}

/**
 * Parts a reply's blocks into pages. A block stands whole on one page;
 * only one that no page holds is parted: between its lines, else between sentences, words, and last characters.
 * @returns at least one page, which is empty when the reply has no blocks
 */
export function paginate({ blocks }: Reply): Page[] {
  let page: Page = { displays: [], blocks: new Set() };
  const pages = [page];
  let room = PAGE_CHARACTERS;
  for (const cluster of clusters(blocks))
    for (const display of displays(cluster.lines)) {
      if (display.length > room || page.displays.length >= PAGE_BLOCKS) {
        page = { displays: [], blocks: new Set() };
        pages.push(page);
        room = PAGE_CHARACTERS;
      }
      page.displays.push(display);
      for (const block of cluster.blocks) page.blocks.add(block);
      room -= display.length;
    }
  return pages;
}

/** Blocks that stay together, and their lines. */
interface Cluster {
  lines: Line[];
  blocks: Block[];
}

/** A heading stays with what it is about, evidence with its other wordings while a page holds them. */
function clusters(blocks: readonly Block[]): Cluster[] {
  const found: Cluster[] = [];
  const numbering = new Numbering();
  let previous: Block['kind'] | null = null;
  for (const block of blocks) {
    const lines = linesOf(block, numbering);
    const belongs = previous === 'heading' || block.kind === 'variant';
    const last = found.at(-1);
    if (last && belongs && lengthOf([...last.lines, ...lines]) <= PAGE_CHARACTERS) {
      last.lines.push(...lines);
      last.blocks.push(block);
    } else found.push({ lines, blocks: [block] });
    previous = block.kind;
  }
  return found;
}

const lengthOf = (lines: readonly Line[]): number =>
  lines.reduce((length, line) => length + write(line).length + '\n'.length, 0);

/** A block's lines, joined while they fit on one page. */
function displays(lines: Line[]): string[] {
  return join(
    lines.flatMap((line) => part(line)),
    '\n',
  );
}

/** The line itself, or so many lines with the same surroundings, each short enough for a page. */
function part(line: Line): string[] {
  const whole = write(line);
  if (whole.length <= PAGE_CHARACTERS) return [whole];
  const { before, text, after } = line;
  const room = PAGE_CHARACTERS - before.length - after.length;
  return pieces(text, room).map((text) => write({ before, text, after }));
}

/** Ways to cut a text, the kindest first. */
const CUTS: readonly ((text: string) => string[])[] = [
  (text) => Array.from(SENTENCES.segment(text), ({ segment }) => segment),
  (text) => text.split(/(?<=\s)/),
  (text) => Array.from(text),
];

/** The most characters a text takes once escaped: no mark is ever given more than one backslash. */
const cost = (text: string): number => text.length + (text.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0);

function pieces(text: string, room: number, [cut, ...rest] = CUTS): string[] {
  if (cut === undefined || cost(text) <= room) return [text];
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const segment of cut(text).flatMap((one) => pieces(one, room, rest))) {
    const needed = cost(segment);
    if (used + needed > room) {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += needed;
  }
  return [...found, piece].filter((one) => one.trim() !== '');
}

function join(texts: string[], between: string): string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + between.length + text.length <= PAGE_CHARACTERS)
      joined[joined.length - 1] = last + between + text;
    else joined.push(text);
  }
  return joined;
}
