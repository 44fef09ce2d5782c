import { accessSync, constants, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import { REPORT_EXTENSIONS, reportId, sizeProblem } from '../reports/read.ts';

/** A report file as it lies in the folder; `mtimeMs` is in milliseconds since 1970. */
export interface SeedFile {
  file: string;
  id: string;
  size: number;
  mtimeMs: number;
}

/** A file that looks like a report and can't be taken in, and why. */
export interface RejectedFile {
  file: string;
  reason: string;
}

export interface Seeds {
  files: SeedFile[];
  rejected: RejectedFile[];
}

/**
 * Lists the report files directly in a folder, by name; nothing is opened. Other endings and dotfiles are passed over.
 * @throws UsageError when there is no such folder
 */
export function scanSeeds(folder: string): Seeds {
  const entries = entriesIn(folder);
  const root = realpathSync(folder);
  const seeds: Seeds = { files: [], rejected: [] };
  const taken = new Map<string, string>();
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = entry.name;
    const id = reportId(file);
    if (id === null) continue;
    const first = taken.get(id);
    const seen = first === undefined ? look(root, entry) : `has the same id as ${first}: rename one of them`;
    if (typeof seen === 'string') seeds.rejected.push({ file, reason: `${file} ${seen}.` });
    else {
      taken.set(id, file);
      seeds.files.push({ file, id, ...seen });
    }
  }
  return seeds;
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(
      `The reports' folder ${folder} ${folderProblem(error)}: make it and put ${REPORT_EXTENSIONS.join(', ')} files in, or name another with --seeds.`,
    );
  }
}

function folderProblem(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return 'does not exist';
  return code === 'ENOTDIR' ? 'is no folder' : `can't be read (${code})`;
}

/** @returns size and time of a file that may be read, or what keeps it from being read */
function look(root: string, entry: Dirent): { size: number; mtimeMs: number } | string {
  const path = join(root, entry.name);
  try {
    // a plain file's path is its own; asking the system for it costs more than all else here
    const real = entry.isFile() ? path : realpathSync(path);
    if (relative(root, real).split(sep)[0] === '..') return 'is a link that leads out of the folder';
    const status = statSync(real);
    if (!status.isFile()) return status.isDirectory() ? 'is a folder, not a file' : 'is no regular file';
    accessSync(real, constants.R_OK);
    return sizeProblem(status.size) ?? { size: status.size, mtimeMs: status.mtimeMs };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return entry.isSymbolicLink() ? 'is a link to nothing' : 'is gone';
    return code === 'EACCES' ? "can't be read: it needs read permission" : `can't be read (${code})`;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
