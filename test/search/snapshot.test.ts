import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../src/search/minisearch.ts';
import { postingsLine, StoredPostings } from '../../src/search/postings.ts';
import { snapshotMark } from '../../src/search/snapshot.ts';
import { atOnce } from '../../src/steps.ts';

const WORDS = 'storm shed harbour roof boat wind mayor bridge river flood train été 雨 14 2,000'.split(' ');
const documents = fc.array(
  fc.record({
    text: fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
    headline: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((words) => words.join(' ')),
  }),
  { maxLength: 30 },
);
/** Characters of a block: a line each, a few of them, or all in one. */
const BLOCKS = fc.constantFrom(1, 40, 200_000);
const mark = { index: 'one', passage: 30, gone: 0 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirecheck-snapshot-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const saved = () => {
  const index = createSearchIndex();
  index.add([{ id: 7, text: 'A storm tore the roofs from 14 sheds', headline: 'Storm at the harbour' }]);
  index.save(folder, mark);
};
const load = () => atOnce(createSearchIndex().load(folder));

describe('a snapshot', () => {
  it('finds the same, and takes in and drops passages the same', () => {
    fc.assert(
      fc.property(
        documents,
        documents,
        fc.array(fc.nat(40), { maxLength: 8 }),
        BLOCKS,
        (first, later, dropped, block) => {
          const index = createSearchIndex();
          const numbered = (from: number) => (one: (typeof first)[number], n: number) => ({
            ...one,
            id: from + n,
          });
          index.add(first.map(numbered(0)));
          index.discard(dropped.slice(0, 3));
          index.save(folder, mark, block);
          const restored = createSearchIndex();
          expect(atOnce(restored.load(folder))).toEqual(mark);
          const answers = (one: typeof index) => [
            one.size,
            WORDS.map((word) => [
              one.frequency(word),
              one.search(word, 50).map(({ id, score }) => [id, score.toFixed(9)]),
            ]),
          ];
          expect(answers(restored)).toEqual(answers(index));
          for (const one of [index, restored]) {
            one.discard(dropped);
            one.add(later.map(numbered(100)));
          }
          expect(answers(restored)).toEqual(answers(index));
          restored.save(folder, mark);
          const again = createSearchIndex();
          atOnce(again.load(folder));
          expect(again.size).toBe(index.size);
          expect(WORDS.map((word) => again.frequency(word))).toEqual(
            WORDS.map((word) => index.frequency(word)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  const path = () => join(folder, 'search.zst');
  it.each<[string, () => void]>([
    ['missing', () => rmSync(path())],
    ['empty', () => truncateSync(path(), 0)],
    ['cut at its end', () => truncateSync(path(), readFileSync(path()).length - 3)],
    ['cut in the middle', () => truncateSync(path(), readFileSync(path()).length >> 1)],
    ['another thing', () => writeFileSync(path(), 'no snapshot at all, but some words of somebody')],
    [
      'damaged',
      () => {
        const bytes = readFileSync(path());
        bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 12);
        writeFileSync(path(), bytes);
      },
    ],
  ])('that is %s is not used', (_, spoil) => {
    saved();
    expect(load()).toEqual(mark);
    expect(snapshotMark(folder)).toEqual(mark);
    spoil();
    expect(load()).toBeNull();
  });
});

it('a term line holds what the postings held', () => {
  const postings = fc.uniqueArray(fc.nat(5000), { maxLength: 20 }).map((ids) => ids.sort((a, b) => a - b));
  fc.assert(
    fc.property(postings, postings, fc.integer({ min: 1, max: 30 }), (text, headline, times) => {
      const held = new Map(
        [text, headline].map((ids, field) => [field, new Map(ids.map((id) => [id, id === 9 ? 1 : times]))]),
      );
      const line = postingsLine('été', held, 2, (passage) => passage);
      expect(line === null).toBe(text.length + headline.length === 0);
      if (line === null) return;
      const bytes = Buffer.from(line);
      const [term = '', count = ''] = line.split('\t');
      const start = Buffer.byteLength(`${term}\t${count}\t`);
      const read = new StoredPostings(Number(count), bytes, start, bytes.length - 1);
      expect(read.count).toBe(new Set([...text, ...headline]).size);
      expect(read.isUnread).toBe(true);
      for (const [field, ids] of held) expect([...(read.get(field) ?? [])]).toEqual([...ids]);
      expect(read.isUnread).toBe(false);
    }),
  );
});
