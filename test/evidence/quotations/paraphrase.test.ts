import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/evidence/quotations/likeness.ts';
import { isParaphrase } from '../../../src/evidence/quotations/paraphrase.ts';

const says = (one: string, two: string) => isParaphrase(wordsOf(one), wordsOf(two));

describe('two translations of one remark', () => {
  it.each([
    [
      'The school was closed and nobody warned the parents',
      'They shut the school and no one alerted parents',
    ],
    [
      'I prefer an honest enemy to a false friend',
      'I would rather have a truthful foe than a friend who is false',
    ],
    ['This bridge killed my brother', 'It was this bridge that my brother was killed by'],
    ['We bury our dead tonight and tomorrow we build', 'Tonight we inter our dead, tomorrow we construct'],
    ['A town without a doctor is a sick place', 'A town that has no physician is an ill place'],
    ['The river took the mill but it left us the wheel', 'The stream took our mill and left the wheel'],
    ['They promised us help and sent us letters', 'We were pledged aid, and letters were sent'],
  ])('%s', (one, two) => {
    expect(says(one, two)).toBe(true);
    expect(says(two, one)).toBe(true);
  });
});

describe('two remarks', () => {
  it.each([
    ['one denies', 'The pumps will save the town', 'The pumps will not save the town'],
    ['another number', 'Our pumps saved four streets here', 'Those pumps rescued nine streets here'],
    [
      'another thing',
      'We will rebuild the school by spring',
      'We will rebuild the harbour by spring and the mill',
    ],
    ['one word in common', 'The mayor has lost my trust', 'The mayor never came to the mine'],
    ['too little to tell', 'It was a fire', 'There was a blaze'],
    ['the opposite', 'We acted too early and paid for it', 'We acted too late and paid for it with the dam'],
    [
      'one is much longer',
      'The dam held',
      'The dam held, the town slept, the river fell and the church bells rang',
    ],
    [
      'the same theme',
      'Our hearts are with the families tonight',
      'Families have waited long for answers tonight',
    ],
    ['hope and fear', 'We hope to find the miners alive', 'We fear that no miners are alive'],
    ['thanks', 'I thank the firefighters and the police', 'I thank the nurses who stayed all night'],
  ])('%s', (_, one, two) => {
    expect(says(one, two)).toBe(false);
    expect(says(two, one)).toBe(false);
  });
});
