import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Marks files that are being written; they begin with a dot as well, so that no listing of reports takes them. */
const TEMPORARY = '.wirecheck-part';

const temporaryOf = (path: string): string =>
  join(dirname(path), `.${shortened(basename(path))}${TEMPORARY}`);

/** Bytes of a name that leave room for the marks: file systems take 255. */
const LONGEST_NAME = 200;
const shortened = (name: string): string =>
  Buffer.from(name).subarray(0, LONGEST_NAME).toString('utf8').replaceAll('\ufffd', '');

/**
 * A file is there whole or not at all, after a power cut too: written aside, brought to the disk, renamed.
 * @param content bytes or text, or pieces of bytes that need not be in memory all at once
 */
export function writeWhole(path: string, content: Uint8Array | string | Iterable<Uint8Array>): void {
  const temporary = temporaryOf(path);
  const file = openSync(temporary, 'w');
  try {
    for (const piece of piecesOf(content)) writeAll(file, piece);
    fsyncSync(file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

function piecesOf(content: Uint8Array | string | Iterable<Uint8Array>): Iterable<Uint8Array> {
  if (typeof content === 'string') return [Buffer.from(content)];
  return content instanceof Uint8Array ? [content] : content;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Takes a file away for good; one that is gone already is fine. */
export function removeWhole(path: string): void {
  rmSync(path, { force: true });
  syncFolder(dirname(path));
}

/** Makes a folder and brings its making to the disk. */
export function makeFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) syncFolder(dirname(folder));
}

/** Brings renames in a folder to the disk, where the system can. */
export function syncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch {
    return; // Windows opens no folders, and keeps the order of renames itself
  }
  try {
    fsyncSync(handle);
  } catch {
    // some network disks have no such call
  } finally {
    closeSync(handle);
  }
}

/** Drops what a process that died had begun to write in a folder. */
export function dropParts(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith('.') && name.endsWith(TEMPORARY))
      rmSync(join(folder, name), { force: true, recursive: true });
}
