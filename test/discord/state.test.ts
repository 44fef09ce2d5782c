import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CUSTOM_ID_CHARACTERS } from '../../src/discord/limits.ts';
import { pack, readCustomId, spread, unpack } from '../../src/discord/state.ts';

/** Names of options are what Discord allows: small letters, digits and hyphens. */
const given = fc.dictionary(
  fc.stringMatching(/^[a-z0-9-]{1,32}$/),
  fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constant(true as const)),
  {
    noNullPrototype: true,
  },
);

describe('packed values', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(given, (values) => {
        const whole = Object.fromEntries(
          Object.entries(values).map(([k, v]) => [k, v === true ? v : v.toWellFormed()]),
        );
        expect(unpack(pack(whole))).toEqual(whole);
      }),
    );
  });

  it('outlive Unicode normalization', () => {
    const packed = pack({ question: 'Скільки безпілотників було запущено за ніч?' });
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(packed.normalize(form)).toBe(packed);
  });

  test.each(['', 'abc', '一', '一二三', pack({ a: 'b' }).slice(1)])('%j is not taken', (forged) => {
    expect(unpack(forged)).not.toEqual({ a: 'b' });
  });

  it('are not unfolded without end', () => {
    expect(unpack(pack({ text: 'a'.repeat(200_000) }))).toBeNull();
  });
});

describe('a row of buttons', () => {
  it('carries the longest question, in Latin and in Cyrillic letters', () => {
    const words = ['How', 'many', 'tonnes', 'of', 'timber', 'burnt', 'and', 'who', 'says', 'so?'];
    const letters = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
    const latin = Array.from({ length: 60 }, (_, i) => words[(i * 7 + (i >> 2)) % words.length])
      .join(' ')
      .slice(0, 300);
    const cyrillic = Array.from({ length: 300 }, (_, i) => letters[(i * i + 3 * i) % letters.length]).join(
      '',
    );
    for (const question of [latin, cyrillic]) {
      const ids = spread('ask', [0, 1, 2], pack({ question }));
      expect(ids?.every((id) => id.length <= CUSTOM_ID_CHARACTERS)).toBe(true);
      expect(new Set(ids).size).toBe(3);
      expect(unpack((ids ?? []).map((id) => readCustomId(id)?.part).join(''))).toEqual({ question });
    }
  });

  it('says so when it has no room', () => {
    expect(spread('ask', [0, 1, 2], '一'.repeat(300))).toBeNull();
  });

  test.each(['', 'p1:', 'p0:ask:1:0:', 'p1:ask:-1:0:', 'p1:ask:1e9:0:', 'p1:ask:1'])(
    '%j is of no row',
    (id) => {
      expect(readCustomId(id)).toBeNull();
    },
  );
});
