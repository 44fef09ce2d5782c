import { expect, test } from 'vitest';
import { Memory } from '../src/memory.ts';

test('makes a thing once, and starts afresh past its room', () => {
  const made: string[] = [];
  const memory = new Memory<string, number>(2);
  const lengthOf = (word: string) => memory.get(word, (key) => made.push(key) && key.length);
  expect(['pier', 'quay', 'pier'].map(lengthOf)).toEqual([4, 4, 4]);
  expect(made).toEqual(['pier', 'quay']);
  expect(['mooring', 'pier'].map(lengthOf)).toEqual([7, 4]);
  expect(made).toEqual(['pier', 'quay', 'mooring', 'pier']);
});
