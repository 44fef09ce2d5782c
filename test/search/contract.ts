import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scopedIndex } from '../../src/search/scoped.ts';
import type { SearchDocument, SearchIndex } from '../../src/search/types.ts';
import { stemsOf } from '../../src/words/stems.ts';

const DOCUMENTS: SearchDocument[] = [
  { id: 1, text: 'The ferry struck a sandbank before dawn.', headline: 'Ferry aground' },
  { id: 2, text: 'A strike by dockers closed the harbour.', headline: 'Dockers walk out' },
  { id: 3, text: 'Zoë Háj, the café’s owner, organised a collection.', headline: 'Help for the crew' },
  { id: 4, text: 'Rain is expected on Sunday.', headline: 'Weather' },
];

const WORDS = ['harbour', 'ferry', 'crew', 'storm', 'pilot', 'bridge', 'tide', 'signal'] as const;
const word = fc.constantFrom(...WORDS);
const documents = fc.uniqueArray(
  fc.record({
    id: fc.nat({ max: 40 }),
    text: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    headline: fc.array(word, { maxLength: 2 }).map((words) => words.join(' ')),
  }),
  { selector: ({ id }) => id, maxLength: 15 },
);

/** What every backend of {@link SearchIndex} must do. */
export function searchContract(name: string, create: () => SearchIndex): void {
  const filled = () => {
    const index = create();
    index.add(DOCUMENTS);
    return index;
  };
  const ids = (index: SearchIndex, query: string) => index.search(query, 10).map(({ id }) => id);

  describe(name, () => {
    test.each([
      ['another form of a word', 'strikes', [1, 2]],
      ['an irregular form', 'dockers who strike', [2, 1]],
      ['British and American spelling', 'harbor', [2]],
      ['a verb of two spellings', 'organized', [3]],
      ['accents folded', 'Zoe Haj cafe', [3]],
      ['a typing error in a long word', 'sandbamk', [1]],
      ['a word of the headline alone', 'weather', [4]],
      ['no typing error in a short word', 'crow', []],
      ['stop words alone', 'who was it', []],
      ['nothing', '', []],
      ['signs alone', '?!* -- "', []],
    ])('finds %s', (_, query, expected) => {
      expect(ids(filled(), query)).toEqual(expected);
    });

    test('the text counts for more than the headline', () => {
      const index = create();
      index.add([
        { id: 1, text: 'The council met.', headline: 'Bridge closed' },
        { id: 2, text: 'The bridge closed.', headline: 'Council meets' },
      ]);
      expect(ids(index, 'bridge')).toEqual([2, 1]);
    });

    test('a discarded passage is gone, from hits and frequencies alike', () => {
      const index = filled();
      index.discard([1, 99]);
      expect(ids(index, 'strike')).toEqual([2]);
      expect(index.frequency('sandbank')).toBe(0);
      expect(index.size).toBe(3);
    });

    test('a passage added again replaces the one before', () => {
      const index = filled();
      index.add([{ id: 4, text: 'Snow fell instead.', headline: 'Weather' }]);
      expect(ids(index, 'rain')).toEqual([]);
      expect(ids(index, 'snow')).toEqual([4]);
      expect(index.size).toBe(4);
    });

    test('gives no more than it was asked for, best first', () => {
      const hits = filled().search('strike harbour', 1);
      expect(hits.map(({ id }) => id)).toEqual([2]);
      expect(filled().search('strike', 0)).toEqual([]);
    });

    test('looks within some passages alone, where they are named', () => {
      const index = filled();
      expect(index.search('strike', 10, new Set([2, 4])).map(({ id }) => id)).toEqual([2]);
      expect(index.search('strike', 10, new Set())).toEqual([]);
      const view = scopedIndex(index, new Set([2, 4]));
      expect(view.search('strike rain', 10).map(({ id }) => id)).toEqual(
        index.search('rain strike', 10, new Set([2, 4])).map(({ id }) => id),
      );
      expect([view.frequency('sandbank'), view.frequency('strike'), view.size]).toEqual([0, 2, 4]);
    });

    test('agrees with a plain Map, whatever is added and discarded', () => {
      fc.assert(
        fc.property(
          documents,
          documents,
          fc.array(fc.nat({ max: 40 })),
          word,
          (first, second, gone, asked) => {
            const index = create();
            index.add(first);
            index.discard(gone);
            index.add(second);
            const model = new Map(first.map((one) => [one.id, one]));
            for (const id of gone) model.delete(id);
            for (const one of second) model.set(one.id, one);
            const [stem] = stemsOf(asked);
            const held = [...model.values()]
              .filter(({ text, headline }) => stemsOf(`${text} ${headline}`).includes(stem ?? ''))
              .map(({ id }) => id);
            expect(index.size).toBe(model.size);
            expect(index.frequency(asked)).toBe(held.length);
            expect(new Set(index.search(asked, 100).map(({ id }) => id))).toEqual(new Set(held));
          },
        ),
      );
    });

    test('scores fall, and never are below 0', () => {
      fc.assert(
        fc.property(documents, fc.array(word, { maxLength: 4 }), (list, query) => {
          const index = create();
          index.add(list);
          const scores = index.search(query.join(' '), 50).map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect(scores.every((score) => score >= 0)).toBe(true);
        }),
      );
    });
  });
}
