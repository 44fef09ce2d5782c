/** A block as readers count them, from 1; offsets are into the report's text, white space around it left out. */
export interface Block {
  paragraph: number;
  start: number;
  end: number;
}

/**
 * The blocks of a text, parted by blank lines.
 * @param from offset after the front matter
 */
export function blocksOf(text: string, from = 0): Block[] {
  const blocks: Block[] = [];
  const add = (start: number, end: number) => {
    const span = trimmed(text, start, end);
    if (span.start < span.end) blocks.push({ paragraph: blocks.length + 1, ...span });
  };
  let start = from;
  const blank = /\n\s*\n/g;
  blank.lastIndex = from;
  for (let gap = blank.exec(text); gap; gap = blank.exec(text)) {
    add(start, gap.index);
    start = blank.lastIndex;
  }
  add(start, text.length);
  return blocks;
}

/** @returns the same run without white space at its ends; empty where it is nothing else */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const run = text.slice(start, end);
  const left = run.length - run.trimStart().length;
  return { start: start + left, end: Math.max(start + left, start + run.trimEnd().length) };
}
