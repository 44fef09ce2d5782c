import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RefreshSummary } from '../answers/types.ts';
import { detectDisagreements } from '../disagreements/index.ts';
import type { Disagreement, Witness } from '../disagreements/types.ts';
import { UserError } from '../errors.ts';
import { groupEvents, profileOf } from '../events/index.ts';
import { extractEvidence } from '../evidence/index.ts';
import { groupPeople } from '../evidence/people.ts';
import { readReport } from '../reports/read.ts';
import type { Store } from '../store/store.ts';
import type { StoredFile } from '../store/types.ts';
import { type RejectedFile, type SeedFile, type Seeds, scanSeeds } from './scan.ts';

/** What a refresh did: the contract's summary, and the passages that the search index must drop and take in. */
export interface Refreshed {
  summary: RefreshSummary;
  dropped: number[];
  added: number[];
}

/**
 * Brings the store up to date with the folder of reports, in one transaction: readers see the old state or the new.
 * @param now the time to stamp the index with, where anything changed
 * @throws UsageError when the folder is missing
 */
export async function refresh(store: Store, seeds: string, now: Date): Promise<Refreshed> {
  const started = performance.now();
  const scan = await scanSeeds(seeds);
  const result = store.write(() => takeIn(store, seeds, scan, now));
  result.summary.ms = Math.round(performance.now() - started);
  return result;
}

function takeIn(store: Store, seeds: string, scan: Seeds, now: Date): Refreshed {
  const intake = new Intake(store, seeds);
  const known = new Map(store.files().map((file) => [file.file, file]));
  const present = new Set(scan.files.map(({ file }) => file));
  for (const file of known.values()) if (!present.has(file.file)) intake.forget(file);
  for (const file of scan.files) intake.take(file, known.get(file.file));
  const { added, changed, removed, unchanged } = intake;
  const touched = [...added, ...changed, ...removed];
  const compared = touched.length > 0 ? compareAnew(store, new Set(touched)) : UNCHANGED;
  if (touched.length > 0) store.putRefreshedAt(now.toISOString());
  const rejected = [...scan.rejected, ...intake.rejected].sort((a, b) => (a.file < b.file ? -1 : 1));
  const paragraphs = store.passageCount();
  return {
    summary: { added, changed, removed, unchanged, rejected, ...compared, paragraphs, ms: 0 },
    dropped: intake.dropped,
    added: intake.passages,
  };
}

const UNCHANGED: Compared = { newDisagreements: [], resolvedDisagreements: [] };

/** Takes files in and out of the store, and keeps count. */
class Intake {
  readonly added: string[] = [];
  readonly changed: string[] = [];
  readonly removed: string[] = [];
  readonly rejected: RejectedFile[] = [];
  unchanged = 0;
  /** Ids of the passages that are gone, and of those that are new. */
  readonly dropped: number[] = [];
  readonly passages: number[] = [];
  readonly #store: Store;
  readonly #seeds: string;

  constructor(store: Store, seeds: string) {
    this.#store = store;
    this.#seeds = seeds;
  }

  /** Drops a file and the report that was read from it. */
  forget({ file, id }: StoredFile): void {
    if (id !== null) {
      this.removed.push(id);
      this.dropped.push(...this.#store.passageIdsOf(id));
    }
    this.#store.forgetFile(file);
  }

  /** Takes a file in, where it is not what it was. */
  take({ file, id, size, mtimeMs: mtime }: SeedFile, old: StoredFile | undefined): void {
    if (old?.size === size && old.mtime === mtime) {
      if (old.reason === null) this.unchanged++;
      else this.rejected.push({ file, reason: old.reason });
      return;
    }
    const read = readSeed(join(this.#seeds, file), file, old?.hash ?? null);
    if (read === 'same') this.unchanged++;
    else {
      if (old) this.forget(old);
      if ('reason' in read) this.rejected.push({ file, reason: read.reason });
      else this.#put(id, read);
    }
    this.#store.noteFile({
      file,
      size,
      mtime,
      reason: read !== 'same' && 'reason' in read ? read.reason : null,
    });
  }

  #put(id: string, { report, evidence }: Witness): void {
    this.passages.push(...this.#store.putReport(report, evidence, profileOf(report)));
    // a report that was forgotten just now, under this ending or another, has changed
    const before = this.removed.indexOf(id);
    if (before >= 0) this.removed.splice(before, 1);
    (before >= 0 ? this.changed : this.added).push(id);
  }
}

/** @returns the report and what was found in it, `same` where the bytes are those of the hash, or why the file is no report */
function readSeed(path: string, file: string, hash: string | null): Witness | 'same' | { reason: string } {
  try {
    const bytes = readFileSync(path);
    if (hash !== null && hash === createHash('sha256').update(bytes).digest('hex')) return 'same';
    const report = readReport(file, bytes);
    return { report, evidence: extractEvidence(report) };
  } catch (error) {
    if (error instanceof UserError) return { reason: error.message };
    const cause = error instanceof Error ? error.message : String(error);
    // one report that can't be worked on must not keep the others from the reader
    return {
      reason: `${file} can't be taken in (${cause}): check that it can be read, and what is odd about it.`,
    };
  }
}

type Compared = Pick<RefreshSummary, 'newDisagreements' | 'resolvedDisagreements'>;

/** Groups people and events again, and compares the reports of every event that has changed. */
function compareAnew(store: Store, touched: ReadonlySet<string>): Compared {
  const before = store.events();
  const after = groupEvents(store.profiles());
  const earlier = new Map<string, Disagreement>();
  const later = new Map<string, Disagreement>();
  const same = (event: string) =>
    String(before.get(event)) === String(after.get(event)) &&
    !after.get(event)?.some((id) => touched.has(id));
  for (const event of before.keys()) {
    if (same(event)) continue;
    for (const d of store.disagreementsOf(event)) earlier.set(d.id, d);
    store.forgetEvent(event);
  }
  for (const [event, reports] of after) {
    if (same(event)) continue;
    store.putEvent(event, reports);
    const witnesses = reports
      .map((id) => store.witness(id))
      .filter((witness): witness is Witness => witness !== null);
    const { disagreements, nearMisses } = detectDisagreements(event, witnesses);
    store.putFindings(event, disagreements, nearMisses);
    for (const d of disagreements) later.set(d.id, d);
  }
  store.putPeople(groupPeople(store.speakers()));
  return {
    newDisagreements: [...later.values()].filter((d) => !earlier.has(d.id)),
    resolvedDisagreements: [...earlier.keys()].filter((id) => !later.has(id)),
  };
}
