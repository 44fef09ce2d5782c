import { plainText } from './plain.ts';

/** How words look; the renderer knows how to make them so. */
export type Style = 'plain' | 'strong' | 'faint' | 'warning' | 'changed';

export interface Styled {
  text: string;
  style: Style;
}

export type Paint = (text: string, style: Style) => string;

/**
 * Lays runs of words out in lines that break between words; a word longer than a line stands on its own.
 * @param width characters a line, indents counted; Infinity for one line
 * @param first what the first line begins with
 * @param indent what every further line begins with
 */
export function wrap(
  runs: readonly Styled[],
  width: number,
  paint: Paint,
  first = '',
  indent = first,
): string[] {
  const lines: string[] = [];
  let line: Styled[] = [];
  let used = first.length;
  const flush = () => {
    lines.push((lines.length === 0 ? first : indent) + paintRuns(line, paint));
    line = [];
    used = indent.length;
  };
  for (const run of runs)
    for (const text of plainText(run.text).split(' ')) {
      if (text === '') continue;
      const needed = text.length + (line.length > 0 ? 1 : 0);
      if (line.length > 0 && used + needed > width) flush();
      used += text.length + (line.length > 0 ? 1 : 0);
      line.push({ text, style: run.style });
    }
  if (line.length > 0) flush();
  return lines;
}

/** Neighbours of one style are painted together. */
function paintRuns(words: readonly Styled[], paint: Paint): string {
  const runs: Styled[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.style === word.style) last.text += ` ${word.text}`;
    else runs.push({ ...word });
  }
  return runs.map(({ text, style }) => paint(text, style)).join(' ');
}
