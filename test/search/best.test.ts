import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { PassageIndex, type SearchWay } from '../../src/search/passages.ts';

const BM25 = { k: 1.2, b: 0.6, d: 0.5 };
const BOOSTS = { text: 1, headline: 0.6 };
const OPTIONS = {
  fields: ['text', 'headline'],
  tokenize: (text: string) => (text ? text.split(' ') : []),
  processTerm: (term: string) => term,
};
const WORDS = ['harbour', 'harbours', 'ferry', 'ferries', 'crew', 'storm', 'pilot', 'bridge', 'signal'];
const words = (maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength }).map((list) => list.join(' '));
const documents = fc.array(fc.record({ text: words(9), headline: words(3) }), { maxLength: 40 });

/** Words that differ by two letters are met where the query's word is long. */
const mayDiffer = (term: string): number => (term.length > 6 ? 2 : 0);

test('gives what MiniSearch’s own search gives, in its order and with its scores', () => {
  fc.assert(
    fc.property(
      documents,
      fc.uniqueArray(fc.constantFrom(...WORDS, 'harbuor'), { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat({ max: 39 }), { maxLength: 10 }),
      fc.integer({ min: 1, max: 12 }),
      fc.option(fc.uniqueArray(fc.nat({ max: 39 }))),
      (list, query, gone, limit, only) => {
        const own = new PassageIndex(OPTIONS);
        const left = list.map((one, id) => ({ ...one, id })).filter(({ id }) => !gone.includes(id));
        for (const [id, one] of list.entries()) own.add({ ...one, id });
        for (const id of new Set(gone)) if (own.has(id)) own.discard(id);
        const peer = new MiniSearch(OPTIONS);
        peer.addAll(left);
        const within = only === null ? undefined : new Set(only);
        const expected = peer
          .search(query.join(' '), {
            boost: BOOSTS,
            bm25: BM25,
            fuzzy: mayDiffer,
            ...(within && { filter: ({ id }) => within.has(id) }),
          })
          .slice(0, limit);
        const way: SearchWay = { bm25: BM25, boosts: BOOSTS, mayDiffer };
        const found = own.best(query, limit, way, within);
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? 0, 9);
      },
    ),
    { numRuns: 300 },
  );
});
