import type { AnswerSource, ReportRow } from '../answers/types.ts';
import type { Disagreement, NearMiss, Witness } from '../disagreements/types.ts';
import type { Profile } from '../events/types.ts';
import type { Person } from '../evidence/people.ts';
import type { Evidence, Fact, Figure, Quotation, Speaker } from '../evidence/types.ts';
import type { Headers, Report } from '../reports/types.ts';
import { cite } from '../reports/types.ts';
import type { SearchDocument } from '../search/types.ts';
import { type Database, openDatabase } from './database.ts';
import type { PassageRow, StoredFile, StoredPassage, StoredQuotation } from './types.ts';

const PASSAGE = `SELECT p.id, p.report, p.paragraph, p.kind, p.start, p.text, r.event, r.headline, r.date, r.outlet, r.url
  FROM passages p JOIN reports r ON r.id = p.report`;

/** The index on disk: reports and all that was found in them. */
export class Store implements AnswerSource {
  readonly #db: Database;

  constructor(folder: string, onRebuild: (reason: string) => void) {
    this.#db = openDatabase(folder, onRebuild);
  }

  /** All or nothing: one transaction for all that `work` writes. */
  write<T>(work: () => T): T {
    return this.#db.transaction(work);
  }

  close(): void {
    this.#db.close();
  }

  // — files of seeds/

