import type { Store } from '../store/store.ts';
import { type Compared, compareAnew } from './compare.ts';
import { Intake } from './intake.ts';
import type { JournalledStep } from './journal.ts';
import type { Asked, FileChange, LogEntry } from './log.ts';
import type { SeedsView } from './seeds.ts';
import type { RefreshSummary } from './types.ts';

/** What a refresh takes in: the folder, what was just done to it, and who asked. */
export interface TakingIn {
  view: SeedsView;
  asked: Asked;
  steps: readonly JournalledStep[];
  /** Told now and then how many files are done, of how many. */
  progress: (done: number, total: number) => void;
}

const UNCHANGED: Compared = { newDisagreements: [], resolvedDisagreements: [] };

/**
 * Brings the store up to date with the folder of reports; the caller has begun a transaction. Where anything changed,
 * an entry for the log and the bytes that went are left in the store, for `state/`.
 */
export async function takeIn(
  store: Store,
  { view, asked, steps, progress }: TakingIn,
): Promise<Omit<RefreshSummary, 'ms'>> {
  const known = new Map(store.files().map((file) => [file.file, file]));
  const displaced = new Map(
    steps.flatMap(({ file, had }): [string, Uint8Array][] => (had ? [[file, had]] : [])),
  );
  const intake = new Intake(store, view, asked.at, displaced);
  const present = new Set(view.files.map(({ file }) => file));
  for (const file of known.values()) if (!present.has(file.file)) intake.drop(file);
  let done = 0;
  for (const file of view.files) {
    intake.take(file, known.get(file.file));
    progress(++done, view.files.length);
  }
  intake.keepRest(present);
  const { added, changed, removed, unchanged } = intake;
  const touched = [...added, ...changed, ...removed];
  const compared = touched.length > 0 ? compareAnew(store, new Set(touched)) : UNCHANGED;
  const rejected = [...view.rejected, ...intake.rejected].sort((a, b) => (a.file < b.file ? -1 : 1));
  if (touched.length > 0) store.putRefreshedAt(asked.at);
  if (touched.length > 0 || intake.files.size > 0) {
    const entry: LogEntry = {
      ...asked,
      added,
      changed,
      removed,
      rejected,
      newDisagreements: compared.newDisagreements.map((d) => d.id),
      resolvedDisagreements: compared.resolvedDisagreements,
      files: undoable([...intake.files.values()], steps, known.size > 0),
    };
    store.leaveEntry(asked.id, JSON.stringify(entry));
  }
  return { added, changed, removed, unchanged, rejected, ...compared, paragraphs: store.passageCount() };
}

/**
 * What a rollback would undo: the files that the order itself put or took out; else what was found changed, unless
 * the index was new, and all was found so.
 */
function undoable(files: FileChange[], steps: readonly JournalledStep[], isKnown: boolean): FileChange[] {
  if (steps.length === 0) return isKnown ? files : [];
  const own = new Set(steps.map(({ file }) => file));
  return files.filter(({ file }) => own.has(file));
}
