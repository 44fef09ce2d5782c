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
  figure: 0.65,
  speaker: 0.8,
  caption: -0.3,
  bare: -0.1,
};

/** What each sign is worth for answering at all, and where answering begins: log-odds. Learned likewise. */
export const SUPPORT: Readonly<Signs> = {
  unseen: -3.35,
  nameless: -1.35,
  stranger: -1.8,
  uncounted: -0.9,
  unnamed: -4,
  unchosen: -0.4,
  heaviest: 2.8,
  coverage: 2.2,
  around: 2.55,
  before: 1.45,
  kin: 1.8,
  likeness: 2.85,
  pairs: 0.7,
  bm25: 4,
  offer: 0.75,
  speaker: 4,
  figure: 1.35,
  strength: 0.19,
  met: 0.4,
  few: -2.9,
};
export const SUPPORT_BIAS = -4.45;
/** Log-odds from which on a question is answered. */
export const ANSWER_FROM = -0.7;

/** @returns the sum of the values, each by its weight */
export function weigh<T extends Features | Signs>(weights: Readonly<T>, values: T): number {
  const names = Object.keys(weights) as (keyof T)[];
  return names.reduce((sum, name) => sum + Number(weights[name]) * Number(values[name]), 0);
}
