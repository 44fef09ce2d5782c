import type { ReportRow } from '../answers/types.ts';
import type { Block, Reply } from './types.ts';
import { counted, eitherOf, eventTitle, type Stamp, section, stampLine, text } from './wording.ts';

function rowBlock(row: ReportRow): Block {
  const { id, headline, outlet, date, url, paragraphs, quotes, figures, language } = row;
  const header = [headline && `“${headline}”`, outlet, date, url].filter(Boolean).join(', ');
  const other = language === 'other' ? 'not in English: only its digits are read' : null;
  const holds = [counted(paragraphs, 'paragraph'), counted(quotes, 'quotation'), counted(figures, 'figure')];
  return {
    kind: 'item',
    term: id,
    text: [header, holds.join(', '), other].filter(Boolean).join(' · '),
    citations: [],
  };
}

/** @returns the reports, under their events where there are several */
export function reportsReply(rows: readonly ReportRow[], stamp: Stamp): Reply {
  const byEvent = Map.groupBy(rows, ({ event }) => event);
  const known = rows.map(({ id, headline }) => ({ report: id, headline }));
  return {
    tone: 'info',
    title: counted(rows.length, 'report'),
    blocks: [...byEvent].flatMap(([event, rows]) =>
      byEvent.size === 1
        ? rows.map(rowBlock)
        : section(`Event: ${eventTitle(event, known)}`, rows.map(rowBlock)),
    ),
    footer: stampLine(stamp),
  };
}

/** @param near ids that look alike, best first */
export function noSuchReportReply(id: string, near: readonly string[], stamp: Stamp): Reply {
  const closest = near.length === 0 ? [] : [text(`Did you mean ${eitherOf(near)}?`)];
  return {
    tone: 'abstained',
    title: id,
    blocks: [text(`There is no report with the id “${id}”.`), ...closest],
    footer: stampLine(stamp),
  };
}
