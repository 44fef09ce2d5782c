import type { Features } from './features.ts';
import type { Signs } from './signs.ts';

/** What each feature of a sentence is worth, coverage being 1. Learned over question sets: see docs/quality.md. */
export const WEIGHTS: Readonly<Features> = {
  coverage: 1,
  before: 0.52,
  kin: 0.8,
  offerFew: 0.12,
  pairs: 0.1,
  relevance: 0.38,
  around: 0.1,
  likeness: 0.6,
  bm25: 0.49,
  offer: 0.45,
  first: 0.1,
  figure: 0.5,
  speaker: 0.75,
  caption: -0.3,
  bare: -0.1,
};

/** What each sign is worth for answering at all, and where answering begins: log-odds. Learned likewise. */
export const SUPPORT: Readonly<Signs> = {
  unseen: -3.4,
  nameless: -0.75,
  stranger: -2,
  uncounted: -0.9,
  unnamed: -4,
  unchosen: -0.5,
  heaviest: 2.6,
  coverage: 2.7,
  around: 1.4,
  before: 1.4,
  kin: 1.7,
  likeness: 2.65,
  pairs: 0.8,
  bm25: 4.2,
  offer: 0.75,
  speaker: 4,
  figure: 1.25,
  strength: 0.28,
  met: 0.2,
  few: -2.5,
};
export const SUPPORT_BIAS = -4.1;
/** Log-odds from which on a question is answered. */
export const ANSWER_FROM = -0.7;

/** @returns the sum of the values, each by its weight */
export function weigh<T extends Features | Signs>(weights: Readonly<T>, values: T): number {
  const names = Object.keys(weights) as (keyof T)[];
  return names.reduce((sum, name) => sum + Number(weights[name]) * Number(values[name]), 0);
}
