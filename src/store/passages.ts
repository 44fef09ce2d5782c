import { cite, type Report, type Sentence } from '../reports/types.ts';
import type { Database } from './database.ts';
import type { PassageRow, StoredPassage } from './types.ts';

/** Reads {@link PassageRow}s; a WHERE follows. */
export const SELECT_PASSAGES = `SELECT p.id, p.report, p.paragraph, p.kind, p.start, p.text, p.sentences, r.event, r.headline, r.date, r.outlet, r.url
  FROM passages p JOIN reports r ON r.id = p.report`;

export function putPassages(db: Database, report: Report): void {
  for (const { paragraph, kind, start, text, sentences } of report.passages)
    db.run(
      'INSERT INTO passages (report, paragraph, kind, start, text, sentences) VALUES (?, ?, ?, ?, ?, ?)',
      report.id,
      paragraph,
      kind,
      start,
      text,
      JSON.stringify(sentences.map((sentence) => [sentence.index, sentence.start, sentence.end])),
    );
}

/** @returns the sentences of a passage, cut out of its text */
export function sentencesOf({ start: offset, text, sentences }: PassageRow): Sentence[] {
  const spans: [number, number, number][] = JSON.parse(sentences);
  return spans.map(([index, start, end]) => ({
    index,
    start,
    end,
    text: text.slice(start - offset, end - offset),
  }));
}

export const passageIn = (row: PassageRow): StoredPassage => ({
  id: row.id,
  report: row.report,
  event: row.event,
  kind: row.kind,
  start: row.start,
  text: row.text,
  sentences: sentencesOf(row),
  citation: cite({ ...row, id: row.report }, row.paragraph),
});
