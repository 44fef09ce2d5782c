import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../errors.ts';
import { Database, isBusy, isDamage } from './database.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';

const FILE = 'wirecheck.db';
/** How long a reader waits for a moment in which the file is locked whole, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;
/** How long to wait before opening is tried again, in milliseconds. */
const RETRY_MS = 20;
/** Memory for pages, in KiB: what a full build writes need not be written twice. */
const CACHE_KIB = 64 * 1024;

/**
 * Opens the index of a folder. One that is damaged, another program's or another version's is put away and begun
 * anew: `seeds/` can give it back.
 * @param onRebuild told in one sentence why an index that stood there was not used
 * @throws UserError when the folder cannot be written
 */
export function openDatabase(folder: string, onRebuild: (reason: string) => void): Database {
  const path = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true });
    const found = patiently(() => connect(path));
    if (typeof found !== 'string') return found;
    onRebuild(`the index in ${folder} ${found}: it is built again from the reports`);
    for (const suffix of ['', '-wal', '-shm', CHECKED])
      rmSync(path + suffix, { force: true, recursive: true });
    const fresh = patiently(() => connect(path));
    if (typeof fresh !== 'string') return fresh;
    throw new Error(fresh);
  } catch (error) {
    throw new UserError(
      `The index in ${folder} can't be written (${reasonOf(error)}): make the folder writable, see that its disk has room, or name another with --index.`,
    );
  }
}

/**
 * Two that begin one index at once would wait for each other for ever: SQLite then refuses one of them at once, whatever
 * its busy timeout. That one tries again.
 */
function patiently<T>(work: () => T): T {
  const until = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}

/** @returns the database, or why the file is no index of this version */
function connect(path: string): Database | string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return 'is a folder';
  const db = new DatabaseSync(path);
  try {
    // the busy timeout first: even switching to WAL waits for a lock
    db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
      PRAGMA foreign_keys = ON; PRAGMA cache_size = -${CACHE_KIB};`);
    const fault = adopt(db) ?? damage(db, path);
    if (fault === null) return new Database(db, watcherOf(db, path));
    db.close();
    return fault;
  } catch (error) {
    db.close();
    if (isDamage(error)) return `is damaged (${reasonOf(error)})`;
    throw error;
  }
}

/** Bytes of the log of changes beside the database that may stay there once nobody needs them. */
const MOST_LOGGED = 4 * 1024 * 1024;

const logged = (folder: string): number =>
  statSync(join(folder, `${FILE}-wal`), { throwIfNoEntry: false })?.size ?? 0;

/**
 * Whether changes have gathered in their log, which grows for as long as somebody reads an earlier state whenever
 * something is written: {@link Store.tidy} then brings them into the database.
 */
export const isUntidy = (folder: string): boolean => logged(folder) > MOST_LOGGED;

const watcherOf = (db: DatabaseSync, path: string) => ({
  close(wrote: boolean) {
    // closing may write to the file what was only in the log of its changes
    const whole = wrote || isChecked(path);
    db.close();
    if (whole) noteChecked(path);
  },
  damaged: () => rmSync(path + CHECKED, { force: true }),
});

const numberOf = (db: DatabaseSync, pragma: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);

/** Checks whose the file is; an empty one gets the schema. @returns what is wrong with it, or null */
function adopt(db: DatabaseSync): string | null {
  if (numberOf(db, 'schema_version') === 0) begin(db);
  if (numberOf(db, 'application_id') !== APPLICATION_ID) return "is not Wirecheck's";
  return numberOf(db, 'user_version') === SCHEMA_VERSION ? null : 'was written by another version';
}

/** Another process may have begun it meanwhile. */
function begin(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    if (numberOf(db, 'schema_version') > 0) return;
    db.exec(SCHEMA);
    db.prepare("INSERT INTO meta VALUES ('id', ?)").run(randomUUID());
  } finally {
    db.exec('COMMIT');
  }
}

/** Beside the database: size and time of the file when its pages were last found whole. */
const CHECKED = '.checked';

const looks = (path: string): string => {
  const { size, mtimeNs } = statSync(path, { bigint: true });
  return `${size} ${mtimeNs}`;
};

/** Looks all pages through, unless the file is as it was when that was last done. @returns what is wrong, or null */
function damage(db: DatabaseSync, path: string): string | null {
  if (isChecked(path)) return null;
  const check = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
  if (check !== 'ok') return `is damaged (${String(check)})`;
  noteChecked(path);
  return null;
}

function isChecked(path: string): boolean {
  try {
    return readFileSync(path + CHECKED, 'utf8') === looks(path);
  } catch {
    return false; // then it is looked through, which is always right
  }
}

function noteChecked(path: string): void {
  try {
    writeFileSync(path + CHECKED, looks(path));
  } catch {
    // the next one to open it looks it through again
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
