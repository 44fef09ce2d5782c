import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Which rooms of `src/` a room may import from, besides itself; types may be taken from the rooms in `types`. */
const MAY_IMPORT: Record<string, { values: string[]; types?: string[] }> = {
  words: { values: ['memory'] },
  reports: { values: ['errors'] },
  evidence: { values: ['reports', 'words', 'steps'] },
  events: { values: ['evidence', 'reports', 'words'] },
  disagreements: { values: ['evidence', 'events', 'reports', 'words'] },
  search: { values: ['reports', 'words', 'files', 'steps'] },
  store: {
    values: ['reports', 'errors', 'steps'],
    types: ['answers', 'disagreements', 'events', 'evidence', 'search'],
  },
  answers: {
    values: ['disagreements', 'events', 'evidence', 'reports', 'search', 'words', 'memory', 'steps'],
    types: ['store'],
  },
  state: { values: ['errors', 'files'], types: ['disagreements'] },
  refresh: {
    values: [
      'disagreements',
      'events',
      'evidence',
      'reports',
      'search',
      'state',
      'store',
      'errors',
      'files',
      'steps',
    ],
  },
  newsroom: {
    values: [
      'answers',
      'disagreements',
      'evidence',
      'refresh',
      'reports',
      'search',
      'state',
      'store',
      'words',
      'errors',
      'steps',
    ],
  },
  replies: {
    values: ['words'],
    types: ['answers', 'commands', 'disagreements', 'evidence', 'refresh', 'reports', 'state'],
  },
  discord: {
    values: ['commands', 'config', 'errors', 'replies', 'newsroom', 'failure'],
    types: ['disagreements', 'reports', 'state'],
  },
};

/** Packages that one room alone may import. */
const SOLE_IMPORTERS: Record<string, RegExp> = {
  'node:sqlite': /^src\/store\//,
  minisearch: /^(?:src\/search|bench)\//,
  'discord.js': /^src\/discord\//,
};

interface Import {
  file: string;
  from: string;
  typeOnly: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const imports: Import[] = ['src', 'commands', 'bench']
  .flatMap(filesBelow)
  .flatMap((file) =>
    Array.from(
      readFileSync(join(ROOT, file), 'utf8').matchAll(
        /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)';|import\('([^']+)'\)/gm,
      ),
      ([, type, from, dynamic]) => ({ file, from: from ?? dynamic ?? '', typeOnly: type !== undefined }),
    ),
  );

/** The room of a file: its folder in `src/`, or its own name where it lies in `src/` itself. */
const roomOf = (path: string): string | undefined => /^src\/([^/.]+)/.exec(path)?.[1];

describe('the house', () => {
  it('lets each room import only what lies before it', () => {
    const trespasses = imports.flatMap(({ file, from, typeOnly }) => {
      const room = roomOf(file);
      const other = from.startsWith('.') ? roomOf(join(file, '..', from).split(sep).join('/')) : undefined;
      const allowed = room && MAY_IMPORT[room];
      if (!allowed || !other || other === room) return [];
      const fine = allowed.values.includes(other) || (typeOnly && allowed.types?.includes(other));
      return fine ? [] : [`${file} imports ${typeOnly ? 'types of ' : ''}${other}`];
    });
    expect(trespasses).toEqual([]);
  });

  it('leaves commands to the engine and the replies', () => {
    const strays = imports.filter(
      ({ file, from }) => file.startsWith('commands/') && !/^\.\.\/src\//.test(from),
    );
    expect(strays).toEqual([]);
  });

  it.each(Object.entries(SOLE_IMPORTERS))('imports %s in one room alone', (name, room) => {
    const strays = imports
      .filter(({ file, from }) => from === name && !room.test(file))
      .map(({ file }) => file);
    expect(strays).toEqual([]);
  });

  it('reads the environment in one file alone', () => {
    const readers = ['src', 'commands']
      .flatMap(filesBelow)
      .filter((file) => /process\.env\b/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(readers.filter((file) => file !== 'src/config.ts')).toEqual([]);
  });

  it('sees the imports that it judges', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.some(({ from }) => from === 'minisearch')).toBe(true);
  });
});
