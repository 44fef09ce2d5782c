import { reportId } from '../reports/read.ts';
import { type RejectedFile, readSeed, type SeedFile, scanSeeds } from './scan.ts';

/** One change of the folder of reports: a file put there under its name, or taken out. */
export interface Step {
  file: string;
  /** null: taken out. */
  bytes: Uint8Array | null;
}

/** The folder of reports as a refresh takes it in. */
export interface SeedsView {
  files: SeedFile[];
  rejected: RejectedFile[];
  read: (file: string) => Uint8Array;
}

/** The folder as it is. @throws UsageError when there is none */
export const viewOf = (folder: string): SeedsView => ({
  ...scanSeeds(folder),
  read: (file) => readSeed(folder, file),
});

/** The folder as it would be after some steps, with nothing written. */
export function viewAfter(view: SeedsView, steps: readonly Step[]): SeedsView {
  const stepOf = new Map(steps.map((step) => [step.file, step]));
  const put = steps.flatMap(({ file, bytes }): SeedFile[] => {
    const id = reportId(file);
    return bytes === null || id === null ? [] : [{ file, id, size: bytes.length, mtimeMs: -1 }];
  });
  return {
    files: [...view.files.filter(({ file }) => !stepOf.has(file)), ...put].sort((a, b) =>
      a.file < b.file ? -1 : 1,
    ),
    rejected: view.rejected.filter(({ file }) => !stepOf.has(file)),
    read: (file) => stepOf.get(file)?.bytes ?? view.read(file),
  };
}
