import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
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
export async function scanSeeds(folder: string): Promise<Seeds> {
  const names = await namesIn(folder);
  const root = await realpath(folder);
  const seeds: Seeds = { files: [], rejected: [] };
  const taken = new Map<string, string>();
  for (const file of names.sort()) {
    const id = reportId(file);
    if (id === null) continue;
    const first = taken.get(id);
    const seen =
      first === undefined ? await look(root, file) : `has the same id as ${first}: rename one of them`;
    if (typeof seen === 'string') seeds.rejected.push({ file, reason: `${file} ${seen}.` });
    else {
      taken.set(id, file);
      seeds.files.push({ file, id, ...seen });
    }
  }
  return seeds;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
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
async function look(root: string, file: string): Promise<{ size: number; mtimeMs: number } | string> {
  try {
    const real = await realpath(join(root, file));
    if (relative(root, real).split(sep)[0] === '..') return 'is a link that leads out of the folder';
    const status = await stat(real);
    if (!status.isFile()) return status.isDirectory() ? 'is a folder, not a file' : 'is no regular file';
    await access(real, constants.R_OK);
    return sizeProblem(status.size) ?? { size: status.size, mtimeMs: status.mtimeMs };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return 'is a link to nothing';
    return code === 'EACCES' ? "can't be read: it needs read permission" : `can't be read (${code})`;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
