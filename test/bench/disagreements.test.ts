import { describe, expect, it } from 'vitest';
import { isOf, scoreDisagreements } from '../../bench/evaluation/disagreements.ts';
import type { GoldEvent, GoldRow } from '../../bench/evaluation/gold.ts';
import { Sheet } from '../../bench/evaluation/sheet.ts';
import { coverage, numbersIn } from '../../bench/evaluation/words.ts';
import type { Disagreement } from '../../src/disagreements/types.ts';

const PIER = 'The pier lost 40 metres of its deck.';
const DECK = 'The storm took 55 metres of deck from the pier.';
const files = new Map([
  ['a.md', `---\ndate: "2026-01-02"\n---\nOpening words.\n\n${PIER}\n`],
  ['b.txt', `${DECK}\n`],
]);
const found = (kind: Disagreement['kind'], ...sides: [string, string, string][]): Disagreement => ({
  id: sides.join(),
  event: 'pier',
  kind,
  about: 'deck lost',
  positions: sides.map(([report, value, sentence]) => ({
    value,
    sentence,
    attributedTo: null,
    citations: [
      { report, paragraph: report === 'a' ? 2 : 1, headline: null, date: null, outlet: null, url: null },
    ],
  })),
});
const row = (kind: string, ...values: [string, string, string?][]): GoldRow => ({
  about: 'deck lost',
  kind,
  optional: false,
  values: values.map(([report, value, sentence]) => ({ report, value, sentence })),
});
const score = (disagreements: Disagreement[], gold: GoldRow[], kind?: string) => {
  const event: GoldEvent = { event: 'pier', files, disagreements: gold, questions: [], speakers: [] };
  const sheet = new Sheet(event);
  scoreDisagreements(sheet, disagreements, gold, (one) => kind === undefined || one === kind);
  return sheet.tally;
};

const right = found('figure', ['a', '40 metres', PIER], ['b', '55 metres', DECK]);
const gold = row('figure', ['a', '40 metres', PIER], ['b', '55 metres', DECK]);

describe('isOf', () => {
  it.each([
    ['the same reports, sentences and values', right, gold, true],
    ['a gold without sentences', right, row('figure', ['a', '40'], ['b', '55']), true],
    ['a number in words', right, row('figure', ['a', 'forty metres', PIER], ['b', '55']), true],
    ['values swapped', found('figure', ['b', '40 metres', PIER], ['a', '55 metres', DECK]), gold, false],
    [
      'one side alone',
      found('figure', ['a', '40 metres', PIER], ['b', '9 boats', 'Nine boats sank.']),
      gold,
      false,
    ],
    ['both values on one side', found('figure', ['a', '40 metres', PIER]), gold, false],
  ])('%s', (_, disagreement, wanted, expected) => {
    expect(isOf(disagreement, wanted)).toBe(expected);
  });
});

describe('scoreDisagreements', () => {
  it('counts a find, and its kind', () => {
    expect(score([right], [gold])).toMatchObject({
      disagreements: 1,
      found: 1,
      kindRight: 1,
      falseAlarms: 0,
    });
    expect(score([{ ...right, kind: 'date' }], [gold])).toMatchObject({
      found: 1,
      kindRight: 0,
      falseAlarms: 0,
    });
  });
  it('counts a second telling apart from a false alarm', () => {
    expect(score([right, { ...right, id: '2' }], [gold])).toMatchObject({
      found: 1,
      toldTwice: 1,
      falseAlarms: 0,
    });
  });
  it('counts what no row asks for as a false alarm, and a row without a find as missed', () => {
    expect(score([right], [])).toMatchObject({ disagreements: 0, found: 0, falseAlarms: 1 });
    expect(score([], [gold])).toMatchObject({ disagreements: 1, found: 0, falseAlarms: 0 });
  });
  it('counts an optional row neither way', () => {
    const optional = [{ ...gold, optional: true }];
    expect(score([right], optional)).toMatchObject({ disagreements: 0, found: 0, falseAlarms: 0 });
    expect(score([], optional)).toMatchObject({ disagreements: 0, falseAlarms: 0 });
  });
  it('leaves other kinds out where one is asked for', () => {
    expect(score([right], [gold], 'date')).toMatchObject({ disagreements: 0, found: 0, falseAlarms: 0 });
    expect(score([right], [], 'date')).toMatchObject({ falseAlarms: 0 });
  });
  it('holds every sentence against the block it cites', () => {
    expect(score([right], [gold])).toMatchObject({ texts: 2, verbatim: 2 });
    const bent = found('figure', ['a', '40 metres', PIER.replace('lost', 'shed')], ['b', '55 metres', DECK]);
    expect(score([bent], [gold])).toMatchObject({ texts: 2, verbatim: 1 });
  });
});

describe('words', () => {
  it.each([
    ['71,438 people', [71438]],
    ['Twenty of 3.5', [20, 3.5]],
    ['at 2:15 in the A380', []],
    ['none', []],
  ])('numbersIn(%j)', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });
  it.each([
    ['the pier', 'The “Pier” fell', 1],
    ['pier pier', 'one pier', 0.5],
    ['', 'anything', 0],
  ])('coverage(%j, %j)', (inner, outer, share) => {
    expect(coverage(inner, outer)).toBe(share);
  });
});
