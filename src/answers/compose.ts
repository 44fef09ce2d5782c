import type { Ranked } from './select.ts';
import type { Passed } from './types.ts';
import { textOf, type Unit, unitAround } from './unit.ts';

/** Answers at most: the lead and three further facts. */
const MOST_ANSWERS = 4;
/** A further fact must score this share of the lead's score. */
const LEAST_SHARE = 0.55;
/** Two texts that share this much of the shorter one's words say the same. */
const SAME = 0.7;

export interface Composed extends Passed {
  score: number;
  passage: Ranked['passage'];
  unit: Unit;
  stems: ReadonlySet<string>;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return [...small].filter((stem) => large.has(stem)).length / small.size;
}

const figuresIn = (text: string): string => (text.match(/\d[\d.,]*/g) ?? []).sort().join(' ');

/** @returns the lead and what adds something to it; equal statements of other reports become its citations */
export function compose(ranked: readonly Ranked[]): Composed[] {
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE;
  const composed: Composed[] = [];
  for (const candidate of ranked) {
    if (candidate.score < least) break;
    const { passage } = candidate;
    const unit = unitAround(passage, candidate.at);
    const within = composed.find(
      (one) => one.passage.id === passage.id && one.unit.from <= candidate.at && candidate.at <= one.unit.to,
    );
    if (within) continue;
    const stems = new Set(candidate.terms.flatMap(({ stem }) => stem || []));
    const same = composed.find(
      (one) => overlap(one.stems, stems) >= SAME && figuresIn(one.text) === figuresIn(candidate.text),
    );
    if (same) {
      if (!same.citations.some(({ report }) => report === passage.report))
        same.citations.push(passage.citation);
      continue;
    }
    if (composed.length >= MOST_ANSWERS) continue;
    composed.push({
      text: textOf(passage, unit),
      citations: [passage.citation],
      score: candidate.score,
      passage,
      unit,
      stems,
    });
  }
  return composed;
}
