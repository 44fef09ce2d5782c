import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UsageError, UserError } from '../errors.ts';
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
    const seen = seenIn(statSync(real));
    if (typeof seen !== 'string') accessSync(real, constants.R_OK);
    return seen;
  } catch (error) {
    return problemOf(error, entry.isSymbolicLink());
  }
}

const seenIn = (status: Stats): { size: number; mtimeMs: number } | string => {
  if (!status.isFile()) return status.isDirectory() ? 'is a folder, not a file' : 'is no regular file';
  return sizeProblem(status.size) ?? { size: status.size, mtimeMs: status.mtimeMs };
};

/** What the system's word on a file means for whoever put it there. */
export function problemOf(error: unknown, isLink = false): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return isLink ? 'is a link to nothing' : 'is gone';
  if (code === 'EIO') return "can't be read: the disk fails";
  return code === 'EACCES' ? "can't be read: it needs read permission" : `can't be read (${code})`;
}

/**
 * Reads a file that a listing told of; it may be gone by now, or another thing.
 * @throws UserError that says so
 */
export function readSeed(folder: string, file: string): Uint8Array {
  let handle: number | undefined;
  try {
    // a pipe that stands there now must not be waited for
    handle = openSync(join(folder, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const seen = seenIn(fstatSync(handle));
    if (typeof seen === 'string') throw new UserError(`${file} ${seen}.`);
    return readFileSync(handle);
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(`${file} ${problemOf(error)}.`);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
