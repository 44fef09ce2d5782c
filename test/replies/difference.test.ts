import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceFrom } from '../../src/replies/difference.ts';

const marked = (text: string, other: string) =>
  differenceFrom(text, other)
    .map((run) => (run.differs ? `[${run.text}]` : run.text))
    .join(' ');

describe('differenceFrom', () => {
  it.each([
    ['we saw it sink', 'we saw it sink', 'we saw it sink'],
    ['we saw it sink', 'we saw her go down', 'we saw [it sink]'],
    ['All we need is time.', 'we only need time', '[All] we need [is] time.'],
    ['“No,” she said – twice', 'no she said twice', '“No,” she said – twice'],
    ['one two one', 'one', 'one [two one]'],
    ['', 'anything', ''],
    ['anything', '', '[anything]'],
  ])('%j against %j', (text, other, expected) => {
    expect(marked(text, other)).toBe(expected);
  });

  it('keeps the text, and marks nothing where both are the same', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (own, other) => {
        const runs = differenceFrom(own.join(' '), other.join(' '));
        expect(runs.map(({ text }) => text).join(' ')).toBe(own.join(' '));
        expect(differenceFrom(own.join(' '), own.join(' ')).some(({ differs }) => differs)).toBe(false);
      }),
    );
  });

  it('gives up on texts that are too long to compare', () => {
    const long = 'word '.repeat(5_000);
    expect(differenceFrom(`${long}x`, `${long}y`)).toHaveLength(1);
  });
});
