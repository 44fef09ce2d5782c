import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../errors.ts';

/** How often a writer looks whether another one is through, and how long it waits for it in all, in milliseconds. */
const RETRY_MS = 100;
const LONGEST_WAIT_MS = 60 * 60_000;

/** How long tidying waits for those who read an earlier state, in milliseconds. */
const TIDY_WAIT_MS = 100;

/** What whoever opened the file wants to know. */
export interface Watcher {
  /** @param wrote whether anything was written through this connection */
  close: (wrote: boolean) => void;
  damaged: () => void;
}

/** A connection with typed rows and statements that are prepared once. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  readonly #watcher: Watcher;
  #held = false;
  #wrote = false;

  constructor(db: DatabaseSync, watcher: Watcher) {
    this.#db = db;
    this.#watcher = watcher;
  }

  #statement(sql: string) {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }

  /** A torn page that shows itself only now is told of, and looked for when the index is next opened. */
  #whole<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#watcher.damaged();
      throw new UserError(
        'The index is damaged: start Wirecheck again, and it is built anew from the reports.',
      );
    }
  }

  /** The rows of a query; `Row` names the columns as the schema declares them (tables are STRICT). */
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#whole(() => this.#statement(sql).all(...values) as Row[]);
  }

  first<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#whole(() => this.#statement(sql).get(...values) as Row | undefined);
  }

  /** @returns the row's id, where one was inserted */
  run(sql: string, ...values: SQLInputValue[]): number {
    return this.#whole(() => Number(this.#statement(sql).run(...values).lastInsertRowid));
  }

  /**
   * All or nothing: what `work` wrote is undone when it throws. The system itself ends the lock of a writer that dies.
   * @param onWait told once, where another process is writing, and its end is waited for
   * @throws UserError when that takes too long
   */
  async writing<T>(work: () => Promise<T>, onWait: () => void): Promise<T> {
    await this.#begin(onWait);
    try {
      const result = await work();
      this.#db.exec('COMMIT');
      this.#wrote = true;
      return result;
    } catch (error) {
      throw this.#undone(error);
    }
  }

  async #begin(onWait: () => void): Promise<void> {
    const until = Date.now() + LONGEST_WAIT_MS;
    for (let told = false; ; told = true) {
      try {
        return this.#db.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE');
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (Date.now() > until)
          throw new UserError(
            'Another Wirecheck has been writing to the index for an hour: end it, and try again.',
          );
      }
      if (!told) onWait();
      await delay(RETRY_MS);
    }
  }

  #undone(error: unknown): unknown {
    // a full disk ends the transaction by itself
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
    if (!isFull(error)) return error;
    return new UserError(
      'The disk is full, and the index is as it was before: free some space and refresh again.',
    );
  }

  /** Brings what was written from its log into the database, as far as nobody reads an earlier state. */
  tidy(): void {
    this.#db.exec(`PRAGMA busy_timeout = ${TIDY_WAIT_MS}; PRAGMA wal_checkpoint(TRUNCATE)`);
    this.#wrote = true;
  }

  /** All that `work` reads is of one state. */
  reading<T>(work: () => T): T {
    if (this.#db.isTransaction) return work();
    this.#db.exec('BEGIN');
    try {
      return work();
    } finally {
      this.#db.exec('COMMIT');
    }
  }

  /** Keeps the state of this moment for all reads to come. */
  hold(): void {
    if (this.#held) return;
    this.#db.exec('BEGIN');
    this.#db.prepare('SELECT count(*) FROM meta').get(); // a state is taken with the first read
    this.#held = true;
  }

  letGo(): void {
    if (!this.#held) return;
    this.#held = false;
    if (this.#db.isOpen) this.#db.exec('COMMIT');
  }

  close(): void {
    if (!this.#db.isOpen) return;
    this.#watcher.close(this.#wrote);
  }
}

const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_NOTADB = 26;
const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;

/** Whether SQLite says that a file is not what it should be. */
export const isDamage = (error: unknown): boolean => [SQLITE_CORRUPT, SQLITE_NOTADB].includes(codeOf(error));
const isFull = (error: unknown): boolean => codeOf(error) === SQLITE_FULL;
export const isBusy = (error: unknown): boolean => codeOf(error) === SQLITE_BUSY;
