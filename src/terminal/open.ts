import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import type { Logger } from 'pino';
import type { Call } from '../commands.ts';
import type { Config, Folder } from '../config.ts';
import { UsageError } from '../errors.ts';
import type { Newsroom } from '../newsroom.ts';
import { progressBar } from './progress.ts';

/** Bytes. A longer file is no news report, and is not read into memory to find that out. */
const LARGEST_REPORT = 100 * 1024 * 1024;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function kindOf(path: string): 'folder' | 'other' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'nothing';
    throw new UsageError(`${path} cannot be reached (${codeOf(error)}): look at its permissions.`);
  }
}

function checkFolder({ path, namedBy }: Folder, mustExist: boolean): void {
  const kind = kindOf(path);
  if (kind === 'other') throw new UsageError(`${namedBy} must name a folder, and "${path}" is a file.`);
  if (kind === 'nothing' && mustExist)
    throw new UsageError(
      `${namedBy} names the folder "${path}", and there is none: make it and put reports into it, or name another.`,
    );
}

function makeFolder({ path, namedBy }: Folder): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw error;
    throw new UsageError(
      `${namedBy} names the folder "${path}", and it cannot be made (${codeOf(error)}): name another.`,
    );
  }
}

/** Who is at the terminal, as far as the system knows. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'the terminal';
  }
}

/** How the engine is to work. */
export interface Manner {
  /** Whether to bring the index up to date with the reports at once; by default it is. */
  catchUp?: boolean;
  /** Whether refreshes run in a thread of their own, as a bot that goes on answering needs it. */
  apart?: boolean;
  /** Whether a person at a terminal may be shown how far a refresh is. */
  bar?: boolean;
}

/**
 * Opens the engine on the configured folders.
 * @throws UsageError when a folder is missing, is none, or holds no readable report
 */
export async function openConfigured(
  { folders }: Config,
  log: Logger,
  manner: Manner = {},
): Promise<Newsroom> {
  const { catchUp = true, apart = false, bar = false } = manner;
  checkFolder(folders.seeds, true);
  checkFolder(folders.index, false);
  checkFolder(folders.state, false);
  makeFolder(folders.index);
  const { openNewsroom } = await import('../newsroom.ts');
  const progress = bar ? progressBar() : null;
  return openNewsroom({
    seeds: folders.seeds.path,
    index: folders.index.path,
    state: folders.state.path,
    warn: (message) => log.warn(message),
    waiting: () => log.warn('Another Wirecheck is bringing the index up to date: waiting for it to end.'),
    ...(progress ? { progress } : {}),
    by: userName(),
    catchUp,
    apart,
  });
}

/**
 * Reads a report that is handed over by its path.
 * @throws UsageError when there is no such file
 */
export function readHandedOver(path: string): NonNullable<Call['file']> {
  const kind = kindOf(path);
  if (kind === 'nothing')
    throw new UsageError(`There is no file "${path}": give the path of a .txt, .md or .html file.`);
  if (kind === 'folder')
    throw new UsageError(`"${path}" is a folder: give the path of one .txt, .md or .html file.`);
  try {
    if (statSync(path).size > LARGEST_REPORT)
      throw new UsageError(`"${path}" is too large to be a news report.`);
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`"${path}" cannot be read (${codeOf(error)}): look at its permissions.`);
  }
}
