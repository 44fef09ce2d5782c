import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../src/evidence/figures/index.ts';
import { findQuantities } from '../../../src/evidence/quantities/index.ts';
import type { QuantityKind } from '../../../src/evidence/types.ts';
import { reportOf } from '../report.ts';

const PIECES =
  `12 3,400 1.5 1,2,3,4 1e400 4,50 007 ½ 3½ −5 $40 £3m €2bn 40% 7:30 25:99 19:05 7 a.m. p.m. noon midnight
  two twenty-one hundred thousand million dozen dozens half third quarter a an the of to and or in between at least
  more than about up fewer nearly over per each year-old aged days hours miles km acres degrees C percent people killed
  injured drones boats Lena Orr Harlow Monday last 4 March 2025 2019 31 February – - , . ; : ( ) “ ” said officials
  were was not will A380 U-2 No. article 2:04:17 3h 20m GMT ET early late mid since until weekend ago weeks second fourth
  12th Q3 half teenager forties his several few couple minutes 6-4 13/02/2024 1990s`.split(/\s+/);
const ALL: ReadonlySet<QuantityKind> = new Set([
  'count',
  'percent',
  'money',
  'measure',
  'age',
  'duration',
  'clock',
  'score',
  'date',
  'ordinal',
  'period',
  'stage',
]);
const sentence = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join(' ').replace(/ (?=[,.;:–-])/g, '')));
const day = fc.option(fc.constantFrom('2026-03-11', '2024-02-29', '2025-12-31'));

describe('findQuantities', () => {
  it('gives runs of the text, in order, none over another, each within its bounds', () => {
    fc.assert(
      fc.property(sentence, day, (text, today) => {
        let end = 0;
        for (const quantity of findQuantities(text, today, ALL)) {
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(quantity.text).not.toBe('');
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.low).toBeLessThanOrEqual(quantity.value);
          expect(quantity.value).toBeLessThanOrEqual(quantity.high);
          for (const number of [quantity.value, quantity.low, quantity.high])
            expect(Number.isFinite(number)).toBe(true);
          end = quantity.end;
        }
      }),
      { numRuns: 600 },
    );
  });

  it('reads any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), day, (text, today) => {
        for (const quantity of findQuantities(text, today, ALL))
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('extractFigures', () => {
  it('gives runs of the report, within their sentence', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const report = reportOf(['The storm passed.', ...paragraphs.map((text) => `It was so: ${text}`)]);
        const sentences = report.passages.flatMap((passage) => passage.sentences);
        for (const figure of extractFigures(report)) {
          const { start, end, text } = figure.quantity;
          expect(report.text.slice(start, end)).toBe(text);
          const own = sentences.find(({ index }) => index === figure.sentence);
          expect(own && own.start <= start && end <= own.end).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    [
      '5,000 figures in a paragraph',
      Array.from({ length: 5000 }, (_, i) => `It took ${i + 2} boats.`).join(' '),
    ],
    [
      '5,000 figures in a sentence',
      `It took ${Array.from({ length: 5000 }, (_, i) => `${i + 2} boats`).join(', ')}.`,
    ],
    ['a number of 20,000 digits', `It took ${'7'.repeat(20_000)} boats.`],
    ['20,000 commas', `It took 1${',1'.repeat(20_000)} boats.`],
    ['20,000 number words', `It took ${'hundred '.repeat(20_000)}boats.`],
    ['20,000 spaces', `It took 5${' '.repeat(20_000)}boats.`],
    ['huge exponents', 'It took 1e400 boats, 1e-400 crews and 9e999% of the town.'],
    ['signs alone', '$£€%–−½⅓ $ % £m at least more than about up to'],
  ])('reads %s within the time limit', (_, text) => {
    const figures = extractFigures(reportOf(text));
    expect(figures.filter(({ quantity }) => !Number.isFinite(quantity.value))).toEqual([]);
  });
});
