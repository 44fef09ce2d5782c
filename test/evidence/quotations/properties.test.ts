import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractQuotations } from '../../../src/evidence/quotations/index.ts';
import { findMarked } from '../../../src/evidence/quotations/marks.ts';
import { reportOf } from './report.ts';

const PIECES = [
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  '``',
  "''",
  ' said ',
  ' Tove Harbin ',
  ' she ',
  ' the mayor ',
  ', ',
  '. ',
  '? ',
  ': ',
  ' – ',
  '\n\n',
  '\n',
  ' told ',
  ' and ',
  ' called it ',
  ' who ',
  'We wait',
  ' brutal',
  ' according to ',
  ' Mr. ',
  ' (',
  ')',
  ' 6\'2" ',
  ' Ürün ',
  ' مرحبا ',
  ' Олена Марчук ',
  '…',
  ' of ',
  ' a neighbour ',
];

const prose = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 })
  .map((parts) => `A ${parts.join('')}`);

describe('whatever the text', () => {
  test('every part, cue and mention is a run of it', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const report = reportOf(text);
        for (const { parts, cue, sentence } of extractQuotations(report)) {
          expect(parts.length).toBeGreaterThan(0);
          for (const part of parts) {
            expect(report.text.slice(part.start, part.end)).toBe(part.text);
            const block = report.passages.find((passage) => passage.paragraph === part.paragraph);
            expect(part.start >= (block?.start ?? -1) && part.end <= (block?.end ?? -1)).toBe(true);
          }
          if (cue) expect(report.text.slice(cue.start, cue.end)).toBe(cue.text);
          expect(sentence).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('runs within marks do not overlap', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const run of findMarked(text)) {
          expect(run.start).toBeGreaterThanOrEqual(last);
          expect(run.end).toBeGreaterThan(run.start);
          last = run.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('bad input', () => {
  test.each([
    ['a quotation of 200,000 characters', `Tove Harbin said: “${'We wait for the tide. '.repeat(9000)}”`],
    ['an opened one that never ends', `“${'word '.repeat(40_000)}`],
    ['marks alone', `A ${'"'.repeat(50_000)}`],
    ['openers alone', `A ${'“'.repeat(50_000)}`],
    ['single openers', " 'a".repeat(30_000)],
    ['one long word', `“${'x'.repeat(200_000)}” she said`],
    ['capitals alone', 'Tove Harbin '.repeat(10_000)],
    ['commas alone', `“Yes”${', the mayor'.repeat(10_000)} said`],
    ['particles alone', `Tove ${'van der '.repeat(20_000)}`],
    ['right to left', '“مرحبا بالعالم” قال محمد. ‏“שלום” אמר דוד.'],
  ])('%s is read within the time limit, and nothing but its own words given', (_, text) => {
    const report = reportOf(text);
    for (const part of extractQuotations(report).flatMap(({ parts }) => parts))
      expect(report.text.slice(part.start, part.end)).toBe(part.text);
  });
});
