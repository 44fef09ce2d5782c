import { createHash } from 'node:crypto';
import type { Witness } from '../disagreements/types.ts';
import { UserError } from '../errors.ts';
import { profileOf } from '../events/index.ts';
import { extractEvidence } from '../evidence/index.ts';
import { readReport } from '../reports/read.ts';
import type { Store } from '../store/store.ts';
import type { StoredFile } from '../store/types.ts';
import { type FileChange, type KEPT_FOLDERS, keptName } from './log.ts';
import type { RejectedFile, SeedFile } from './scan.ts';
import type { SeedsView } from './seeds.ts';

/** What a file turned out to be: a report, the bytes that were there before, or none, and why. */
type Reading =
  | { same: true; hash: string }
  | { same: false; hash: string | null; source: Uint8Array; witness: Witness }
  | { same: false; hash: string | null; reason: string };

/** @returns SHA-256, hex */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Takes files in and out of the store, and keeps count. */
export class Intake {
  readonly added: string[] = [];
  readonly changed: string[] = [];
  readonly removed: string[] = [];
  readonly rejected: RejectedFile[] = [];
  unchanged = 0;
  readonly files = new Map<string, FileChange>();
  readonly #store: Store;
  readonly #view: SeedsView;
  readonly #at: string;
  readonly #displaced: ReadonlyMap<string, Uint8Array>;

  /**
   * @param at ISO time, under which is kept what goes
   * @param displaced bytes that stood in the folder until now, by file, and may never have been taken in
   */
  constructor(store: Store, view: SeedsView, at: string, displaced: ReadonlyMap<string, Uint8Array>) {
    this.#store = store;
    this.#view = view;
    this.#at = at;
    this.#displaced = displaced;
  }

  /** Drops a file that is no longer there, and its report. */
  drop(old: StoredFile): void {
    this.#keep('removed', old.file);
    this.#forget(old);
  }

  /** Takes a file in, where it is not what it was. */
  take({ file, id, size, mtimeMs: mtime }: SeedFile, old: StoredFile | undefined): void {
    if (old?.size === size && old.mtime === mtime) {
      this.#leave(old);
      return;
    }
    const read = this.#read(file, old?.hash ?? null);
    if (read.same) {
      this.unchanged++;
      this.#keepOther(file, read.hash);
    } else {
      if (old || this.#displaced.has(file)) this.#keep('replaced', file);
      if (old) this.#forget(old);
      this.#note(file, { after: read.hash });
      if ('reason' in read) this.rejected.push({ file, reason: read.reason });
      else this.#put(id, read.witness, read.source);
    }
    this.#store.noteFile({ file, size, mtime, reason: 'reason' in read ? read.reason : null });
  }

  /** Keeps what was taken out of the folder before it had ever been taken in. @param present the files that are there */
  keepRest(present: ReadonlySet<string>): void {
    for (const file of this.#displaced.keys())
      if (!this.files.has(file) && !present.has(file)) this.#keep('removed', file);
  }

  /** Keeps what was replaced by just what is known, and had never been taken in itself. */
  #keepOther(file: string, hash: string): void {
    const had = this.#displaced.get(file);
    if (!had || hashOf(had) === hash) return;
    this.#keep('replaced', file);
    this.#note(file, { after: hash });
  }

  #leave({ file, reason }: StoredFile): void {
    if (reason === null) this.unchanged++;
    else this.rejected.push({ file, reason });
  }

  #forget({ file, id }: StoredFile): void {
    if (id !== null) this.removed.push(id);
    this.#store.forgetFile(file);
  }

  #keep(why: (typeof KEPT_FOLDERS)[number], file: string): void {
    const bytes = this.#displaced.get(file) ?? this.#store.source(file);
    if (!bytes) return;
    const before = hashOf(bytes);
    const kept = keptName(why, file, this.#at, before);
    this.#store.leave(kept, bytes);
    this.#note(file, { before, kept });
  }

  #note(file: string, change: Partial<FileChange>): void {
    const known = this.files.get(file) ?? { file, before: null, after: null, kept: null };
    this.files.set(file, { ...known, ...change });
  }

  #put(id: string, { report, evidence }: Witness, source: Uint8Array): void {
    this.#store.putReport(report, evidence, profileOf(report), source);
    // a report that was forgotten just now, under this ending or another, has changed
    const before = this.removed.indexOf(id);
    if (before >= 0) this.removed.splice(before, 1);
    (before >= 0 ? this.changed : this.added).push(id);
  }

  #read(file: string, known: string | null): Reading {
    let hash: string | null = null;
    try {
      const source = this.#view.read(file);
      hash = hashOf(source);
      if (hash === known) return { same: true, hash };
      const report = readReport(file, source);
      return { same: false, hash, source, witness: { report, evidence: extractEvidence(report) } };
    } catch (error) {
      if (error instanceof UserError) return { same: false, hash, reason: error.message };
      const cause = error instanceof Error ? error.message : String(error);
      // one report that can't be worked on must not keep the others from the reader
      const reason = `${file} can't be taken in (${cause}): check that it can be read, and what is odd about it.`;
      return { same: false, hash, reason };
    }
  }
}
