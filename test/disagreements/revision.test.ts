import { describe, expect, it } from 'vitest';
import { detectRevisions } from '../../src/disagreements/revision.ts';
import { sidesOf, witnessesOf } from './witness.ts';

const revisions = (text: string | string[]) =>
  detectRevisions('storm', witnessesOf(['2026-03-11', text])).disagreements;

describe('detectRevisions', () => {
  it.each([
    [
      'raised in the same breath',
      'The coastguard first gave the number of lost rafts as 26 but later raised it to 31.',
      '26 / 31',
    ],
    [
      'lowered by the next day',
      'The county had put the number of lost rafts at 58 but lowered it to 47 on Friday.',
      '58 / 47',
    ],
    ['from one to another', 'Police revised the toll from 12 to nine on Friday.', '12 / nine'],
    ['corrected', 'The mill corrected the number of lost bales from 400 to 140.', '400 / 140'],
    [
      'told before, behind the later word',
      [
        'The boy was rescued from the pier at dusk.',
        'Nine rafts sank in the bay. Police had earlier said that 14 rafts sank.',
      ],
      'Nine / 14',
    ],
    [
      'an age that was given first',
      'Her 3-month-old child was rescued. Police initially said that her 12-month-old child was rescued.',
      '3-month-old / 12-month-old',
    ],
  ])('%s', (_, text, sides) => {
    const found = revisions(text);
    expect(sidesOf(found)).toEqual([sides]);
    expect(found[0]?.kind).toBe('revision');
    expect(found[0]?.positions.map((p) => p.citations[0]?.report)).toEqual(['r1', 'r1']);
  });

  it.each([
    ['an hour that came earlier', 'The dam burst at 7 a.m., three hours earlier than the mill’s horn.'],
    ['a price that was raised', 'The baker raised its price from 80p to 95p.'],
    ['a forecast that was lowered', 'The bank lowered its forecast from 3% to 2%.'],
    ['a count that grew', 'Nine rafts sank on Monday. By Tuesday 14 rafts had sunk.'],
    ['the same value in other words', 'Police first said nine rafts sank, but then put it at 9.'],
    ['a first for the town', 'For the first time in 20 years the bay froze, and 12 rafts stuck.'],
    ['an order', 'The first raft sank at 6 a.m. and the last at 9 a.m.'],
    ['a walk', 'They walked from 6 to 9 miles a day.'],
    ['two speakers', 'Police said 14 rafts sank. Fishermen said 26 rafts sank.'],
    ['a plan', 'Originally the mill had 40 looms. Now 12 weavers work there.'],
    ['no number at all', 'Police first said the raft sank, but later took it back.'],
  ])('nothing: %s', (_, text) => {
    expect(sidesOf(revisions(text))).toEqual([]);
  });

  it.fails('two counts of two things in one sentence are taken for one where "first … but then cut … to" stands', () => {
    expect(revisions('The storm first sank 26 rafts but then cut power to 310 homes in the bay.')).toEqual(
      [],
    );
  });

  it('leaves captions alone', () => {
    const caption = 'Police revised the toll from 12 to nine on Friday. Photo: Ana Bell / Coast Wire';
    expect(revisions(['A calm day.', caption])).toEqual([]);
  });

  it('gives runs of the report', () => {
    const text = 'The county had put the number of lost rafts at 58 but lowered it to 47 on Friday.';
    for (const { value, sentence } of revisions(text).flatMap((one) => one.positions)) {
      expect(text).toContain(sentence);
      expect(sentence).toContain(value);
    }
  });
});
