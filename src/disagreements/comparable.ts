import type { QuantityKind } from '../evidence/types.ts';
import { whyApart } from './apart.ts';
import type { Claim, Context } from './claims.ts';
import { type Signs, signsOf } from './signs.ts';
import weights from './weights.json' with { type: 'json' };
import { ofVotes } from './who.ts';

/** How sure it is that two figures tell of one thing, 0–1, or why they do not. */
export type Verdict = { score: number; reason: null } | { score: 0; reason: string };

/** What each sign is worth: log-odds that two figures tell of one thing. Learned by `npm run calibrate:figures`. */
export interface Weights {
  /** From this score on two figures are held against each other. */
  threshold: number;
  /** By what is measured; ages are compared by whose they are alone, and what stands not here never. */
  kinds: Partial<Record<QuantityKind, number>>;
  signs: Signs;
}

export const WEIGHTS: Weights = weights;

/** A day and a month are held against each other as two stretches of the calendar. */
export const kindOf = (a: Claim, b: Claim): QuantityKind =>
  b.figure.quantity.kind === 'period' ? 'period' : a.figure.quantity.kind;

/** Part of the shorter sentence's words, by weight, that the other has too. */
const LEAST_SHARED = 0.1;

/** Whether two figures of one kind and unit tell of the same thing at the same time and place, so that both cannot hold. */
export function compare(a: Claim, b: Claim, context: Context, { kinds, signs }: Weights): Verdict {
  const reason = whyApart(a, b, context);
  if (reason !== null) return { score: 0, reason };
  const kind = kindOf(a, b);
  if (kind === 'age') return { score: 1, reason: null };
  const base = kinds[kind];
  if (base === undefined) return { score: 0, reason: 'nothing is learned of such figures' };
  const found = signsOf(a, b, context);
  const isLone = kind === 'score' && found.alone === 1;
  if (
    found.shared < LEAST_SHARED &&
    found.slip * found.alone === 0 &&
    !(isLone && ofVotes(a.figure) && ofVotes(b.figure))
  )
    return { score: 0, reason: 'their sentences have hardly a word in common' };
  // of the one vote or match that both reports tell of
  if (isLone) return { score: 1, reason: null };
  const names = Object.keys(signs) as (keyof Signs)[];
  const odds = names.reduce((sum, name) => sum + signs[name] * found[name], base);
  return { score: 1 / (1 + Math.exp(-odds)), reason: null };
}
