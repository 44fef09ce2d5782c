import type { Features } from './features.ts';
import type { Signs } from './signs.ts';

/** What each feature of a sentence is worth, coverage being 1. Learned over question sets: see docs/quality.md. */
export const WEIGHTS: Readonly<Features> = {
  coverage: 1,
  before: 0.54,
  kin: 0.64,
  offerFew: 0.15,
  pairs: 0.1,
  relevance: 0.42,
  around: 0.1,
  likeness: 0.55,
  bm25: 0.44,
  offer: 0.45,
  first: 0.1,
  figure: 0.6,
  speaker: 0.8,
  caption: -0.3,
  bare: -0.2,
};

/** What each sign is worth for answering at all, and where answering begins: log-odds. Learned likewise. */
export const SUPPORT: Readonly<Signs> = {
  unseen: -2.1,
  nameless: -3.15,
  heaviest: 3.5,
  coverage: 2.5,
  around: 2.3,
  before: 0.65,
  kin: 1.85,
  likeness: 4.3,
  pairs: 1.05,
  bm25: 3.5,
  offer: 1.15,
  speaker: 3,
  figure: 1,
  strength: 0.1,
  met: 0.75,
  few: -2.45,
};
export const SUPPORT_BIAS = -5.1;
/** Log-odds from which on a question is answered. */
export const ANSWER_FROM = -0.3;

/** @returns the sum of the values, each by its weight */
export function weigh<T extends Features | Signs>(weights: Readonly<T>, values: T): number {
  const names = Object.keys(weights) as (keyof T)[];
  return names.reduce((sum, name) => sum + Number(weights[name]) * Number(values[name]), 0);
}
