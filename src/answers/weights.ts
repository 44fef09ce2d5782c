import type { Features } from './features.ts';

/** What each feature is worth. Chosen on question sets, see docs/quality.md. */
export const WEIGHTS: Readonly<Features> = {
  coverage: 1,
  pairs: 0.5,
  relevance: 0.6,
  around: 0.3,
  likeness: 0.5,
  bm25: 0.2,
  offer: 0.15,
  counted: 0.2,
  first: 0.02,
  caption: -0.5,
  bare: -0.3,
};

/** @returns the weighted sum */
export const weigh = (features: Features): number =>
  (Object.keys(WEIGHTS) as (keyof Features)[]).reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0);
