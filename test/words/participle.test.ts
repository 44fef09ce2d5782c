import { expect, it } from 'vitest';
import { participleOf } from '../../src/words/participle.ts';

it.each([
  ['flew', 'flown'],
  ['close', 'closed'],
  ['took', 'taken'],
  ['bury', 'buried'],
  ['dig out', 'dug out'],
  ['strike', 'struck'],
  ['put', 'put'],
  ['come', 'come'],
  ['traced', 'traced'],
  ['passing', 'passed'],
  ['hiding', 'hidden'],
  ['stopping', 'stopped'],
  ['bring', 'brought'],
])('%s: %s', (verb, participle) => {
  expect(participleOf(verb)).toBe(participle);
});
