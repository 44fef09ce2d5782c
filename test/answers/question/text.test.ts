import { describe, expect, test } from 'vitest';
import { formOf } from '../../../src/answers/offers/sorts.ts';
import { spelledOut } from '../../../src/answers/question/shorthand.ts';
import { isElsewhen } from '../../../src/answers/ranking/elsewhen.ts';

test.each([
  ['how many ppl were hurt', 'how many people were hurt'],
  ['wheres the van', 'where is the van'],
  ['who’s the mayor', 'who is the mayor'],
  ['what r they asking for pls', 'what are they asking for please'],
  ['who won lol', 'who won'],
  ['how meny peple', 'how many people'],
  ['how many were at the concert', 'how many people attended the concert'],
  ['was the nurse found guilty', 'was the nurse guilty'],
  ['how meny people left', 'how many people left'],
  ['wich gate, and wehn', 'which gate, and when'],
  ['lenght of the pier', 'length of the pier'],
  // these stay as they are
  ['how many were attacked', 'how many were attacked'],
  ['was the nurse found in the wood', 'was the nurse found in the wood'],
  ['was wick closed', 'was wick closed'],
  ['how did Wich burn', 'how did Wich burn'],
  ['Whose van is it?', 'Whose van is it?'],
  ['R and U are letters', 'R and U are letters'],
  ['the U.S. r-value', 'the U.S. r-value'],
  ['What constructor was called?', 'What constructor was called?'],
])('%s is spelled out', (typed, read) => {
  expect(spelledOut(typed, (word) => word === 'wick')).toBe(read);
});

describe('one of a sort is named', () => {
  test.each([
    ['country', 'The Danish company said so.'],
    ['country', 'He flew from Kenya on Monday.'],
    ['country', 'The finance minister of Kestria resigned.'],
    ['country', 'Kestria’s finance minister resigned.'],
    ['nationality', 'The crew had a British sailor.'],
    ['language', 'They spoke Polish at home.'],
    ['colour', 'a grey door'],
    ['hospital', 'She is at the Royal Infirmary.'],
    ['prison', 'He was taken to Dunmere Jail.'],
  ])('%s: %s', (sort, text) => {
    expect(formOf(sort)?.test(text)).toBe(true);
  });

  test.each([
    ['country', 'Meridian Health said on Tuesday that records were copied.'],
    ['country', 'The countries met in a small town.'],
    ['colour', 'The van was found in a quarry.'],
    ['language', 'They spoke for an hour.'],
    ['prison', 'He was sentenced on Friday.'],
    ['hospital', 'She is at home.'],
  ])('%s, but not: %s', (sort, text) => {
    expect(formOf(sort)?.test(text)).toBe(false);
  });

  test('of other sorts, and of several at once, nothing is known', () => {
    expect([formOf('ward'), formOf('countries'), formOf('constructor')]).toEqual([null, null, null]);
  });
});

test.each([
  ['The worst outbreak was in 1985, when 28 people died.', 'number', 'How many died?', true],
  ['The last strike, in 2017, lasted nine days and cost 4 million.', 'money', 'How much did it cost?', true],
  // asked for, of this year, of no year, held against another year, another kind of question
  [
    'The worst outbreak was in 1985, when 28 people died.',
    'number',
    'How many died in the worst one?',
    false,
  ],
  ['It was the worst outbreak of 2026, and 28 died.', 'number', 'How many died?', false],
  ['In the worst ward 28 people died.', 'number', 'How many died?', false],
  ['28 people died, the worst toll since 1985.', 'number', 'How many died?', false],
  ['The worst outbreak was in 1985.', 'time', 'When was the outbreak?', false],
  ['The firm paid 28 million in 2017.', 'money', 'How much did it pay?', false],
] as const)('%s looks back, asked by %s: %s', (text, kind, question, back) => {
  expect(isElsewhen(text, '2026-03-01', kind, question)).toBe(back);
  expect(isElsewhen(text, null, kind, question)).toBe(false);
});
