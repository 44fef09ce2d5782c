import { describe, expect, test } from 'vitest';
import { looksLikeHeadline } from '../../src/reports/headline.ts';

describe('headlines', () => {
  test.each([
    'Governor warns of second flood before weekend',
    'Flood: 12 dead, 300 missing',
    'Mayor: council is ‘not up to the job’',
    'Why did the dam break?',
    'We made it!',
    'Storm moves on to the U.S.',
    'Talks fail; ministers go home',
    '‘Nobody came’: how a village was left alone',
  ])('%s', (text) => expect(looksLikeHeadline(text)).toBe(true));
});

describe('no headlines', () => {
  test.each([
    'The governor warned of a second flood.',
    'The governor said the flood was “not over yet”, as he met families on Monday.',
    'The governor called it “a disaster.”',
    'Ministers went home without a deal (they had hoped for one).',
    'Here is what we know:',
    'Flood',
    'By Jane Doe',
    'Photo: Jane Doe/AP',
    'Nobody knows why the old dam above the town broke on a dry summer night, and is it not high time that somebody found out?',
    `${'word '.repeat(40)}end`,
    '',
  ])('%s', (text) => expect(looksLikeHeadline(text)).toBe(false));
});
