import { isTrick, type Scored, scored } from './curve.ts';
import { type Balance, learnRanking, learnSupport } from './learn.ts';
import { rightShare } from './ranking.ts';
import { DETAIL, hashOf } from './sets.ts';
import type { Trial } from './trials.ts';

const FOLDS = 5;
/** What all trials of a set count together. */
const SET_WEIGHT = 300;

const foldOf = ({ group }: Trial): number => hashOf(group) % FOLDS;

/** What is told of neither this event nor any other is hardest to tell, and what the product is for. */
const DETAILS_WEIGHT = 1.5;

/** Every set counts alike, however many questions it has, details more; tricks are measured and not learned from. */
export function balanceOf(trials: readonly Trial[]): Balance {
  const sizes = Map.groupBy(trials, ({ set }) => set);
  return (trial) => {
    if (isTrick(trial)) return 0;
    const weight = trial.set.endsWith(DETAIL) ? SET_WEIGHT * DETAILS_WEIGHT : SET_WEIGHT;
    return weight / (sizes.get(trial.set)?.length ?? 1);
  };
}

function* held(trials: readonly Trial[]): Generator<{ learned: Trial[]; out: Trial[] }> {
  for (let fold = 0; fold < FOLDS; fold++)
    yield {
      learned: trials.filter((trial) => foldOf(trial) !== fold),
      out: trials.filter((trial) => foldOf(trial) === fold),
    };
}

/** @returns every trial, scored by what was learned without its document or event */
export const heldOutSupport = (trials: readonly Trial[]): Scored[] =>
  [...held(trials)].flatMap(({ learned, out }) => scored(out, learnSupport(learned, balanceOf(learned))));

/** @returns share of right first sentences by set, ranked by what was learned without their document or event */
export function heldOutRanking(trials: readonly Trial[]): Map<string, number> {
  const right = [...held(trials)].flatMap(({ learned, out }) => {
    const weights = learnRanking(learned, balanceOf(learned));
    return out.map((trial) => ({ set: trial.set, right: rightShare([trial], weights) }));
  });
  return new Map(
    [...Map.groupBy(right, ({ set }) => set)].map(([set, rows]) => [
      set,
      rows.reduce((sum, row) => sum + row.right, 0) / rows.length,
    ]),
  );
}
