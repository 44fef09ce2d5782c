import type { AnswerSource, ReportRow } from '../answers/types.ts';
import type { Disagreement, NearMiss, Witness } from '../disagreements/types.ts';
import type { Person } from '../evidence/people.ts';
import type { Fact, Figure, Quotation } from '../evidence/types.ts';
import type { Headers } from '../reports/types.ts';
import { cite, type Sentence } from '../reports/types.ts';
import type { Mark, SearchDocument } from '../search/types.ts';
import type { Database } from './database.ts';
import type { PassageRow, StoredPassage, StoredQuotation } from './types.ts';

const PASSAGE = `SELECT p.id, p.report, p.paragraph, p.kind, p.start, p.text, p.sentences, r.event, r.headline, r.date, r.outlet, r.url
  FROM passages p JOIN reports r ON r.id = p.report`;

/** What answering reads from the index on disk. */
export class StoreReader implements AnswerSource {
  protected readonly db: Database;

  constructor(db: Database) {
    this.db = db;
  }

  /** All that `work` reads is of one state, whatever is written meanwhile. */
  read<T>(work: () => T): T {
    return this.db.reading(work);
  }

  /** Reads go on seeing the state of this moment, until {@link letGo}. */
  hold(): void {
    this.db.hold();
  }

  letGo(): void {
    this.db.letGo();
  }

  close(): void {
    this.db.close();
  }

  /** Up to where the passages are written; what a search index has read up to there is told by {@link changesSince}. */
  mark(): Mark {
    const counted = (table: string) =>
      this.db.first<{ seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?', table)?.seq ?? 0;
    const index = this.db.first<{ value: string }>("SELECT value FROM meta WHERE key = 'id'")?.value ?? '';
    return { index, passage: counted('passages'), gone: counted('gone') };
  }

  /** Ids of the passages that were dropped and added after a mark of this same index. */
  changesSince(mark: Mark): { dropped: number[]; added: number[] } {
    const dropped = this.db.all<{ passage: number }>(
      'SELECT passage FROM gone WHERE id > ? AND passage <= ?',
      mark.gone,
      mark.passage,
    );
    const added = this.db.all<{ id: number }>('SELECT id FROM passages WHERE id > ?', mark.passage);
    return { dropped: dropped.map((row) => row.passage), added: added.map((row) => row.id) };
  }

  // — reports

  reportRows(): ReportRow[] {
    const rows = this.db.all<ReportRow & { language: 'other' | null }>(`SELECT
      r.id, r.headline, r.date, r.outlet, r.url, r.event,
      (SELECT count(*) FROM passages p WHERE p.report = r.id) AS paragraphs,
      (SELECT count(*) FROM quotations q WHERE q.report = r.id AND q.kind <> 'indirect') AS quotes,
      (SELECT count(*) FROM figures f WHERE f.report = r.id) AS figures,
      json_extract(r.profile, '$.language') AS language
      FROM reports r ORDER BY r.date, r.id`);
    return rows.map(({ language, ...row }) => (language === null ? row : { ...row, language }));
  }

  /** @returns those of the reports that are in another language than English */
  foreignAmong(reports: readonly string[]): string[] {
    const foreign = "SELECT id FROM reports WHERE id = ? AND json_extract(profile, '$.language') IS NOT NULL";
    return reports.filter((id) => this.db.first(foreign, id) !== undefined);
  }

  passageCount(): number {
    return this.db.first<{ n: number }>('SELECT count(*) AS n FROM passages')?.n ?? 0;
  }

  reportCount(): number {
    return this.db.first<{ n: number }>('SELECT count(*) AS n FROM reports')?.n ?? 0;
  }

  /** A report with all that was found in it, as extraction left it. */
  witness(id: string): Witness | null {
    const row = this.db.first<Headers & { id: string; file: string; hash: string; text: string }>(
      'SELECT id, file, hash, headline, date, outlet, url, text FROM reports WHERE id = ?',
      id,
    );
    if (!row) return null;
    const passages = this.db
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

  // — passages

  passages(ids: readonly number[]): StoredPassage[] {
    return ids
      .flatMap((id) => this.db.all<PassageRow>(`${PASSAGE} WHERE p.id = ?`, id))
      .map((row) => this.#passage(row));
  }

  passageOf(report: string, paragraph: number): StoredPassage | null {
    const row = this.db.first<PassageRow>(
      `${PASSAGE} WHERE p.report = ? AND p.paragraph = ?`,
      report,
      paragraph,
    );
    return row ? this.#passage(row) : null;
  }

  passageIdsOf(report: string): number[] {
    return this.db
      .all<{ id: number }>('SELECT id FROM passages WHERE report = ?', report)
      .map((row) => row.id);
  }

  /** Passages as the search index takes them: those of the ids, or all. */
  documents(ids?: readonly number[]): SearchDocument[] {
    const documents =
      "SELECT p.id, p.text, coalesce(r.headline, '') AS headline FROM passages p JOIN reports r ON r.id = p.report";
    if (ids) return ids.flatMap((id) => this.db.all<SearchDocument>(`${documents} WHERE p.id = ?`, id));
    return this.db.all<SearchDocument>(`${documents} ORDER BY p.id`);
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

  #sentences(passage: PassageRow): Sentence[] {
    const spans: [number, number, number][] = JSON.parse(passage.sentences);
    return spans.map(([index, start, end]) => ({
      index,
      start,
      end,
      text: passage.text.slice(start - passage.start, end - passage.start),
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
    return this.db.all<{ evidence: string }>(sql, report).map((row): T => JSON.parse(row.evidence));
  }

  /** Everyone who is quoted or whose words are told, most quoted first. */
  people(): (Person & { quotes: number })[] {
    return this.db
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
    const quotation = `SELECT r.id, r.headline, r.date, r.outlet, r.url, q.evidence
      FROM quotations q JOIN reports r ON r.id = q.report`;
    const order = 'ORDER BY r.date, r.id, q.id';
    type Row = Headers & { id: string; evidence: string };
    const rows =
      person === null
        ? this.db.all<Row>(`${quotation} WHERE q.speaker IS NULL ${order}`)
        : this.db.all<Row>(
            `${quotation} JOIN speakers s ON s.report = q.report AND s.name = q.speaker WHERE s.person = ? ${order}`,
            person,
          );
    return rows.map(({ evidence, ...report }) => ({ report, quotation: JSON.parse(evidence) }));
  }

  // — events and disagreements

  /** Reports by event, as the last refresh left them. */
  events(): Map<string, string[]> {
    return new Map(
      this.db
        .all<{ id: string; reports: string }>('SELECT id, reports FROM events ORDER BY id')
        .map((row) => [row.id, JSON.parse(row.reports)]),
    );
  }

  disagreements(): Disagreement[] {
    return this.db
      .all<{ disagreement: string }>('SELECT disagreement FROM disagreements ORDER BY event, rank')
      .map((row) => JSON.parse(row.disagreement));
  }

  disagreementsOf(event: string): Disagreement[] {
    return this.db
      .all<{ disagreement: string }>(
        'SELECT disagreement FROM disagreements WHERE event = ? ORDER BY rank',
        event,
      )
      .map((row) => JSON.parse(row.disagreement));
  }

  nearMisses(): NearMiss[] {
    return this.db.all<{ miss: string }>('SELECT miss FROM near_misses').map((row) => JSON.parse(row.miss));
  }

  // — small facts

  /** @returns ISO time of the last refresh that changed anything, or null */
  refreshedAt(): string | null {
    return (
      this.db.first<{ value: string }>("SELECT value FROM meta WHERE key = 'refreshedAt'")?.value ?? null
    );
  }
}
