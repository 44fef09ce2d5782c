import type { Features } from './features.ts';
import type { Signs } from './signs.ts';

/** What each feature of a sentence is worth, coverage being 1. Learned over question sets: see docs/quality.md. */
export const WEIGHTS: Readonly<Features> = {
  coverage: 1,
  before: 0.51,
  kin: 0.63,
  offerFew: 0.1,
  pairs: 0.14,
  relevance: 0.4,
  around: 0.1,
  likeness: 0.58,
  bm25: 0.43,
  offer: 0.46,
  first: 0.1,
  figure: 0.6,
  speaker: 0.8,
  caption: -0.3,
  bare: -0.2,
};

/** What each sign is worth for answering at all, and where answering begins: log-odds. Learned likewise. */
export const SUPPORT: Readonly<Signs> = {
  unseen: -2.7,
  nameless: -1.4,
  stranger: -2,
  uncounted: -1.1,
  unnamed: -4,
  unchosen: -1,
  heaviest: 2.65,
  coverage: 2.1,
  around: 2.0,
  before: 1.2,
  kin: 0.45,
  likeness: 2.75,
  pairs: 0.65,
  bm25: 3.2,
  offer: 0.9,
  speaker: 3.9,
  figure: 1.05,
  strength: 0.13,
  met: 0.85,
  few: -1.65,
};
export const SUPPORT_BIAS = -4.6;
/** Log-odds from which on a question is answered. */
export const ANSWER_FROM = -0.7;

/** @returns the sum of the values, each by its weight */
export function weigh<T extends Features | Signs>(weights: Readonly<T>, values: T): number {
  const names = Object.keys(weights) as (keyof T)[];
  return names.reduce((sum, name) => sum + Number(weights[name]) * Number(values[name]), 0);
}
