import type { Position } from '../disagreements/types.ts';
import type { Block, Run } from '../replies/types.ts';
import { standingOf } from '../replies/wording.ts';
import type { Citation } from '../reports/types.ts';
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

function citationLine(citation: Citation): Line {
  const target = linkTarget(citation.url);
  const text = citationText(citation);
  return target === null ? smallPrint(text) : line('-# [', text, `](${target})`);
}

function positionLines(position: Position): Line[] {
  const { value, sentence, attributedTo, citations } = position;
  return [
    line('**', oneLine(value), `** · ${standingOf(position)}`),
    line('> ', oneLine(sentence)),
    line('— ', oneLine(attributedTo ?? '')),
    ...citations.map(citationLine),
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

function allLinesOf(block: Block): Line[] {
  switch (block.kind) {
    case 'heading':
      return [line('### ', oneLine(block.text))];
    case 'text':
      return clean(block.text)
        .split('\n')
        .map((text) => line('', text));
    case 'item':
      return [
        line('**', oneLine(block.term), '**'),
        line('', oneLine(block.text)),
        ...block.citations.map(citationLine),
      ];
    case 'evidence': {
      const said = [block.speaker, block.note].flatMap((text) => (text === null ? [] : [oneLine(text)]));
      return [
        line('> ', oneLine(block.text)),
        line('— ', said.join(' · ')),
        ...block.citations.map(citationLine),
      ];
    }
    case 'variant':
      return [line('↳ ', oneLine(block.note)), runsLine(block.runs), ...block.citations.map(citationLine)];
    case 'disagreement':
      return [
        line('⚠️ **', oneLine(block.about), '**'),
        smallPrint(oneLine([block.label, block.reason].filter((part) => part !== null).join(' · '))),
        ...block.positions.flatMap(positionLines),
      ];
  }
}

/**
 * Lays out one block. Words of a report are quote blocks, with speaker and citations below.
 * @returns its lines, of which none is empty
 */
export const linesOf = (block: Block): Line[] => allLinesOf(block).filter(({ text }) => text.trim() !== '');
