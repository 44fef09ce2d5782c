import { describe, expect, it } from 'vitest';
import { nearest } from '../src/near.ts';

describe('nearest', () => {
  it.each([
    ['aks', ['ask', 'help', 'quotes'], ['ask']],
    ['ASK', ['ask'], ['ask']],
    ['quote', ['ask', 'quotes'], ['quotes']],
    ['reprots', ['reports', 'refresh'], ['reports']],
    ['--sed', ['--seeds', '--state'], ['--seeds']],
    ['harbor-2', ['harbour-1', 'harbour-2'], ['harbour-2', 'harbour-1']],
    // nothing that is merely as short
    ['x', ['ask', 'a'], []],
    ['weather', ['ask', 'quotes', 'reports'], []],
    ['', ['ask'], []],
  ])('%j', (typed, names, expected) => {
    expect(nearest(typed, names)).toEqual(expected);
  });
});
