import { describe, expect, test } from 'vitest';
import { check } from '../../../src/answers/check/index.ts';
import { corpusOf } from '../corpus.ts';
import { REPORTS } from '../reports.ts';

const { index, source } = corpusOf(REPORTS);
const verdicts = (text: string) =>
  check(text, index, source).map(({ text: found, verdict }) => `${found}: ${verdict}`);

describe('each figure and quotation of a text', () => {
  test.each([
    [
      'a figure that a report gives',
      'The museum had 212,000 visitors last year.',
      ['212,000 visitors: corroborated'],
    ],
    ['a figure no report gives', 'The museum sold 88 postcards.', ['88 postcards: not in the reports']],
    [
      'another figure for the same thing',
      'The museum had 300,000 visitors last year.',
      ['300,000 visitors: contradicted'],
    ],
    [
      'words that were said',
      '“Whoever ordered this loves clocks,” said Clara Venn.',
      ['Whoever ordered this loves clocks: corroborated'],
    ],
    [
      'words by somebody else',
      '“Whoever ordered this loves clocks,” said Pieter Moll.',
      ['Whoever ordered this loves clocks: contradicted'],
    ],
    [
      'words nobody said',
      '“The clock was never worth a penny,” said Clara Venn.',
      ['The clock was never worth a penny: not in the reports'],
    ],
    ['an opinion', 'The museum is badly run and should be ashamed.', []],
    ['nothing', '', []],
    ['a word within marks', 'They call it a “heist”.', []],
  ])('%s', (_, text, expected) => {
    expect(verdicts(text).map((one) => one.replace(/,: /, ': '))).toEqual(expected);
  });

  test('cites where the reports tell it', () => {
    const [finding] = check('The museum had 212,000 visitors last year.', index, source);
    expect(finding?.citations.map(({ report, paragraph }) => `${report}#${paragraph}`)).toEqual([
      'theft-2#3',
    ]);
  });

  test('a disputed figure shows all positions', () => {
    const disputed = corpusOf([
      {
        id: 'a',
        event: 'fire',
        date: '2026-04-02',
        paragraphs: ['The fire destroyed 12 lorries at the mill on Monday.'],
      },
      {
        id: 'b',
        event: 'fire',
        date: '2026-04-02',
        paragraphs: ['The fire destroyed 19 lorries at the mill on Monday.'],
      },
    ]);
    const [finding] = check('The fire destroyed 12 lorries at the mill.', disputed.index, disputed.source);
    expect(finding?.verdict).toBe('disputed');
    expect(finding?.positions).toHaveLength(2);
  });

  const raid = corpusOf([
    {
      id: 'a',
      event: 'hail',
      date: '2026-04-02',
      paragraphs: ['The hail hit 640 greenhouses near Ulmsee, and 212 greenhouses were destroyed.'],
    },
  ]);
  test.each([
    ['The hail hit 640 greenhouses.', ['640 greenhouses: corroborated']],
    ['The hail hit 655 greenhouses.', ['655 greenhouses: contradicted']],
    [
      'The hail hit 640 greenhouses, 212 of which were destroyed.',
      ['640 greenhouses: corroborated', '212 of which: corroborated'],
    ],
    [
      'The hail hit 655 greenhouses, and 218 of them were destroyed.',
      ['655 greenhouses: contradicted', '218 of them: contradicted'],
    ],
    // the hail hit 640 and did not destroy them
    ['Of 640 greenhouses, 212 were destroyed.', ['640 greenhouses: not in the reports', '212: corroborated']],
    [
      'Thirty growers came, 12 of whom sang.',
      ['Thirty growers: not in the reports', '12 of whom: not in the reports'],
    ],
    // nothing was counted before
    ['The growers, 12 of whom sang, came.', []],
    ['Which of them was it? All of which we know.', []],
  ])('%s', (text, expected) => {
    const found = check(text, raid.index, raid.source);
    expect(found.map((one) => `${one.text}: ${one.verdict}`)).toEqual(expected);
    for (const finding of found) expect(text).toContain(finding.text);
  });

  const toll = corpusOf([
    {
      id: 'a',
      event: 'barge',
      date: '2026-05-02',
      paragraphs: ['A barge sank in the harbour of Ulmsee on Friday, killing two people. Divers saved nine.'],
    },
    {
      id: 'b',
      event: 'rally',
      date: '2026-05-02',
      paragraphs: ['Some 4,000 people marched in Brenn on Friday.'],
    },
  ]);
  test.each([
    ['Two people died when the barge sank in Ulmsee.', ['Two people: corroborated']],
    ['The barge at Ulmsee: two people are dead and a diver is missing.', ['two people: corroborated']],
    ['Two sailors died when the barge sank in Ulmsee.', ['Two sailors: corroborated']],
    ['Two sailors died when a barge sank off Tolm.', ['Two sailors: not in the reports']],
    ['Two people died in Brenn.', ['Two people: not in the reports']],
    // another place's march
    ['9,000 people marched in Tolm.', ['9,000 people: not in the reports']],
    ['9,000 people marched in Brenn.', ['9,000 people: contradicted']],
  ])('told in other words: %s', (text, expected) => {
    const found = check(text, toll.index, toll.source);
    expect(found.map((one) => `${one.text}: ${one.verdict}`)).toEqual(expected);
  });

  test('survives a long and hostile text', () => {
    const text = `${'“'.repeat(500)} 12 trams ${'9'.repeat(400)} \u0000 </script> ${'The tram hit 3 cars. '.repeat(2_000)}`;
    expect(check(text, index, source).length).toBeLessThanOrEqual(50);
  });
});
