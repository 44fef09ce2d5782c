import type { AnswerSource, ReportRow } from '../answers/types.ts';
import type { Disagreement, NearMiss, Witness } from '../disagreements/types.ts';
import type { Fact, Figure, Quotation } from '../evidence/types.ts';
import type { Headers } from '../reports/types.ts';
import type { Mark, SearchDocument } from '../search/types.ts';
import type { Steps } from '../steps.ts';
import type { Database } from './database.ts';
import { passageIn, SELECT_PASSAGES, sentencesOf } from './passages.ts';
import { peopleIn } from './people.ts';
import type { CountedPerson, PassageRow, StoredPassage, StoredQuotation } from './types.ts';

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

  /** Up to where the passages are written, and dropped; a search index follows from one mark to the next. */
  mark(): Mark {
    const counted = (table: string) =>
      this.db.first<{ seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?', table)?.seq ?? 0;
    return { index: this.meta('id') ?? '', passage: counted('passages'), gone: counted('gone') };
  }

  /**
   * Passages that were dropped, the earliest first, with the numbers of their dropping.
   * @param gone those dropped after this one
   * @param passage those up to this one: later ones came after the mark
   */
  droppedAfter(gone: number, passage: number, limit: number): { id: number; passage: number }[] {
    return this.db.all(
      'SELECT id, passage FROM gone WHERE id > ? AND passage <= ? ORDER BY id LIMIT ?',
      gone,
      passage,
      limit,
    );
  }

  /** Passages as the search index takes them, in the order of their ids: those after one, up to another. */
  documentsAfter(passage: number, upTo: number, limit: number): SearchDocument[] {
    return this.db.all(
      `SELECT p.id, p.text, coalesce(r.headline, '') AS headline
        FROM passages p JOIN reports r ON r.id = p.report WHERE p.id > ? AND p.id <= ? ORDER BY p.id LIMIT ?`,
      passage,
      upTo,
      limit,
    );
  }

  // — reports

  reportRows(): ReportRow[] {
    const rows = this.db.all<ReportRow & { language: 'other' | null }>(
      'SELECT id, headline, date, outlet, url, event, paragraphs, quotes, figures, language FROM reports ORDER BY date, id',
    );
    return rows.map(({ language, ...row }) => (language === null ? row : { ...row, language }));
  }

  /** @returns those of the reports that are in another language than English */
  foreignAmong(reports: readonly string[]): string[] {
    const foreign = 'SELECT id FROM reports WHERE id = ? AND language IS NOT NULL';
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
      .all<PassageRow>(`${SELECT_PASSAGES} WHERE p.report = ? ORDER BY p.id`, id)
      .map((passage) => ({
        paragraph: passage.paragraph,
        kind: passage.kind,
        start: passage.start,
        end: passage.start + passage.text.length,
        text: passage.text,
        sentences: sentencesOf(passage),
      }));
    return {
      report: { ...row, passages },
      evidence: { figures: this.figures(id), quotations: this.quotations(id), facts: this.facts(id) },
    };
  }

  // — passages

  passages(ids: readonly number[]): StoredPassage[] {
    return ids
      .flatMap((id) => this.db.all<PassageRow>(`${SELECT_PASSAGES} WHERE p.id = ?`, id))
      .map(passageIn);
  }

  passageOf(report: string, paragraph: number): StoredPassage | null {
    const row = this.db.first<PassageRow>(
      `${SELECT_PASSAGES} WHERE p.report = ? AND p.paragraph = ?`,
      report,
      paragraph,
    );
    return row ? passageIn(row) : null;
  }

  passageIdsOf(report: string): number[] {
    return this.db
      .all<{ id: number }>('SELECT id FROM passages WHERE report = ?', report)
      .map((row) => row.id);
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

  /** Everyone who is quoted or whose words are told, most quoted first; read in steps. */
  people(): Steps<CountedPerson[]> {
    return peopleIn(this.db);
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
    return this.meta('refreshedAt');
  }

  protected meta(key: string): string | null {
    return this.db.first<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? null;
  }
}
