import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Disagreement, NearMiss } from '../disagreements/types.ts';
import type { Profile } from '../events/types.ts';
import type { Person } from '../evidence/people.ts';
import type { Evidence } from '../evidence/types.ts';
import type { Report } from '../reports/types.ts';
import { putEvidence } from './evidence.ts';
import { openDatabase } from './open.ts';
import { putPassages } from './passages.ts';
import { putPeople } from './people.ts';
import { StoreReader } from './reader.ts';
import type { SpeakerCount, StoredFile } from './types.ts';

/** The index on disk: reports and all that was found in them. */
export class Store extends StoreReader {
  /**
   * @param onRebuild told in one sentence why an index that stood there was not used
   * @throws UserError when the folder cannot be written
   */
  constructor(folder: string, onRebuild: (reason: string) => void) {
    super(openDatabase(folder, onRebuild));
  }

  /**
   * All or nothing: one transaction for all that `work` writes, and no other process's writing comes between.
   * @param onWait told once, where another process is writing, and its end is waited for
   */
  writing<T>(work: () => Promise<T>, onWait: () => void): Promise<T> {
    return this.db.writing(work, onWait);
  }

  /** Brings what was written from its log into the database, as far as nobody reads an earlier state. */
  tidy(): void {
    this.db.tidy();
  }

  // — files of seeds/

  files(): StoredFile[] {
    return this.db.all<StoredFile>(
      'SELECT f.file, f.size, f.mtime, f.reason, r.hash, r.id FROM files f LEFT JOIN reports r USING (file)',
    );
  }

  noteFile(file: { file: string; size: number; mtime: number; reason: string | null }): void {
    this.db.run(
      'INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)',
      file.file,
      file.size,
      file.mtime,
      file.reason,
    );
  }

  forgetFile(file: string): void {
    this.db.run('DELETE FROM files WHERE file = ?', file);
    this.db.run('DELETE FROM reports WHERE file = ?', file);
  }

  // — reports

  /** @param source the bytes of its file */
  putReport(report: Report, evidence: Evidence, profile: Profile, source: Uint8Array): void {
    this.db.run('DELETE FROM reports WHERE id = ?', report.id);
    this.db.run(
      `INSERT INTO reports (id, file, hash, headline, date, outlet, url, language, paragraphs, quotes, figures,
        profile, text, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      report.id,
      report.file,
      report.hash,
      report.headline,
      report.date,
      report.outlet,
      report.url,
      profile.language ?? null,
      report.passages.length,
      evidence.quotations.filter(({ kind }) => kind !== 'indirect').length,
      evidence.figures.length,
      JSON.stringify(profile),
      report.text,
      zstdCompressSync(source),
    );
    putPassages(this.db, report);
    putEvidence(this.db, report.id, evidence);
  }

  /** @returns the bytes of a report's file, as they were taken in; null where there is no such report */
  source(file: string): Uint8Array | null {
    const row = this.db.first<{ source: Uint8Array }>('SELECT source FROM reports WHERE file = ?', file);
    return row ? zstdDecompressSync(row.source) : null;
  }

  /** What each report is about, oldest first. */
  profiles(): (Profile & { id: string; date: string | null })[] {
    return this.db
      .all<{ id: string; date: string | null; profile: string }>(
        'SELECT id, date, profile FROM reports ORDER BY date, id',
      )
      .map(({ profile, ...report }) => ({ ...report, ...JSON.parse(profile) }));
  }

  // — people

  /** Every speaker of every report, once a report, with the number of their quotations there. */
  speakers(): SpeakerCount[] {
    return this.db
      .all<{ report: string; event: string; speaker: string; quotes: number }>(
        'SELECT s.report, r.event, s.speaker, s.quotes FROM speakers s JOIN reports r ON r.id = s.report ORDER BY s.report, s.id',
      )
      .map((row) => ({ ...row, speaker: JSON.parse(row.speaker) }));
  }

  /**
   * Writes who is who, as far as it is not written so already.
   * @param quotes of each person, how often they are quoted
   */
  putPeople(people: readonly Person[], quotes: ReadonlyMap<string, number>): void {
    putPeople(this.db, people, quotes);
  }

  // — events and disagreements

  putEvent(event: string, reports: readonly string[]): void {
    this.db.run('INSERT OR REPLACE INTO events VALUES (?, ?)', event, JSON.stringify(reports));
    for (const report of reports) this.db.run('UPDATE reports SET event = ? WHERE id = ?', event, report);
  }

  forgetEvent(event: string): void {
    this.db.run('DELETE FROM events WHERE id = ?', event);
    this.db.run('DELETE FROM disagreements WHERE event = ?', event);
    this.db.run('DELETE FROM near_misses WHERE event = ?', event);
  }

  putFindings(event: string, disagreements: readonly Disagreement[], nearMisses: readonly NearMiss[]): void {
    disagreements.forEach((d, rank) => {
      this.db.run(
        'INSERT OR REPLACE INTO disagreements VALUES (?, ?, ?, ?, ?)',
        d.id,
        event,
        d.kind,
        rank,
        JSON.stringify(d),
      );
    });
    for (const miss of nearMisses)
      this.db.run('INSERT INTO near_misses VALUES (?, ?)', event, JSON.stringify(miss));
  }

  putRefreshedAt(time: string): void {
    this.db.run("INSERT OR REPLACE INTO meta VALUES ('refreshedAt', ?)", time);
  }

  /** @returns the id of the last refresh that changed files of the folder, or null */
  lastAsked(): string | null {
    return this.meta('lastAsked');
  }

  putLastAsked(id: string): void {
    this.db.run("INSERT OR REPLACE INTO meta VALUES ('lastAsked', ?)", id);
  }

  // — on the way to state/

  /** Notes bytes that must be kept under a name in `state/` once this transaction is through. */
  leave(name: string, bytes: Uint8Array): void {
    this.db.run('INSERT INTO leaving (name, bytes) VALUES (?, ?)', name, bytes);
  }

  /** The same for an entry of the log, a JSON text. */
  leaveEntry(id: string, entry: string): void {
    this.db.run('INSERT OR REPLACE INTO unlogged VALUES (?, ?)', id, entry);
  }

  hasLeaving(): boolean {
    return this.db.first('SELECT 1 FROM leaving UNION ALL SELECT 1 FROM unlogged LIMIT 1') !== undefined;
  }

  leaving(): { name: string; bytes: Uint8Array }[] {
    return this.db.all('SELECT name, bytes FROM leaving ORDER BY id');
  }

  unlogged(): { id: string; entry: string }[] {
    return this.db.all('SELECT id, entry FROM unlogged ORDER BY rowid');
  }

  /** What was leaving has arrived. */
  forgetLeaving(): void {
    this.db.run('DELETE FROM leaving');
    this.db.run('DELETE FROM unlogged');
  }
}
