import type { Features } from '../../src/answers/ranking/features.ts';
import type { Signs } from '../../src/answers/signs.ts';
import { SUPPORT, WEIGHTS } from '../../src/answers/weights.ts';
import type { Trial } from './trials.ts';

/** Penalty on large weights. */
const L2 = 0.5;
/** Steps of Adam, with its rate and decays. */
const STEPS = 500;
const RATE = 0.08;
const DECAY = { mean: 0.9, square: 0.99 };

/** Least and most that each weight may be. */
type Bounds = readonly (readonly [number, number])[];

/** Goes down a slope within bounds, from nought. @param slope adds the gradient at some weights to an array */
export function descend(bounds: Bounds, slope: (weights: Float64Array, gradient: Float64Array) => void) {
  const weights = new Float64Array(bounds.length);
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(weights.length);
    slope(weights, gradient);
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i] ?? 0;
      mean[i] = DECAY.mean * (mean[i] ?? 0) + (1 - DECAY.mean) * g;
      square[i] = DECAY.square * (square[i] ?? 0) + (1 - DECAY.square) * g * g;
      const size = Math.sqrt((square[i] ?? 0) / (1 - DECAY.square ** step)) + 1e-8;
      const next = (weights[i] ?? 0) - (RATE * (mean[i] ?? 0)) / (1 - DECAY.mean ** step) / size;
      const [least, most] = bounds[i] ?? [next, next];
      weights[i] = Math.min(most, Math.max(least, next));
    }
  }
  return weights;
}

export const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0);

function addTo(gradient: Float64Array, by: number, values: Float64Array): void {
  for (let i = 0; i < values.length; i++) gradient[i] = (gradient[i] ?? 0) + by * (values[i] ?? 0);
}

/** Log-odds that the reports tell: `bias` and what each sign adds. */
export interface Support {
  bias: number;
  signs: Signs;
}

const SIGNS = Object.keys(SUPPORT) as (keyof Signs)[];
const FEATURES = Object.keys(WEIGHTS) as (keyof Features)[];

/** Any weight. */
export const FREE = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const FOR = [0, Number.POSITIVE_INFINITY] as const;
const against = (atLeast = 0) => [Number.NEGATIVE_INFINITY, -atLeast] as const;

/**
 * What speaks against answering never speaks for it, nor the other way round. Some must weigh at least so much: the sets
 * hold few questions of that sort, or none, and a false answer costs more than none.
 */
const BOUNDS: Partial<Record<keyof Signs, readonly [number, number]>> = {
  unseen: against(1),
  nameless: against(1.3),
  absent: against(),
  unmeasured: against(4),
  unhappened: against(5),
  unsaid: against(6),
  stranger: against(1.8),
  uncounted: against(),
  unnamed: against(12),
  unsorted: against(0.9),
  unchosen: against(0.4),
  few: against(),
  complete: [1.5, Number.POSITIVE_INFINITY],
  // these two grow with the corpus, which is no evidence
  strength: [0, 0.25],
  met: [0, 1],
};
/** Features that speak against a sentence. */
const WORSE: ReadonlySet<keyof Features> = new Set(['elsewhen', 'unreal', 'caption', 'bare']);

/** How much a trial counts, so that every set counts alike, however large. */
export type Balance = (trial: Trial) => number;

/** Learns when to answer, by logistic regression. @returns log-odds by sign */
export function learnSupport(trials: readonly Trial[], balance: Balance): Support {
  const rows = trials.flatMap((trial) => {
    const signs = trial.leads[0];
    return signs
      ? {
          x: Float64Array.from([1, ...SIGNS.map((name) => signs[name])]),
          y: Number(trial.told),
          w: balance(trial),
        }
      : [];
  });
  const [bias = 0, ...weights] = descend(
    [FREE, ...SIGNS.map((name) => BOUNDS[name] ?? FOR)],
    (at, gradient) => {
      for (const { x, y, w } of rows) addTo(gradient, w * (1 / (1 + Math.exp(-dot(at, x))) - y), x);
      for (let i = 1; i < at.length; i++) gradient[i] = (gradient[i] ?? 0) + L2 * (at[i] ?? 0);
    },
  );
  return { bias: rounded(bias), signs: named(SIGNS, weights, SUPPORT) };
}

/** Learns which sentence is best, by a softmax over each question's sentences. @returns weights, coverage being 1 */
export function learnRanking(trials: readonly Trial[], balance: Balance): Features {
  const lists = trials
    .filter(({ candidates }) => candidates.some((one) => one.right) && !candidates.every((one) => one.right))
    .map((trial) => ({
      rows: trial.candidates.map(({ features, right }) => ({
        x: Float64Array.from(FEATURES, (name) => features[name]),
        right,
      })),
      w: balance(trial),
    }));
  const weights = descend(
    FEATURES.map((name) => (WORSE.has(name) ? against() : FOR)),
    (at, gradient) => {
      for (const { rows, w } of lists) {
        const scores = rows.map(({ x }) => dot(at, x));
        const top = Math.max(...scores);
        const odds = scores.map((score) => Math.exp(score - top));
        const all = odds.reduce((a, b) => a + b, 0);
        const right = odds.reduce((sum, one, i) => sum + (rows[i]?.right ? one : 0), 0);
        for (const [i, row] of rows.entries()) {
          const odd = odds[i] ?? 0;
          addTo(gradient, w * (odd / all - (row.right ? odd / right : 0)), row.x);
        }
      }
      for (let i = 0; i < at.length; i++) gradient[i] = (gradient[i] ?? 0) + L2 * (at[i] ?? 0);
    },
  );
  const coverage = Math.max(Number.EPSILON, weights[FEATURES.indexOf('coverage')] ?? 1);
  return named(
    FEATURES,
    Array.from(weights, (weight) => weight / coverage),
    WEIGHTS,
  );
}

/** Two decimals are more than the sets can tell apart. */
const rounded = (value: number): number => Math.round(value * 100) / 100 || 0;

const named = <T extends Features | Signs>(
  names: readonly (keyof T)[],
  values: readonly number[],
  like: T,
): T => ({
  ...like,
  ...Object.fromEntries(names.map((name, i) => [name, rounded(values[i] ?? 0)])),
});
