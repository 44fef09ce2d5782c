import { describe, expect, it } from 'vitest';
import { detectDisagreements } from '../../src/disagreements/index.ts';
import { witnessesOf } from './witness.ts';

const DAY = '2026-03-11';
const found = (one: string, other: string) =>
  detectDisagreements('storm', witnessesOf([DAY, one], [DAY, other])).disagreements;

/** What docs/quality.md names as not found: each row goes from here to the tables of what is found once it is. */
describe('known gaps', () => {
  it.fails.each([
    [
      'an ordinal against a count',
      'It was the fourth crossing of the new ferry.',
      'The new ferry has made five crossings in all.',
    ],
    [
      'the age of whom a report names by an office alone',
      'Ana Reyes, 44, the minister of ports, resigned.',
      'The minister, who is 47, left by a side door.',
    ],
    [
      'a cause',
      'The dam above Harlow burst because a gate had rusted through.',
      'The dam above Harlow burst because of the heavy rain alone.',
    ],
    [
      'an act told as another act',
      'The mayor turned down the plea of the fishermen for a new quay.',
      'The mayor promised the fishermen the new quay they had asked for.',
    ],
    [
      'a place in a place of another name',
      'The wreck was found off Odden Point.',
      'The wreck was found in the bay of Harlow, forty miles away.',
    ],
  ])('%s', (_, one, other) => {
    expect(found(one, other)).not.toEqual([]);
  });
});
