import { describe, expect, it } from 'vitest';
import { detectSpeakers } from '../../src/disagreements/speakers.ts';
import { extractQuotations } from '../../src/evidence/quotations/index.ts';
import { reportOf } from '../evidence/quotations/report.ts';
import { sidesOf } from './witness.ts';

const found = (...texts: string[]) =>
  detectSpeakers(
    'event',
    texts.map((text, k) => {
      const report = reportOf(text, `r${k + 1}`);
      return { report, evidence: { figures: [], facts: [], quotations: extractQuotations(report) } };
    }),
  ).disagreements;

const REMARK = 'This town has not slept a single night since the mine was flooded';

describe('one remark from two mouths', () => {
  it.each([
    [
      'named in both',
      `“${REMARK},” Mayor Ann Lee said.`,
      `“${REMARK},” said fire chief Omar Reyes.`,
      'Ann Lee / Omar Reyes',
    ],
    [
      'other marks',
      `“${REMARK}.” Ann Lee said this on Monday.\n\n“${REMARK},” Ann Lee said.`,
      `"${REMARK}," said Omar Reyes.`,
      'Ann Lee / Omar Reyes',
    ],
  ])('%s', (_, one, two, sides) => {
    const disagreements = found(one, two);
    expect(sidesOf(disagreements)).toEqual([sides]);
    expect(disagreements[0]).toMatchObject({
      kind: 'person',
      about: 'who said “This town has not slept a single night …”',
    });
  });

  it.each([
    ['one speaker', `“${REMARK},” Ann Lee said.`, `“${REMARK},” said Mayor Lee. Ann Lee wept.`],
    ['a role and a name', `“${REMARK},” the mayor said.`, `“${REMARK},” Ann Lee said.`],
    ['a pronoun', `Omar Reyes met the mayor. “${REMARK},” he said.`, `“${REMARK},” Ann Lee said.`],
    ['few words', '“We are ready for it,” Ann Lee said.', '“We are ready for it,” Omar Reyes said.'],
    [
      'other words',
      `“${REMARK},” Ann Lee said.`,
      '“This town has slept well since the mine was closed for good,” Omar Reyes said.',
    ],
    [
      'one who repeats it',
      `“${REMARK},” Ann Lee said.\n\n“${REMARK},” Omar Reyes said.`,
      `“${REMARK},” Omar Reyes said.`,
    ],
    ['a body', `“${REMARK},” the council said.`, `“${REMARK},” Ann Lee said.`],
  ])('is silent: %s', (_, one, two) => {
    expect(found(one, two)).toEqual([]);
  });
});
