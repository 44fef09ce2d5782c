import calibration from './calibration.json' with { type: 'json' };
import type { Features } from './ranking/features.ts';
import type { Signs } from './signs.ts';

/** What each feature of a sentence is worth, coverage being 1; see docs/quality.md. */
export const WEIGHTS: Readonly<Features> = calibration.ranking;

/** What each sign is worth for answering at all: log-odds that the reports tell. */
export const SUPPORT: Readonly<Signs> = calibration.support;
export const SUPPORT_BIAS: number = calibration.bias;
/** Log-odds from which on a question is answered, as `npm run calibrate` chose it. */
export const ANSWER_FROM: number = calibration.threshold;

/** @returns the sum of the values, each by its weight */
export function weigh<T extends Features | Signs>(weights: Readonly<T>, values: T): number {
  let sum = 0;
  for (const name in weights) sum += Number(weights[name]) * Number(values[name]);
  return sum;
}
