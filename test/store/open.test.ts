import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { openDatabase } from '../../src/store/open.ts';

let folder: string;
let reasons: string[];
const open = () => openDatabase(folder, (reason) => reasons.push(reason));
const path = () => join(folder, 'wirecheck.db');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirecheck-db-'));
  reasons = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openDatabase', () => {
  it('makes an index where there is none, and finds it again', () => {
    const made = open();
    made.run("INSERT INTO meta VALUES ('kept', 'yes')");
    made.close();
    const found = open();
    expect(found.first("SELECT value FROM meta WHERE key = 'kept'")).toMatchObject({ value: 'yes' });
    expect(reasons).toEqual([]);
    found.close();
  });

  it.each([
    [
      'bytes of anything',
      () => writeFileSync(path(), 'not a database at all, but long enough to be looked at '.repeat(40)),
      /is damaged/,
    ],
    [
      'another program',
      () => alter('CREATE TABLE theirs (x); PRAGMA application_id = 7;'),
      /is not Wirecheck's/,
    ],
    ['another version', outdate, /another version/],
  ])('builds an index of %s again and says so once', (_, spoil, reason) => {
    spoil();
    const db = open();
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(reason);
    expect(db.all('SELECT * FROM reports')).toEqual([]);
    db.close();
  });

  it('builds an index with torn pages again', async () => {
    const db = open();
    const fill = async () => {
      for (let i = 0; i < 2000; i++) db.run('INSERT INTO meta VALUES (?, ?)', `key ${i}`, 'x'.repeat(200));
    };
    await db.writing(fill, () => {});
    db.close();
    const raw = new DatabaseSync(path());
    raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    raw.close();
    tear();
    const again = open();
    expect(reasons[0]).toMatch(/is damaged/);
    expect(again.all("SELECT * FROM meta WHERE key <> 'id'")).toEqual([]);
    again.close();
  });

  it('says in one sentence that a folder cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDatabase(join(folder, 'file'), () => {})).toThrow(UserError);
    expect(() => openDatabase(join(folder, 'file'), () => {})).toThrow(/can't be written .*--index/);
  });

  it('undoes all of a transaction that fails', async () => {
    const db = open();
    const work = async () => {
      db.run("INSERT INTO meta VALUES ('half', 'done')");
      throw new Error('stop');
    };
    await expect(db.writing(work, () => {})).rejects.toThrow('stop');
    expect(db.all("SELECT * FROM meta WHERE key <> 'id'")).toEqual([]);
    db.close();
  });
});

function outdate(): void {
  open().close();
  alter('PRAGMA user_version = 999999;');
}

function alter(sql: string): void {
  const db = new DatabaseSync(path());
  db.exec(sql);
  db.close();
}

/** Overwrites the middle of the file. */
function tear(): void {
  const db = new DatabaseSync(path());
  db.close();
  const bytes = readFileSync(path());
  bytes.fill(0xa5, 4096 * 3, 4096 * 30);
  writeFileSync(path(), bytes);
}
