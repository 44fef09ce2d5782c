import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Folders } from '../../src/refresh/order.ts';

/** Three folders of their own below a new one. */
export function makeFolders(): Folders & { root: string } {
  const root = mkdtempSync(join(tmpdir(), 'wirecheck-refresh-'));
  mkdirSync(join(root, 'seeds'));
  return { root, seeds: join(root, 'seeds'), index: join(root, 'index'), state: join(root, 'state') };
}

/** A short report of one event, with a number of its own. */
export const told = (sheds: number): string => `---
headline: Storm tears roofs from harbour sheds at Tarnow
date: 2026-03-04
outlet: Harbour Paper
---
A storm killed three fishermen at Tarnow harbour on Tuesday night and tore the roofs from ${sheds} sheds.

Harbour master Edda Voss said the wind had come without a warning. "We had ten minutes to get the boats in," she said.
`;

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const seed = ({ seeds }: Folders, file: string, content: string | Uint8Array): void =>
  writeFileSync(join(seeds, file), content);

/** Files of a folder with the hashes of their bytes. */
export const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder) : []).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