  files(): StoredFile[] {
    return this.#db.all<StoredFile>(
      'SELECT f.file, f.size, f.mtime, f.reason, r.hash, r.id FROM files f LEFT JOIN reports r USING (file)',
    );
  }

  noteFile(file: { file: string; size: number; mtime: number; reason: string | null }): void {
    this.#db.run(
      'INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)',
      file.file,
      file.size,
      file.mtime,
      file.reason,
    );
  }

  forgetFile(file: string): void {
    this.#db.run('DELETE FROM files WHERE file = ?', file);
    this.#db.run('DELETE FROM reports WHERE file = ?', file);
  }

  // — reports

  /** @returns the ids of its passages in the search index, in order */
  putReport(report: Report, evidence: Evidence, profile: Profile): number[] {
    this.#db.run('DELETE FROM reports WHERE id = ?', report.id);
    this.#db.run(
      'INSERT INTO reports (id, file, hash, headline, date, outlet, url, text, profile) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      report.id,
      report.file,
      report.hash,
      report.headline,
      report.date,
      report.outlet,
      report.url,
      report.text,
      JSON.stringify(profile),
    );
    const ids = report.passages.map((passage) => {
      const id = this.#db.run(
        'INSERT INTO passages (report, paragraph, kind, start, text) VALUES (?, ?, ?, ?, ?)',
        report.id,
        passage.paragraph,
        passage.kind,
        passage.start,
        passage.text,
      );
      for (const s of passage.sentences)
        this.#db.run('INSERT INTO sentences VALUES (?, ?, ?, ?)', id, s.index, s.start, s.end);
      return id;
    });
    for (const figure of evidence.figures)
      this.#db.run('INSERT INTO figures (report, evidence) VALUES (?, ?)', report.id, JSON.stringify(figure));
    for (const fact of evidence.facts)
      this.#db.run('INSERT INTO facts (report, evidence) VALUES (?, ?)', report.id, JSON.stringify(fact));
    for (const quotation of evidence.quotations) {
      this.#db.run(
        'INSERT INTO quotations (report, speaker, kind, evidence) VALUES (?, ?, ?, ?)',
        report.id,
        quotation.speaker?.name ?? null,
        quotation.kind,
        JSON.stringify(quotation),
      );
    }
    return ids;
  }

  reportRows(): ReportRow[] {
    return this.#db.all<ReportRow>(`SELECT r.id, r.headline, r.date, r.outlet, r.url, r.event,
      (SELECT count(*) FROM passages p WHERE p.report = r.id) AS paragraphs,
      (SELECT count(*) FROM quotations q WHERE q.report = r.id AND q.kind <> 'indirect') AS quotes,
      (SELECT count(*) FROM figures f WHERE f.report = r.id) AS figures
      FROM reports r ORDER BY r.date, r.id`);
  }

  passageCount(): number {
    return this.#db.first<{ n: number }>('SELECT count(*) AS n FROM passages')?.n ?? 0;
  }

  reportCount(): number {
    return this.#db.first<{ n: number }>('SELECT count(*) AS n FROM reports')?.n ?? 0;
  }

  /** A report with all that was found in it, as extraction left it. */
  witness(id: string): Witness | null {
    const row = this.#db.first<Headers & { id: string; file: string; hash: string; text: string }>(
      'SELECT id, file, hash, headline, date, outlet, url, text FROM reports WHERE id = ?',
      id,
    );
    if (!row) return null;
    const passages = this.#db
      .all<PassageRow>(`${PASSAGE} WHERE p.report = ? ORDER BY p.id`, id)
      .map((passage) => ({
        paragraph: passage.paragraph,
        kind: passage.kind,
        start: passage.start,
        end: passage.start + passage.text.length,
        text: passage.text,
        sentences: this.#sentences(passage),
      }));
    return {
      report: { ...row, passages },
      evidence: { figures: this.figures(id), quotations: this.quotations(id), facts: this.facts(id) },
    };
  }

  /** What each report is about, oldest first. */
  profiles(): (Profile & { id: string; date: string | null })[] {
    return this.#db
      .all<{ id: string; date: string | null; profile: string }>(
        'SELECT id, date, profile FROM reports ORDER BY date, id',
      )
      .map(({ profile, ...report }) => ({ ...report, ...JSON.parse(profile) }));
  }

  // — passages

  passages(ids: readonly number[]): StoredPassage[] {
    return ids
      .flatMap((id) => this.#db.all<PassageRow>(`${PASSAGE} WHERE p.id = ?`, id))
      .map((row) => this.#passage(row));
  }

  passageOf(report: string, paragraph: number): StoredPassage | null {
    const row = this.#db.first<PassageRow>(
      `${PASSAGE} WHERE p.report = ? AND p.paragraph = ?`,
      report,
      paragraph,
    );
    return row ? this.#passage(row) : null;
  }

  passageIdsOf(report: string): number[] {
    return this.#db
      .all<{ id: number }>('SELECT id FROM passages WHERE report = ?', report)
      .map((row) => row.id);
  }

  /** Passages as the search index takes them: those of the ids, or all. */
  documents(ids?: readonly number[]): SearchDocument[] {
    const documents =
      "SELECT p.id, p.text, coalesce(r.headline, '') AS headline FROM passages p JOIN reports r ON r.id = p.report";
    if (ids) return ids.flatMap((id) => this.#db.all<SearchDocument>(`${documents} WHERE p.id = ?`, id));
    return this.#db.all<SearchDocument>(`${documents} ORDER BY p.id`);
  }

  #passage(row: PassageRow): StoredPassage {
    const { id, report, event, kind, start, text } = row;
    return {
      id,
      report,
      event,
      kind,
      start,
      text,
      sentences: this.#sentences(row),
      citation: cite({ ...row, id: report }, row.paragraph),
    };
  }

  #sentences(passage: { id: number; start: number; text: string }) {
    return this.#db
      .all<{ number: number; start: number; end: number }>(
        'SELECT number, start, end FROM sentences WHERE passage = ? ORDER BY number',
        passage.id,
      )
      .map((s) => ({
        index: s.number,
        start: s.start,
        end: s.end,
        text: passage.text.slice(s.start - passage.start, s.end - passage.start),
      }));
  }

  // — evidence

  figures(report: string): Figure[] {
    return this.#evidence<Figure>('SELECT evidence FROM figures WHERE report = ? ORDER BY id', report);
  }

  facts(report: string): Fact[] {
    return this.#evidence<Fact>('SELECT evidence FROM facts WHERE report = ? ORDER BY id', report);
  }

  quotations(report: string): Quotation[] {
    return this.#evidence<Quotation>('SELECT evidence FROM quotations WHERE report = ? ORDER BY id', report);
  }

  #evidence<T>(sql: string, report: string): T[] {
    return this.#db.all<{ evidence: string }>(sql, report).map((row): T => JSON.parse(row.evidence));
  }

  /** Every speaker of every report, once a report. */
  speakers(): { report: string; event: string; speaker: Speaker }[] {
    return this.#db
      .all<{ report: string; event: string; evidence: string }>(
        'SELECT q.report, r.event, min(q.evidence) AS evidence FROM quotations q JOIN reports r ON r.id = q.report WHERE q.speaker IS NOT NULL GROUP BY q.report, q.speaker ORDER BY q.report, min(q.id)',
      )
      .flatMap(({ report, event, evidence }) => {
        const { speaker }: Quotation = JSON.parse(evidence);
        return speaker ? [{ report, event, speaker }] : [];
      });
  }

  putPeople(people: readonly Person[]): void {
    this.#db.run('DELETE FROM people');
    this.#db.run('UPDATE quotations SET person = NULL WHERE person IS NOT NULL');
    for (const person of people) {
      this.#db.run(
        'INSERT INTO people VALUES (?, ?, ?, ?, ?, 0)',
        person.id,
        person.name,
        person.kind,
        JSON.stringify(person.aliases),
        JSON.stringify(person.members),
      );
      for (const member of person.members)
        this.#db.run(
          'UPDATE quotations SET person = ? WHERE report = ? AND speaker = ?',
          person.id,
          member.report,
          member.name,
        );
    }
    this.#db.run(
      "UPDATE people SET quotes = (SELECT count(*) FROM quotations q WHERE q.person = people.id AND q.kind <> 'indirect')",
    );
  }

  /** Everyone who is quoted or whose words are told, most quoted first. */
  people(): (Person & { quotes: number })[] {
    return this.#db
      .all<{
        id: string;
        name: string;
        kind: Person['kind'];
        aliases: string;
        members: string;
        quotes: number;
      }>('SELECT * FROM people ORDER BY quotes DESC, name')
      .map((row) => ({ ...row, aliases: JSON.parse(row.aliases), members: JSON.parse(row.members) }));
  }

  /** @param person its id, or null for what nobody was found to have said */
  quotationsBy(person: string | null): StoredQuotation[] {
    return this.#db
      .all<Headers & { id: string; evidence: string }>(
        'SELECT r.id, r.headline, r.date, r.outlet, r.url, q.evidence FROM quotations q JOIN reports r ON r.id = q.report WHERE q.person IS ? ORDER BY r.date, r.id, q.id',
        person,
      )
      .map(({ evidence, ...report }) => ({ report, quotation: JSON.parse(evidence) }));
  }

  // — events and disagreements

  /** Reports by event, as the last refresh left them. */
  events(): Map<string, string[]> {
    return new Map(
      this.#db
        .all<{ id: string; reports: string }>('SELECT id, reports FROM events ORDER BY id')
        .map((row) => [row.id, JSON.parse(row.reports)]),
    );
  }

  putEvent(event: string, reports: readonly string[]): void {
    this.#db.run('INSERT OR REPLACE INTO events VALUES (?, ?)', event, JSON.stringify(reports));
    for (const report of reports) this.#db.run('UPDATE reports SET event = ? WHERE id = ?', event, report);
  }

  forgetEvent(event: string): void {
    this.#db.run('DELETE FROM events WHERE id = ?', event);
    this.#db.run('DELETE FROM disagreements WHERE event = ?', event);
    this.#db.run('DELETE FROM near_misses WHERE event = ?', event);
  }

  putFindings(event: string, disagreements: readonly Disagreement[], nearMisses: readonly NearMiss[]): void {
    disagreements.forEach((d, rank) => {
      this.#db.run(
        'INSERT OR REPLACE INTO disagreements VALUES (?, ?, ?, ?, ?)',
        d.id,
        event,
        d.kind,
        rank,
        JSON.stringify(d),
      );
    });
    for (const miss of nearMisses)
      this.#db.run('INSERT INTO near_misses VALUES (?, ?)', event, JSON.stringify(miss));
  }

  disagreements(): Disagreement[] {
    return this.#db
      .all<{ disagreement: string }>('SELECT disagreement FROM disagreements ORDER BY event, rank')
      .map((row) => JSON.parse(row.disagreement));
  }

  disagreementsOf(event: string): Disagreement[] {
    return this.#db
      .all<{ disagreement: string }>(
        'SELECT disagreement FROM disagreements WHERE event = ? ORDER BY rank',
        event,
      )
      .map((row) => JSON.parse(row.disagreement));
  }

  nearMisses(): NearMiss[] {
    return this.#db.all<{ miss: string }>('SELECT miss FROM near_misses').map((row) => JSON.parse(row.miss));
  }

  // — small facts

  /** @returns ISO time of the last refresh that changed anything, or null */
  refreshedAt(): string | null {
    return (
      this.#db.first<{ value: string }>("SELECT value FROM meta WHERE key = 'refreshedAt'")?.value ?? null
    );
  }

  putRefreshedAt(time: string): void {
    this.#db.run("INSERT OR REPLACE INTO meta VALUES ('refreshedAt', ?)", time);
  }
}
