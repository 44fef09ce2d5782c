import type { Features } from '../../src/answers/ranking/features.ts';
import { WEIGHTS } from '../../src/answers/weights.ts';
import { bestAt, type Trial } from './trials.ts';

/** @returns share of the trials whose best sentence by these weights holds the answer */
export function rightShare(trials: readonly Trial[], weights: Readonly<Features>): number {
  const right = trials.filter(({ candidates }) => candidates[bestAt(candidates, weights)]?.right);
  return right.length / trials.length;
}

/** A row of the ablation: what is left out, and the share of right first sentences by set. */
export interface Ablated {
  without: string;
  sets: Map<string, number>;
}

const without = (name: keyof Features): Features => ({ ...WEIGHTS, [name]: 0 });
const alone = (name: keyof Features): Features => {
  const none = Object.fromEntries(Object.keys(WEIGHTS).map((one) => [one, 0]));
  return { ...WEIGHTS, ...none, [name]: 1 };
};

/** What each feature is worth: the shipped weights with one of them at nought, the others as they are. */
export function ablation(trials: readonly Trial[]): Ablated[] {
  const sets = Map.groupBy(
    trials.filter(({ told }) => told),
    ({ set }) => set,
  );
  const row = (label: string, weights: Features): Ablated => ({
    without: label,
    sets: new Map([...sets].map(([set, rows]) => [set, rightShare(rows, weights)])),
  });
  const names = Object.keys(WEIGHTS) as (keyof Features)[];
  return [
    row('–', WEIGHTS),
    ...names.map((name) => row(name, without(name))),
    row('all but coverage', alone('coverage')),
  ];
}
