import type { Hit } from '../search/types.ts';
import { Attachments } from './attached.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Features, featuresOf } from './features.ts';
import type { Question } from './question.ts';
import type { AnswerSource } from './types.ts';
import { WEIGHTS, weigh } from './weights.ts';

/** Passages that are looked into for sentences. */
export const PASSAGES_READ = 20;

/** A candidate with what speaks for it. */
export interface Ranked extends Candidate {
  features: Features;
  score: number;
}

/** @returns the sentences of the passages found, best first */
export function rank(question: Question, hits: readonly Hit[], source: AnswerSource): Ranked[] {
  const passages = source.passages(hits.map(({ id }) => id));
  return candidatesOf(hits, passages, new Attachments(passages, source))
    .map((candidate) => {
      const features = featuresOf(question, candidate);
      return { ...candidate, features, score: weigh(WEIGHTS, features) };
    })
    .sort((a, b) => b.score - a.score);
}
