import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';
import { makeFolder } from '../files.ts';

/** @returns what a file holds, or nothing where there is none */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // nothing was ever written to it
  }
}

/** @returns the entries of a log, one line of JSON each, oldest first; lines that are torn or of another form are left out */
export function readLines<T>(path: string, form: z.ZodType<T>): T[] {
  return textOf(path)
    .split('\n')
    .flatMap((line) => {
      try {
        const { success, data } = form.safeParse(JSON.parse(line));
        return success ? [data] : [];
      } catch {
        return []; // torn by a sudden end
      }
    });
}

/**
 * Appends lines to a log, and brings them to the disk.
 * @param lines JSON without line ends
 */
export function appendLines(path: string, lines: readonly string[]): void {
  makeFolder(dirname(path));
  const text = textOf(path);
  // a line that a dying process left half-written is ended, and so spoils no other
  const torn = text !== '' && !text.endsWith('\n');
  const file = openSync(path, 'a');
  try {
    appendFileSync(file, `${torn ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
