import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { appendLines, readLines, textOf } from '../state/lines.ts';

const FILE = 'refreshes.jsonl';

const FileChange = z.object({
  file: z.string(),
  /** SHA-256 of the file's bytes before and after, hex; null where there was none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Where in `state/` the bytes from before are kept. */
  kept: z.string().nullable(),
});

/** What the log will say of a refresh, before it is known what it does. */
export const Asked = z.object({
  id: z.string(),
  /** ISO time. */
  at: z.string(),
  by: z.string(),
  /** What was asked for: "refresh", "add a.md", "remove a", "rollback"; or what began it: "opening", "watching". */
  what: z.string(),
  /** Whether a person asked for it, so that a rollback may undo it. */
  command: z.boolean(),
  /** The id of the entry that this one undid. */
  undoes: z.string().optional(),
});
export type Asked = z.infer<typeof Asked>;

const LogEntry = Asked.extend({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  rejected: z.array(z.object({ file: z.string(), reason: z.string() })),
  newDisagreements: z.array(z.string()),
  resolvedDisagreements: z.array(z.string()),
  files: z.array(FileChange),
});

/** What a refresh did to one file. */
export type FileChange = z.infer<typeof FileChange>;
/** One refresh that changed something: who, when, what. */
export type LogEntry = z.infer<typeof LogEntry>;

/** @returns every entry that can be read, oldest first */
export const readLog = (state: string): LogEntry[] => readLines(join(state, FILE), LogEntry);

/** Appends entries that are not in the log yet. */
export function appendLog(state: string, entries: readonly { id: string; entry: string }[]): void {
  const path = join(state, FILE);
  const text = textOf(path);
  const whole = text.slice(0, text.lastIndexOf('\n'));
  const fresh = entries.filter(({ id }) => !whole.includes(`{"id":${JSON.stringify(id)}`));
  if (fresh.length > 0)
    appendLines(
      path,
      fresh.map(({ entry }) => entry),
    );
}

/** How long what was removed or replaced is kept, in days. */
const KEPT_DAYS = 31;
const DAY_MS = 86_400_000;

export const KEPT_FOLDERS = ['removed', 'replaced'] as const;

const stampOf = (at: string): string => at.replace(/[:.]/g, '-');

/** Bytes of a file's own name that its kept copy bears; file systems take 255 in all. */
const LONGEST_NAME = 180;

/** @returns the name in `state/` under which a file of that moment is kept */
export function keptName(why: (typeof KEPT_FOLDERS)[number], file: string, at: string, hash: string): string {
  const long = Buffer.byteLength(file) > LONGEST_NAME;
  const name = long ? `${hash.slice(0, 16)}${/\.[^.]*$/.exec(file)?.[0] ?? ''}` : file;
  return `${why}/${stampOf(at)}-${name}`;
}

/** Drops what has been kept for longer than a month. */
export function dropOldKept(state: string, now: string): void {
  const oldest = stampOf(new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString());
  for (const folder of KEPT_FOLDERS) {
    for (const name of namesIn(join(state, folder)))
      if (/^\d{4}-\d{2}-\d{2}T/.test(name) && name < oldest)
        rmSync(join(state, folder, name), { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // nothing was kept yet
  }
}
