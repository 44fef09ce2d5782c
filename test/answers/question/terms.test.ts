import { describe, expect, it } from 'vitest';
import { holding } from '../../../src/answers/offers/holds.ts';
import { readQuestion } from '../../../src/answers/question/index.ts';
import { isCommand } from '../../../src/answers/question/plain-text.ts';
import { createSearchIndex } from '../../../src/search/minisearch.ts';

function indexOf(...texts: string[]) {
  const index = createSearchIndex();
  index.add(texts.map((text, id) => ({ id, text, headline: '' })));
  return index;
}

const wordsOf = (question: string, ...texts: string[]) =>
  readQuestion(question, indexOf(...texts)).terms.map(({ word }) => word);

describe('words of a question', () => {
  it.each([
    ['how many sheep dyed', 'Six sheep died.', ['sheep', 'died']],
    ['whats the ceo called', 'Chief executive Una Rask left.', ['executive']],
    ['how strong was the tremor', 'The tremor had a magnitude of 5.', ['magnitude', 'tremor']],
    ['how did the seige end', 'The siege ended.', ['sieg', 'end']],
    ['how fast was the tram going', 'The tram ran at 40 mph.', ['tram']],
    ['how long did the hearing last', 'It is the last hearing.', ['hearing']],
    ['what caused the leak', 'A bolt caused the leak.', ['leak']],
    ['what is the toll now', 'The toll is now six.', ['toll']],
    ['how long did the ceasefire hold', 'The truce held.', ['truce', 'hold']],
    ['were any lorries hit', 'Two trucks were hit.', ['truck', 'hit']],
    ['who was jailed', 'She was sent to prison.', ['prison']],
    // what the reports say themselves stays as it was typed
    ['who dyed the wool', 'A monk dyed the wool. A monk died.', ['dyed', 'wool']],
    ['were any lorries hit', 'Two lorries hit a truck.', ['lorries', 'hit']],
    ['were any trams hit', 'Two trucks were hit.', ['trams', 'hit']],
    ['is the ceo ill', 'The CEO is an executive.', ['ceo', 'ill']],
    ['when was the last hearing', 'It is the last hearing.', ['last', 'hearing']],
    ['who was going to Oster', 'They were going to Oster.', ['going', 'Oster']],
    ['where was the form', 'It came from Oster.', ['form']],
  ])('%s', (question, text, words) => {
    expect(wordsOf(question, text)).toEqual(words);
  });
});

it.each([
  ['Una Rask, 61, left.', 1],
  ['It was led by Una Rask, now 61.', 1],
  ['Una Rask was 61 when she left.', 0.3],
  ['Una Rask earns $61 million.', 0],
  ['Una Rask paid 71.3 million crowns.', 0],
  ['Una Rask owns 12 boats.', 0],
  ['Una Rask left at 11 a.m.', 0],
])('%s tells an age: %d', (text, grade) => {
  expect(holding('age', text, new Set())).toBe(grade);
});

it.each([
  ['length', 'The striker is 1.9 metres tall.', 1],
  ['length', 'The striker cost £52m.', 0],
  ['length', 'The pier is 52m long.', 1],
  ['money', 'The striker cost £52m.', 1],
] as const)('a %s in %s: %d', (kind, text, grade) => {
  expect(holding(kind, text, new Set())).toBe(grade);
});

it.each([
  ["'; DROP TABLE reports; --", true],
  ['SELECT sentence FROM reports WHERE deaths > 5;', true],
  ['union select * from answers', true],
  ['Select committee: who was on it?', false],
  ['Did they update the rules; or drop them?', false],
  ['drop in sales?', false],
])('%s is a command: %s', (text, command) => {
  expect(isCommand(text)).toBe(command);
});
