import { expect, it } from 'vitest';
import { standingOf } from '../../src/replies/wording.ts';

const cited = (report: string, paragraph = 1) => ({
  report,
  headline: null,
  date: null,
  outlet: null,
  url: null,
  paragraph,
});
const side = (reports: string[], origins?: number) =>
  standingOf({
    value: '40',
    sentence: '40 boats burnt.',
    attributedTo: null,
    citations: reports.map((report) => cited(report)),
    ...(origins === undefined ? {} : { origins }),
  });

it.each([
  ['one report', ['a'], 1, '1 report'],
  ['reports of their own', ['a', 'b'], 2, '2 reports'],
  ['copies', ['a', 'b', 'c'], 1, '3 reports, 1 independent'],
  ['copies and one more', ['a', 'b', 'c'], 2, '3 reports, 2 independent'],
  ['two passages of one report', ['a', 'a'], 1, '1 report'],
  ['origins that nobody counted', ['a', 'b'], undefined, '2 reports'],
])('tells how many take a side: %s', (_, reports, origins, told) => {
  expect(side(reports, origins)).toBe(told);
});
