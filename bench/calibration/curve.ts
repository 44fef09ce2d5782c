import { LATER } from '../../src/answers/abstain.ts';
import type { Signs } from '../../src/answers/signs.ts';
import type { Support } from './learn.ts';
import type { Trial } from './trials.ts';

/** Log-odds between which a threshold is looked for, and the steps. */
const LOWEST = -4;
const HIGHEST = 3;
const STEP = 0.1;
/** Share of the questions that the reports answer which may be abstained from, the mean over the sets. */
export const MOST_LOST = 0.065;

/** A question with its log-odds that the reports tell. */
export interface Scored {
  set: string;
  told: boolean;
  odds: number;
}

export const isTrick = ({ set }: { set: string }): boolean => set.endsWith('trick questions');

/** @returns log-odds that the reports tell, by some signs */
export function oddsOf({ bias, signs: weights }: Support, signs: Signs): number {
  const names = Object.keys(weights) as (keyof Signs)[];
  return names.reduce((sum, name) => sum + weights[name] * signs[name], bias);
}

/** Each question by what speaks most for one of the sentences that may lead; by none where no passage was found. */
export const scored = (trials: readonly Trial[], support: Support): Scored[] =>
  trials.map(({ set, told, leads }) => ({
    set,
    told,
    odds: Math.max(
      Number.NEGATIVE_INFINITY,
      ...leads.map((signs, place) => oddsOf(support, signs) - (place > 0 ? LATER : 0)),
    ),
  }));

/** What share of each set is abstained from at a threshold, and the means of those that are told and those that are not. */
export interface Point {
  threshold: number;
  sets: Map<string, number>;
  /** Shares that are abstained from, means over the sets; tricks count for neither. */
  lost: number;
  abstained: number;
}

const mean = (numbers: readonly number[]): number =>
  numbers.length ? numbers.reduce((a, b) => a + b, 0) / numbers.length : Number.NaN;

export function pointAt(threshold: number, all: readonly Scored[]): Point {
  const sets = Map.groupBy(all, ({ set }) => set);
  const shares = new Map(
    [...sets].map(([set, rows]) => [set, mean(rows.map(({ odds }) => Number(odds < threshold)))]),
  );
  const over = (told: boolean) =>
    mean(
      [...sets].flatMap(([set, [row]]) =>
        row && row.told === told && !isTrick(row) ? (shares.get(set) ?? 0) : [],
      ),
    );
  return { threshold, sets: shares, lost: over(true), abstained: over(false) };
}

/** @returns what is abstained from at each threshold, lowest first */
export function curveOf(all: readonly Scored[]): Point[] {
  const steps = Math.round((HIGHEST - LOWEST) / STEP);
  return Array.from({ length: steps + 1 }, (_, i) => pointAt(Number((LOWEST + i * STEP).toFixed(1)), all));
}

/** @returns the point that abstains most and yet loses no more than {@link MOST_LOST} of what is told */
export const chosenOf = (curve: readonly Point[]): Point | undefined =>
  curve.findLast(({ lost }) => lost <= MOST_LOST) ?? curve[0];
