import type { Position } from '../disagreements/types.ts';
import type { Numbering } from '../replies/numbering.ts';
import type { Block, Marked, Run } from '../replies/types.ts';
import { outletsOf, standingOf } from '../replies/wording.ts';
import type { Citation } from '../reports/types.ts';
import { gridLines } from './grid.ts';
import { CITATION_CHARACTERS } from './limits.ts';
import { clean, clip, escapeMarkdown, linkTarget, oneLine } from './markdown.ts';

/** A line of a message. What stands around it is Discord's Markdown; `text` is plain, and escaped when written. */
export interface Line {
  before: string;
  text: string;
  after: string;
  /** The text with Markdown of its own, for as long as the line needs no parting. */
  marked?: string;
}

const line = (before: string, text: string, after = ''): Line => ({ before, text, after });
const smallPrint = (text: string): Line => line('-# ', text);

/** @returns the line as Discord takes it */
export const write = ({ before, text, after, marked }: Line): string =>
  `${before}${marked ?? escapeMarkdown(text)}${after}`;

/** Outlet, headline, date and paragraph as far as they are known; the report's id stands in for both names. */
function citationText({ report, headline, date, outlet, paragraph }: Citation): string {
  const named = [outlet, headline && `“${headline}”`].filter(Boolean).join(', ');
  return [clip(oneLine(named || report), CITATION_CHARACTERS), date, `¶ ${paragraph}`]
    .filter(Boolean)
    .join(' · ');
}

function citationLine(citation: Citation, numbering: Numbering): Line {
  const target = linkTarget(citation.url);
  const text = citationText(citation);
  const number = `-# \\[${numbering.of(citation)}\\] `;
  return target === null ? line(number, text) : line(`${number}[`, text, `](${target})`);
}

function positionLines(position: Position, numbering: Numbering): Line[] {
  const { value, sentence, attributedTo, citations } = position;
  const outlets = escapeMarkdown(clip(oneLine(outletsOf(position)), CITATION_CHARACTERS));
  return [
    line('**', oneLine(value), ['**', outlets, standingOf(position)].filter(Boolean).join(' · ')),
    line('> ', oneLine(sentence)),
    line('— ', oneLine(attributedTo ?? '')),
    ...citations.map((citation) => citationLine(citation, numbering)),
  ];
}

function runsLine(runs: readonly Run[]): Line {
  const shown = runs
    .map(({ text, differs }) => ({ text: oneLine(text), differs }))
    .filter(({ text }) => text !== '');
  const marked = shown.map(({ text, differs }) =>
    differs ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text),
  );
  return { ...line('> ', shown.map(({ text }) => text).join(' ')), marked: marked.join(' ') };
}

/** Runs that follow one another as they stand, white space at their ends included. */
function passageLine(runs: readonly Marked[]): Line {
  const shown = runs.map(({ text, marked }) => {
    const [, before = '', after = ''] = /^(\s?).*?(\s?)$/s.exec(text) ?? [];
    return { text: before + oneLine(text) + after, marked };
  });
  const marked = shown.map(({ text, marked }) =>
    marked ? `**__${escapeMarkdown(text)}__**` : escapeMarkdown(text),
  );
  return { ...line('> ', shown.map(({ text }) => text).join('')), marked: marked.join('') };
}

function allLinesOf(block: Block, numbering: Numbering): Line[] {
  const cited = (citations: readonly Citation[]) =>
    citations.map((citation) => citationLine(citation, numbering));
  switch (block.kind) {
    case 'heading':
      return [line('### ', oneLine(block.text))];
    case 'text':
      return clean(block.text)
        .split('\n')
        .map((text) => line('', text));
    case 'channel':
      return [line('', block.text, ` <#${block.channel}>`)];
    case 'item':
      return [
        line('**', oneLine(block.term), '**'),
        line('', oneLine(block.text)),
        ...cited(block.citations),
      ];
    case 'evidence': {
      const said = [block.speaker, block.note].flatMap((text) => (text === null ? [] : [oneLine(text)]));
      return [line('> ', oneLine(block.text)), line('— ', said.join(' · ')), ...cited(block.citations)];
    }
    case 'variant':
      return [line('↳ ', oneLine(block.note)), runsLine(block.runs), ...cited(block.citations)];
    case 'passage':
      return [smallPrint(`¶ ${block.paragraph}`), passageLine(block.runs), ...cited(block.citations)];
    case 'grid':
      return gridLines(block);
    case 'disagreement':
      return [
        line('⚠️ **', oneLine(block.about), '**'),
        smallPrint(oneLine([block.label, block.reason].filter((part) => part !== null).join(' · '))),
        ...block.positions.flatMap((position) => positionLines(position, numbering)),
      ];
  }
}

/**
 * Lays out one block. Words of a report are quote blocks, with speaker and citations below.
 * @param numbering that of the whole reply
 * @returns its lines, of which none is empty
 */
export const linesOf = (block: Block, numbering: Numbering): Line[] =>
  allLinesOf(block, numbering).filter(({ text }) => text.trim() !== '');
