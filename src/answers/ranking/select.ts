import type { SearchIndex } from '../../search/types.ts';
import { type Question, queryOf, readQuestion } from '../question/index.ts';
import type { AnswerSource } from '../types.ts';
import { WEIGHTS, weigh } from '../weights.ts';
import { Attachments } from './attached.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Features, featuresOf } from './features.ts';
import { withNames } from './names.ts';

/** Passages that are looked into for sentences. */
const PASSAGES_READ = 20;

/** A candidate with what speaks for it. */
export interface Ranked extends Candidate {
  features: Features;
  score: number;
}

/** What was found for a question. */
export interface Found {
  question: Question;
  /** Sentences of the nearest passages, best first. */
  ranked: Ranked[];
  /** What the search gave the best passage. */
  score: number;
}

/**
 * Sentences that may lead an answer where the best one does not support it, and the share of its score that they must
 * have.
 */
const MOST_LEADS = 6;
const LEAD_SHARE = 0.7;

/** @param ranked best first */
export function leadsOf(ranked: readonly Ranked[]): Ranked[] {
  const [best] = ranked;
  if (!best) return [];
  return ranked.slice(0, MOST_LEADS).filter(({ score }) => score >= best.score * LEAD_SHARE);
}

/**
 * Reads a question and finds the sentences that could answer it.
 * @param text as typed
 */
export function find(text: string, index: SearchIndex, source: AnswerSource): Found {
  const read = readQuestion(text, index);
  const hits = index.search(queryOf(read, index), PASSAGES_READ);
  const passages = source.passages(hits.map(({ id }) => id));
  const candidates = candidatesOf(hits, passages, new Attachments(passages, source));
  const question = withNames(read, candidates);
  const ranked = candidates.map((candidate) => {
    const features = featuresOf(question, candidate);
    return { ...candidate, features, score: weigh(WEIGHTS, features) };
  });
  return { question, ranked: ranked.sort((a, b) => b.score - a.score), score: hits[0]?.score ?? 0 };
}
