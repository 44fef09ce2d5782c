import type { Features } from '../../src/answers/features.ts';
import type { Signs } from '../../src/answers/signs.ts';
import { SUPPORT, WEIGHTS } from '../../src/answers/weights.ts';
import type { Trial } from './trials.ts';

/** Penalty on large weights. */
const L2 = 0.5;
/** Steps of Adam, with its rate and decays. */
const STEPS = 500;
const RATE = 0.08;
const DECAY = { mean: 0.9, square: 0.99 };

/** Goes down a slope. @param slope adds the gradient at some weights to an array */
export function descend(start: Float64Array, slope: (weights: Float64Array, gradient: Float64Array) => void) {
  const weights = start.slice();
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
      weights[i] = (weights[i] ?? 0) - (RATE * (mean[i] ?? 0)) / (1 - DECAY.mean ** step) / size;
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

/** How much a trial counts, so that every set counts alike, however large. */
export type Balance = (trial: Trial) => number;

/** Learns when to answer, by logistic regression. @returns log-odds by sign */
export function learnSupport(trials: readonly Trial[], balance: Balance): Support {
  const rows = trials.flatMap((trial) => {
    const { signs } = trial;
    return signs
      ? {
          x: Float64Array.from([1, ...SIGNS.map((name) => signs[name])]),
          y: Number(trial.told),
          w: balance(trial),
        }
      : [];
  });
  const [bias = 0, ...weights] = descend(new Float64Array(SIGNS.length + 1), (at, gradient) => {
    for (const { x, y, w } of rows) addTo(gradient, w * (1 / (1 + Math.exp(-dot(at, x))) - y), x);
    for (let i = 1; i < at.length; i++) gradient[i] = (gradient[i] ?? 0) + L2 * (at[i] ?? 0);
  });
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
  const start = Float64Array.from(FEATURES, (name) => WEIGHTS[name] * 4);
  const weights = descend(start, (at, gradient) => {
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
  });
  const coverage = Math.max(Number.EPSILON, weights[FEATURES.indexOf('coverage')] ?? 1);
  return named(
    FEATURES,
    Array.from(weights, (weight) => weight / coverage),
    WEIGHTS,
  );
}

/** Two decimals are more than the sets can tell apart. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

const named = <T extends Features | Signs>(
  names: readonly (keyof T)[],
  values: readonly number[],
  like: T,
): T => ({
  ...like,
  ...Object.fromEntries(names.map((name, i) => [name, rounded(values[i] ?? 0)])),
});
