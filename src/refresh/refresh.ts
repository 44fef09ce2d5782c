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
import type { SeedFile } from '../store/types.ts';
import { type Scan, scanSeeds } from './scan.ts';

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

function takeIn(store: Store, seeds: string, scan: Scan, now: Date): Refreshed {
  const known = new Map(store.files().map((file) => [file.file, file]));
  const summary: RefreshSummary = {
    added: [],
    changed: [],
    removed: [],
    unchanged: 0,
    rejected: [...scan.rejected],
    newDisagreements: [],
    resolvedDisagreements: [],
    paragraphs: 0,
    ms: 0,
  };
  const dropped: number[] = [];
  const added: number[] = [];
  const forget = (file: SeedFile) => {
    if (file.id !== null) dropped.push(...store.passageIdsOf(file.id));
    store.forgetFile(file.file);
  };

  const present = new Set(scan.files.map((file) => file.file));
  for (const file of known.values()) {
    if (present.has(file.file)) continue;
    if (file.id !== null) summary.removed.push(file.id);
    forget(file);
  }
  for (const { file, id, size, mtimeMs: mtime } of scan.files) {
    const old = known.get(file);
    if (old && old.size === size && old.mtime === mtime) {
      if (old.reason === null) summary.unchanged++;
      else summary.rejected.push({ file, reason: old.reason });
      continue;
    }
    const taken = takeInFile(store, seeds, file, old, forget);
    store.noteFile({ file, size, mtime, reason: taken.reason });
    if (taken.reason !== null) {
      summary.rejected.push({ file, reason: taken.reason });
      if (old?.id) summary.removed.push(old.id);
    } else if (taken.passages === null) summary.unchanged++;
    else {
      added.push(...taken.passages);
      // a report that moved from one ending to another was dropped and comes back: to a reader it changed
      const moved = summary.removed.indexOf(id);
      if (moved >= 0) summary.removed.splice(moved, 1);
      (old?.id || moved >= 0 ? summary.changed : summary.added).push(id);
    }
  }
  summary.paragraphs = added.length;
  summary.rejected.sort((a, b) => (a.file < b.file ? -1 : 1));
  const touched = [...summary.added, ...summary.changed, ...summary.removed];
  if (touched.length > 0) {
    Object.assign(summary, compareAnew(store, new Set(touched)));
    store.putRefreshedAt(now.toISOString());
  }
  return { summary, dropped, added };
}

/** @returns the new passages' ids; null where the bytes are the same as before; or the reason why the file is no report */
function takeInFile(
  store: Store,
  seeds: string,
  file: string,
  old: SeedFile | undefined,
  forget: (file: SeedFile) => void,
): { passages: number[] | null; reason: string | null } {
  try {
    const bytes = readFileSync(join(seeds, file));
    if (old?.hash === createHash('sha256').update(bytes).digest('hex'))
      return { passages: null, reason: null };
    const report = readReport(file, bytes);
    const evidence = extractEvidence(report);
    if (old) forget(old);
    return { passages: store.putReport(report, evidence, profileOf(report)), reason: null };
  } catch (error) {
    if (old) forget(old);
    if (error instanceof UserError) return { passages: null, reason: error.message };
    if (error instanceof Error && 'code' in error)
      return {
        passages: null,
        reason: `${file} can't be read (${String(error.code)}): check its permissions.`,
      };
    throw error;
  }
}

/** Groups people and events again, and compares the reports of every event that has changed. */
function compareAnew(
  store: Store,
  touched: ReadonlySet<string>,
): Pick<RefreshSummary, 'newDisagreements' | 'resolvedDisagreements'> {
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
