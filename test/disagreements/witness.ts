import type { Witness } from '../../src/disagreements/types.ts';
import { extractEvidence } from '../../src/evidence/index.ts';
import { reportOf } from '../evidence/report.ts';

/** Reports of one made-up event, a day for each: [date, text]. */
export const witnessesOf = (
  ...reports: readonly [date: string | null, text: string | readonly string[]][]
): Witness[] =>
  reports.map(([date, text], i) => {
    const report = reportOf(text, { id: `r${i + 1}`, date });
    return { report, evidence: extractEvidence(report) };
  });

/** Values of each disagreement, side by side: "40 rafts / 55 rafts". */
export const sidesOf = (disagreements: readonly { positions: { value: string }[] }[]): string[] =>
  disagreements.map(({ positions }) => positions.map(({ value }) => value).join(' / '));
