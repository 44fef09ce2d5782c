import type { Evidence, Speaker } from '../evidence/types.ts';
import type { Database } from './database.ts';

/** Writes what was found in a report, and how often each of its speakers is quoted. */
export function putEvidence(db: Database, report: string, { figures, facts, quotations }: Evidence): void {
  for (const figure of figures)
    db.run('INSERT INTO figures (report, evidence) VALUES (?, ?)', report, JSON.stringify(figure));
  for (const fact of facts)
    db.run('INSERT INTO facts (report, evidence) VALUES (?, ?)', report, JSON.stringify(fact));
  for (const quotation of quotations)
    db.run(
      'INSERT INTO quotations (report, speaker, kind, evidence) VALUES (?, ?, ?, ?)',
      report,
      quotation.speaker?.name ?? null,
      quotation.kind,
      JSON.stringify(quotation),
    );
  for (const { speaker, quotes } of speakersOf(quotations))
    db.run(
      'INSERT INTO speakers (report, name, speaker, quotes) VALUES (?, ?, ?, ?)',
      report,
      speaker.name,
      JSON.stringify(speaker),
      quotes,
    );
}

/** Each speaker once, with the number of their quotations; what is told without marks is not counted. */
function speakersOf(quotations: Evidence['quotations']): Iterable<{ speaker: Speaker; quotes: number }> {
  const speakers = new Map<string, { speaker: Speaker; quotes: number }>();
  for (const { speaker, kind } of quotations) {
    if (speaker === null) continue;
    const known = speakers.get(speaker.name) ?? { speaker, quotes: 0 };
    if (kind !== 'indirect') known.quotes++;
    speakers.set(speaker.name, known);
  }
  return speakers.values();
}
