import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/reports/sentences.ts';

const texts = (text: string): string[] => splitSentences(text).map((span) => span.text);

describe('one sentence', () => {
  test.each([
    'Mr. Hale met Sen. Ortiz and Dr. Lee on Friday.',
    'The U.S. Senate voted late.',
    'A vote in the U.S. Senate and the U.K. Parliament is due.',
    'The shop closed at 7.20 p.m. on Sunday.',
    'The quake struck at 3.40 a.m. local time.',
    'The train left at 9 p.m. Monday.',
    'The blast was heard at 9:15 p.m. (1915 GMT), an hour after the ferry had docked.',
    'Polls close at 8 p.m. (20:00 CET).',
    'It starts at 8 p.m. E.T. in the old hall.',
    'J. K. Marlow wrote it.',
    'George W. Tanner and R.J. Cole spoke.',
    'The river rose 3.5 metres, or 11.5 ft., by noon.',
    'Flight No. 7 was late.',
    'See pp. 3–5 of the report.',
    'The fire of Jan. 3 burned for days.',
    'It happened on Sept. 14, 2021, near the coast.',
    'SALEM, Ore. — The river has risen.',
    'He moved to Naples (Fla.) General Hospital.',
    'Rep. Ann Cole (R-Ky.) voted no.',
    'Former Fla. Gov. Lee Marsh spoke.',
    'They live at 12 Elm St. near the park.',
    'Acme Inc. Chief Executive Dana Poe resigned.',
    'Martin Ross Jr. Park was closed.',
    'The case of Stone v. Rivers ended.',
    '"Stop!" he shouted.',
    '“Why now?” asked the mayor.',
    '“Is it over?” Mayor Ann Poe asked.',
    '"Never again!" Cole said in a statement.',
    '“We are done.” she said.',
    '"We waited ... and nobody came," he said.',
    'He was... I think... tired.',
    'Visit example.com or news.example.org for more.',
    'Version 2.0.1 is out.',
    'The band Wham! played on.',
    '1. The first point is this.',
    'She earns e.g. Swiss francs.',
    'Nobody stopped',
    '(It was cold.)',
    'The A.B.C.-run station closed.',
    'It was "a disaster."',
    'Hope faded …',
    'The end. ”',
  ])('%s', (text) => expect(texts(text)).toEqual([text]));
});

describe('two sentences', () => {
  test.each([
    ['He left.', 'She stayed.'],
    ['"We are done."', 'He left the room.'],
    ['“We are done,” he said.', '“It is over.”'],
    ['He said: “It is over.”', '“We go home,” she said.'],
    ['They met in the U.S.', 'The talks failed.'],
    ['They met at 9 p.m.', 'Police came later.'],
    ['They met at 9 p.m.', '(Police came later.)'],
    ['It cost $4.50.', 'Nobody paid.'],
    ['It rained in 2015.', 'In 2016 it did not.'],
    ['They live on Main St.', 'The house is old.'],
    ['He works for Acme Inc.', 'The firm is small.'],
    ['It was Plan B.', 'The others had failed.'],
    ['“No.”', 'He shook his head.'],
    ['Is it over?', 'Nobody knows.'],
    ['It is over!', 'Nobody knows.'],
    ['“Is it over?”', 'The mayor did not say.'],
    ['He waited...', 'Then he left.'],
    ['He waited…', '“Come,” she said.'],
    ['(It was cold.)', 'They stayed.'],
    ['The toll rose (it was 12).', '400 were moved.'],
    ['She left.', '— And he stayed.'],
    ['The water rose.', '$3 million is gone.'],
    ['It ended.', "'We won,' he said."],
    ['Er kam.', 'Über Nacht fiel Schnee.'],
  ])('%s | %s', (first, second) => expect(texts(`${first} ${second}`)).toEqual([first, second]));

  test('a lost space parts', () => {
    expect(texts('The fire is out, police said.Crews have left.')).toHaveLength(2);
    expect(texts('He works for Harlow.Com in Denby.')).toHaveLength(1);
  });
  test('a line break parts like a space', () => expect(texts('He left.\nShe stayed.')).toHaveLength(2));
  test('a new item parts without a stop', () => expect(texts('- one\n- two')).toEqual(['- one', '- two']));
  test('a wrapped line does not part', () => expect(texts('the old\nbridge fell.')).toHaveLength(1));
});

test.fails('a question within a title is taken for the end', () =>
  expect(texts('The book "Who? Me?" sold well.')).toHaveLength(1));

test.fails('after initials only a common first word opens a sentence: a title might belong to the name', () =>
  expect(texts('They flew to the U.K. Senator Poe stayed.')).toHaveLength(2));

const piece = fc.constantFrom(
  ...[
    '. ',
    '.',
    '? ',
    '! ',
    '… ',
    '... ',
    '"',
    '”',
    '“',
    '’',
    ')',
    '(',
    ' — ',
    '\n',
    '\n\n',
    '- ',
    ' ',
    'U.S. ',
  ],
  ...['Mr. ', 'p.m. ', 'No. ', 'Jan. ', 'The ', 'he ', 'said ', '7', 'Ä', '😀', '\u00a0', 'Fla. ', ', '],
);
const prose = fc
  .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 })))
  .map((parts) => parts.join(''));

test('every sign but white space is in exactly one sentence', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const spans = splitSentences(text);
      let at = 0;
      for (const span of spans) {
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(span.text.trim()).toBe(span.text);
        expect(span.text).not.toBe('');
        expect(text.slice(at, span.start).trim()).toBe('');
        at = span.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

test.each(['a', 'word ', '. ', '. ((( "', ')', ' ', 'a\n', 'A. ', '“', '...'])(
  'ten million of %j pass within the time limit',
  (unit) => {
    const spans = splitSentences(`x.${unit.repeat(10_000_000 / unit.length)} y`);
    expect(spans.at(-1)?.text.endsWith('y')).toBe(true);
  },
);
