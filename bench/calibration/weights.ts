import { WEIGHTS, type Weights } from '../../src/disagreements/comparable.ts';
import { detectFiguresBy } from '../../src/disagreements/figures.ts';
import type { Signs } from '../../src/disagreements/signs.ts';
import type { Witness } from '../../src/disagreements/types.ts';
import { scoreDisagreements } from '../evaluation/disagreements.ts';
import type { GoldEvent } from '../evaluation/gold.ts';
import { Sheet } from '../evaluation/sheet.ts';
import { type Example, witnessesOf } from './examples.ts';
import { descend, dot, FREE } from './learn.ts';

const SIGNS = Object.keys(WEIGHTS.signs) as (keyof Signs)[];
const KINDS = Object.keys(WEIGHTS.kinds) as (keyof Weights['kinds'])[];

/** Penalty on large weights, of signs brought to one spread. */
const L2 = 10;
/** Kinds of which there are few examples are not believed to be so very different from the others. */
const KIND_SPREAD = 0.3;
/** Two figures of one thing are rare among all pairs; three decimals are more than the events can tell apart. */
const DECIMALS = 1_000;

/** Learns what each sign is worth, by logistic regression. */
export function learnWeights(examples: readonly Example[], threshold: number): Weights {
  const raw = examples.map(({ kind, signs }) => [
    ...SIGNS.map((name) => signs[name]),
    ...KINDS.map((name) => Number(name === kind)),
  ]);
  const scale = spreadOf(raw).map((one, k) => (k < SIGNS.length ? one : KIND_SPREAD));
  const rows = raw.map((values, i) => ({
    x: Float64Array.from([1, ...values.map((value, k) => value / (scale[k] ?? 1))]),
    y: Number(examples[i]?.ofOneThing),
  }));
  const [bias = 0, ...learned] = descend(
    Array.from({ length: SIGNS.length + KINDS.length + 1 }, () => FREE),
    (at, gradient) => {
      for (const { x, y } of rows) addTo(gradient, 1 / (1 + Math.exp(-dot(at, x))) - y, x);
      for (let i = 1; i < at.length; i++) gradient[i] = (gradient[i] ?? 0) + L2 * (at[i] ?? 0);
    },
  );
  const worth = learned.map((value, k) => value / (scale[k] ?? 1));
  return {
    threshold,
    kinds: named(
      KINDS,
      worth.slice(SIGNS.length).map((value) => value + bias),
    ),
    signs: named(SIGNS, worth),
  };
}

function addTo(gradient: Float64Array, by: number, values: Float64Array): void {
  for (let i = 0; i < values.length; i++) gradient[i] = (gradient[i] ?? 0) + by * (values[i] ?? 0);
}

/** Standard deviation of each column; 1 where all are alike. */
function spreadOf(rows: readonly number[][]): number[] {
  const columns = rows[0]?.map((_, k) => rows.map((row) => row[k] ?? 0)) ?? [];
  return columns.map((column) => {
    const mean = column.reduce((a, b) => a + b, 0) / column.length;
    return Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length) || 1;
  });
}

const named = <K extends string>(names: readonly K[], values: readonly number[]): Record<K, number> =>
  Object.fromEntries(
    names.map((name, i) => [name, Math.round((values[i] ?? 0) * DECIMALS) / DECIMALS]),
  ) as Record<K, number>;

/** What was found of the figures and days of several events. */
export interface Found {
  found: number;
  known: number;
  falseAlarms: number;
}

/** @returns what is found from each threshold on, each event being judged by what the others taught */
export function heldOut(
  events: readonly GoldEvent[],
  examples: ReadonlyMap<string, readonly Example[]>,
  thresholds: readonly number[],
): Found[] {
  const sums = thresholds.map(() => ({ found: 0, known: 0, falseAlarms: 0 }));
  for (const event of events) {
    const others = [...examples].filter(([name]) => name !== event.event).flatMap(([, own]) => own);
    const learned = learnWeights(others, WEIGHTS.threshold);
    const witnesses = witnessesOf(event);
    for (const [i, threshold] of thresholds.entries()) {
      const { tally } = judged(event, witnesses, { ...learned, threshold });
      const sum = sums[i];
      if (sum === undefined) continue;
      sum.found += tally.found;
      sum.known += tally.disagreements;
      sum.falseAlarms += tally.falseAlarms;
    }
  }
  return sums;
}

function judged(event: GoldEvent, witnesses: readonly Witness[], weights: Weights): Sheet {
  const sheet = new Sheet(event);
  const { disagreements } = detectFiguresBy(weights, event.event, witnesses);
  scoreDisagreements(sheet, disagreements, event.disagreements, (kind) => /^(?:figure|date)$/.test(kind));
  return sheet;
}
