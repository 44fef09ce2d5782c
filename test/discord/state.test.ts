import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CUSTOM_ID_CHARACTERS } from '../../src/discord/limits.ts';
import {
  type Carried,
  carriedBy,
  isOfOtherVersion,
  pack,
  readCustomId,
  spread,
  unpack,
} from '../../src/discord/state.ts';

/** Names of options are what Discord allows: small letters, digits and hyphens. */
const given = fc.dictionary(
  fc.stringMatching(/^[a-z0-9-]{1,32}$/),
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }).map((text) => text.toWellFormed()),
    fc.constant(true as const),
  ),
  { noNullPrototype: true },
);
const asked = (values: Carried['recipe'][1]): Carried => ({ recipe: ['ask', values], own: [] });

describe('a packed state', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 9 }),
        given,
        fc.array(given, { maxLength: 5 }),
        (name, values, own) => {
          const state: Carried = { recipe: [name, values], own };
          expect(unpack(pack(state))).toEqual(state);
        },
      ),
    );
  });

  it('outlives Unicode normalization', () => {
    const packed = pack(asked({ question: 'Скільки безпілотників було запущено за ніч?' }));
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(packed.normalize(form)).toBe(packed);
  });

  test.each(['', 'abc', '一', '一二三', pack(asked({ a: 'b' })).slice(1)])('%j is not taken', (forged) => {
    expect(unpack(forged)).toBeNull();
  });

  it('is not unfolded without end', () => {
    expect(unpack(pack(asked({ text: 'a'.repeat(200_000) })))).toBeNull();
  });
});

describe('the controls of a message', () => {
  const LATIN = ['How', 'many', 'tonnes', 'of', 'timber', 'burnt', 'and', 'who', 'says', 'so?'];
  const LETTERS = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';

  test.each([
    [
      'in Latin letters',
      Array.from({ length: 60 }, (_, i) => LATIN[(i * 7 + (i >> 2)) % LATIN.length])
        .join(' ')
        .slice(0, 300),
    ],
    [
      'in Cyrillic letters',
      Array.from({ length: 300 }, (_, i) => LETTERS[(i * i + 3 * i) % LETTERS.length]).join(''),
    ],
  ])('carry the longest question %s', (_, question) => {
    const ids = spread(['page', 'page', 'page'], pack(asked({ question }))) ?? [];
    expect(ids.every((id) => id.length <= CUSTOM_ID_CHARACTERS)).toBe(true);
    expect(new Set(ids).size).toBe(3);
    expect(carriedBy(ids.toReversed())).toEqual(asked({ question }));
    expect(carriedBy(ids.slice(1))).toBeNull();
  });

  it('say so when they have no room', () => {
    expect(spread(['page', 'page', 'page'], '一'.repeat(300))).toBeNull();
  });

  test.each(['', 'w2:', 'w1:page:0:', 'p1:ask:1:0:', 'w2:page:-1:', 'w2:page:1e9:', 'w2:page:1'])(
    '%j is none of them',
    (id) => {
      expect(readCustomId(id)).toBeNull();
    },
  );

  test.each([
    ['p1:ask:1:0:', true],
    ['w3:page:0:', true],
    ['w2:page:0:', false],
    ['other-bot', false],
    ['', false],
  ])('%j of another version: %j', (id, expected) => {
    expect(isOfOtherVersion(id)).toBe(expected);
  });
});
