import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { UserError } from '../errors.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** How long a writer waits for another process's transaction, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;
const FILE = 'wirecheck.db';

/** A connection with typed rows and statements that are prepared once. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  #statement(sql: string) {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }

  /** The rows of a query; `Row` names the columns as the schema declares them (tables are STRICT). */
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  first<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  /** @returns the row's id, where one was inserted */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).lastInsertRowid);
  }

  /** All or nothing: what `work` wrote is undone when it throws. */
  transaction<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      // a full disk ends the transaction by itself
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      if (isFull(error))
        throw new UserError(
          'The disk is full, and the index is as it was before: free some space and refresh again.',
        );
      throw error;
    }
  }

  close(): void {
    this.#db.close();
  }
}

/**
 * Opens the index of a folder. One that is damaged, or written by another version, is put away and begun anew:
 * `seeds/` can give it back.
 * @param onRebuild told in one sentence why an index that stood there was not used
 * @throws UserError when the folder cannot be written
 */
export function openDatabase(folder: string, onRebuild: (reason: string) => void): Database {
  const path = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true });
    const found = connect(path);
    if (typeof found !== 'string') return found;
    onRebuild(`the index in ${folder} ${found}: it is built again from the reports`);
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    const fresh = connect(path);
    if (typeof fresh !== 'string') return fresh;
    throw new Error(fresh);
  } catch (error) {
    throw new UserError(
      `The index in ${folder} can't be written (${reasonOf(error)}): make the folder writable or name another with --index.`,
    );
  }
}

/** @returns the database, or why the file is no index of this version */
function connect(path: string): Database | string {
  const db = new DatabaseSync(path);
  try {
    // the busy timeout first: even switching to WAL waits for a lock
    db.exec(
      `PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;`,
    );
    const fault = adopt(db);
    if (fault === null) return new Database(db);
    db.close();
    return fault;
  } catch (error) {
    db.close();
    if (isDamage(error)) return `is damaged (${reasonOf(error)})`;
    throw error;
  }
}

/** Checks whose the file is; an empty one gets the schema. @returns what is wrong with it, or null */
function adopt(db: DatabaseSync): string | null {
  const number = (pragma: string) => Number(Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
  db.exec('BEGIN IMMEDIATE');
  try {
    if (number('schema_version') === 0) db.exec(SCHEMA);
    else if (number('application_id') !== APPLICATION_ID) return "is not Wirecheck's";
    else if (number('user_version') !== SCHEMA_VERSION) return 'was written by another version';
  } finally {
    db.exec('COMMIT');
  }
  const check = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
  return check === 'ok' ? null : `is damaged (${String(check)})`;
}

const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_NOTADB = 26;
const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
const isDamage = (error: unknown): boolean => [SQLITE_CORRUPT, SQLITE_NOTADB].includes(codeOf(error));
const isFull = (error: unknown): boolean => codeOf(error) === SQLITE_FULL;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
