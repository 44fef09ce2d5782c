import { describe, expect, test } from 'vitest';
import { isStopWord, stem, stemsOf, wordsOf } from '../../src/words/stems.ts';

describe('forms that meet', () => {
  test.each([
    ['struck', 'strikes'],
    ['children', 'child'],
    ['people', 'person'],
    ['rose', 'rising'],
    ['dying', 'died'],
    ['neutralised', 'neutralized'],
    ['organisation', 'organizations'],
    ['colours', 'color'],
    ['travelling', 'traveled'],
    ['kilometres', 'kilometer'],
    ['defence', 'defense'],
    ['Zoë’s', 'zoe'],
    ['U.S.', 'US'],
    ['1,500', '1500'],
  ])('%s and %s', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });
});

describe('words that must not meet', () => {
  test.each([
    ['raise', 'rinse'],
    ['four', 'for'],
    ['hour', 'our'],
    ['metre', 'meteor'],
    ['prince', 'print'],
    ['1.5', '15'],
  ])('%s and %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

test('"us" is everywhere, "US" is not', () => {
  expect([isStopWord('us'), isStopWord('US'), isStopWord('didn’t')]).toEqual([true, false, true]);
});

test('words stand where they stood', () => {
  const text = 'The break-in at 7.40 a.m. wasn’t José’s doing';
  for (const { word, start } of wordsOf(text)) expect(text.startsWith(word, start)).toBe(true);
  expect(stemsOf(text)).toEqual(['break', '7.40', 'm', 'jose']);
});
