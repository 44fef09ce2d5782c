import { describe, expect, test } from 'vitest';
import { mergeQuotes } from '../../src/answers/quotes.ts';
import { extractQuotations } from '../../src/evidence/quotations/index.ts';
import type { StoredQuotation } from '../../src/store/types.ts';
import { reportOf } from '../evidence/quotations/report.ts';

const rowsOf = (...texts: string[]): StoredQuotation[] =>
  texts.flatMap((text, k) => {
    const report = reportOf(text, `r${k + 1}`);
    return extractQuotations(report).map((quotation) => ({ report, quotation }));
  });

describe('one statement in several reports', () => {
  test('the same words are one entry with every citation', () => {
    const quotes = mergeQuotes(
      rowsOf(
        '“The dam will hold,” Ann Lee said.',
        'A storm came.\n\n"The dam will hold," Lee told reporters.',
      ),
    );
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.citations.map((c) => [c.report, c.paragraph])).toEqual([
      ['r1', 1],
      ['r2', 2],
    ]);
    expect(quotes[0]?.variants).toEqual([]);
  });

  test('a part of a longer version does not differ', () => {
    const [quote, ...more] = mergeQuotes(
      rowsOf(
        'Ann Lee said the dam was “safe for a hundred years”.',
        '“The dam is safe for a hundred years, and so is the town below it,” Ann Lee said.',
      ),
    );
    expect(more).toEqual([]);
    expect(quote).toMatchObject({ kind: 'direct', citations: [{ report: 'r2' }] });
    expect(quote?.variants).toMatchObject([
      { text: 'safe for a hundred years', differs: false, citation: { report: 'r1' } },
    ]);
  });

  test.each([
    [
      '“The dam will hold through the winter,” Ann Lee said.',
      '“The dam will stand through the winter,” Ann Lee said.',
    ],
    [
      'Ann Lee said “only honest numbers are needed”.',
      'Ann Lee said “all that is needed is honest numbers”.',
    ],
  ])('other words are a variant that differs: %s', (one, two) => {
    const quotes = mergeQuotes(rowsOf(one, two));
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.variants).toMatchObject([{ differs: true }]);
  });

  test.each([
    ['spelling', '“We neutralised the harbour,” Ann Lee said.', '“We neutralized the harbor,” Ann Lee said.'],
    [
      'contractions',
      '“We won’t leave, and we’re not afraid,” Ann Lee said.',
      '“We will not leave, and we are not afraid,” Ann Lee said.',
    ],
    [
      'numerals',
      '“We lost 4 boats in the storm,” Ann Lee said.',
      '“We lost four boats in the storm,” Ann Lee said.',
    ],
    [
      'a hyphen',
      '“He is a trouble-maker of old,” Ann Lee said.',
      '“He is a troublemaker of old,” Ann Lee said.',
    ],
  ])('%s makes no difference', (_, one, two) => {
    const [quote, ...more] = mergeQuotes(rowsOf(one, two));
    expect(more).toEqual([]);
    expect(quote?.variants.filter((variant) => variant.differs)).toEqual([]);
  });

  test.each([
    ['“We will not stop,” Ann Lee said.', '“We will not surrender,” Ann Lee said.'],
    ['“The dam will hold,” Ann Lee said.', '“The town is proud of its firemen,” Ann Lee said.'],
    ['“We counted five boats at noon,” Ann Lee said.', '“We counted nine boats at noon,” Ann Lee said.'],
    [
      '“The dam will hold,” Ann Lee said. She called it “the dam will hold up”.',
      '“The mayor was late,” Ann Lee said.',
    ],
  ])('other statements stay apart: %s', (one, two) => {
    for (const quote of mergeQuotes(rowsOf(one, two)))
      expect(quote.variants.filter((v) => v.differs)).toEqual([]);
  });

  test('parts are all runs in order, the text being the first', () => {
    const [quote] = mergeQuotes(rowsOf('“The dam,” Ann Lee said, “will hold.\n\n“We built it well.”'));
    expect(quote?.parts?.map((part) => [part.text, part.citation.paragraph])).toEqual([
      ['The dam,', 1],
      ['will hold.', 1],
      ['We built it well.', 2],
    ]);
    expect(quote?.text).toBe('The dam,');
  });

  test('indirect statements stand apart', () => {
    const kinds = mergeQuotes(rowsOf('Ann Lee said the dam would hold. “The dam will hold,” she said.')).map(
      (q) => q.kind,
    );
    expect(kinds).toEqual(['direct', 'indirect']);
  });
});

describe('about', () => {
  const rows = rowsOf(
    '“The dam will hold,” Ann Lee said.\n\n“Nobody pays the pumps,” she said.\n\nAnn Lee said the pumping stations were old.',
  );
  test.each([
    ['dam', ['The dam will hold,']],
    ['will', ['The dam will hold,']],
    ['paid', ['Nobody pays the pumps,']],
    ['the pumps', ['Nobody pays the pumps,', 'the pumping stations were old.']],
    ['harbour', []],
    ['', ['The dam will hold,', 'Nobody pays the pumps,', 'the pumping stations were old.']],
  ])('%s', (about, texts) => {
    expect(mergeQuotes(rows, about).map((quote) => quote.text)).toEqual(texts);
  });
});

test('a thousand versions of a thousand statements are merged in time', () => {
  const report = reportOf('x');
  const rows = Array.from({ length: 3000 }, (_, n): StoredQuotation => {
    const text = `We counted ${n % 1000} boats near the pier of town ${n % 777} on the way to mill ${n % 13}`;
    return {
      report: { ...report, id: `r${n}` },
      quotation: {
        kind: 'direct',
        parts: [{ start: 0, end: 1, text, paragraph: 1 }],
        speaker: null,
        cue: null,
        sentence: 0,
      },
    };
  });
  // a cost that grew with the square would run into the runner's time limit
  expect(mergeQuotes(rows).length).toBeGreaterThan(0);
});
