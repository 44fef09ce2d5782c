import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { readSeed, scanSeeds } from '../../src/refresh/scan.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirecheck-scan-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const put = (name: string, text = 'A dam broke.') => writeFile(join(folder, name), text);

test('lists report files by name and passes over the rest', async () => {
  for (const name of ['b.md', 'a.txt', 'c.HTML', 'notes.pdf', '.hidden.md', 'README']) await put(name);
  await mkdir(join(folder, 'sub'));
  await put('sub/d.md');
  const { files, rejected } = scanSeeds(folder);
  expect(files.map(({ file, id, size }) => [file, id, size])).toEqual([
    ['a.txt', 'a', 12],
    ['b.md', 'b', 12],
    ['c.HTML', 'c', 12],
  ]);
  expect(files[0]?.mtimeMs).toBeGreaterThan(0);
  expect(rejected).toEqual([]);
});

test('of two files with one id the second by name is rejected', async () => {
  await put('a.txt');
  await put('a.md');
  const { files, rejected } = scanSeeds(folder);
  expect(files.map(({ file }) => file)).toEqual(['a.md']);
  expect(rejected).toEqual([{ file: 'a.txt', reason: 'a.txt has the same id as a.md: rename one of them.' }]);
});

test('what is no file of the folder is rejected', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'wirecheck-outside-'));
  await writeFile(join(outside, 'x.md'), 'Secret.');
  await mkdir(join(folder, 'a.md'));
  await symlink(join(outside, 'x.md'), join(folder, 'b.md'));
  await symlink(join(folder, 'gone.md'), join(folder, 'c.md'));
  await put('d.md');
  await symlink(join(folder, 'd.md'), join(folder, 'e.md'));
  await put('f.md');
  await truncate(join(folder, 'f.md'), 50 * 1024 * 1024);
  const { files, rejected } = scanSeeds(folder);
  expect(files.map(({ file }) => file)).toEqual(['d.md', 'e.md']);
  expect(rejected.map(({ reason }) => reason)).toEqual([
    'a.md is a folder, not a file.',
    'b.md is a link that leads out of the folder.',
    'c.md is a link to nothing.',
    'f.md is larger than 20 MB.',
  ]);
  await rm(outside, { recursive: true });
});

const isRoot = process.getuid?.() === 0;
/** On Linux "nobody", who may do little. */
const NOBODY = 65_534;

test.skipIf(!process.seteuid)('a file without read permission is read by nobody', async () => {
  await put('a.md');
  await chmod(join(folder, 'a.md'), 0);
  await chmod(folder, 0o755);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    expect(() => readSeed(folder, 'a.md')).toThrow("a.md can't be read: it needs read permission.");
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

// the listing asks who really runs it, whomever it acts for
test.skipIf(isRoot)('a file without read permission is rejected', async () => {
  await put('a.md');
  await chmod(join(folder, 'a.md'), 0);
  const { rejected } = scanSeeds(folder);
  expect(rejected).toEqual([{ file: 'a.md', reason: "a.md can't be read: it needs read permission." }]);
});

test('a missing folder is a wrong call', async () => {
  expect(() => scanSeeds(join(folder, 'none'))).toThrow(UsageError);
  expect(() => scanSeeds(join(folder, 'none'))).toThrow(/none does not exist: make it/);
  await put('file');
  expect(() => scanSeeds(join(folder, 'file'))).toThrow(/is no folder/);
});
