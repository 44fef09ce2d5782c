import { hasAgent, hasKin } from '../../words/kin.ts';
import { offerOf } from '../offers/offered.ts';
import type { Question } from '../question/index.ts';
import type { Analysed } from './analysed.ts';
import type { Candidate } from './candidates.ts';
import { isElsewhen } from './elsewhen.ts';
import { figureFit } from './figure-fit.ts';
import { beginsLike, outletOf, totalWeight } from './met.ts';

/** What speaks for a candidate; each 0 to 1 unless said otherwise. Shares are by idf. */
export interface Features {
  /** Share of the question's words that stand in the sentence. */
  coverage: number;
  /** The passage's search score against the best passage's. */
  relevance: number;
  /** Share of the question's words that stand in the passage or its headline. */
  around: number;
  /** Share of the question's words that stand only in other passages found of the same event. */
  event: number;
  /** Share of the question's words that stand only in the sentence before. */
  before: number;
  /** Share of the question's words met only by a near synonym. */
  kin: number;
  /** Share of the question's words met only by a word of the same first letters. */
  likeness: number;
  /** BM25 of the sentence, as a share of the most it could be. */
  bm25: number;
  /** How well the sentence could answer this kind of question. */
  offer: number;
  /** Place in the passage: 1 for the first sentence. */
  first: number;
  /** How well a figure of the sentence fits what is asked for. */
  figure: number;
  /** Share of the question's words that stand only in the name of who is quoted, or of the outlet where it may be asked for. */
  speaker: number;
  /** 1 where it looks back to another year than the one that is asked of. */
  elsewhen: number;
  /** 1 where it tells what may be and the question asks what is. */
  unreal: number;
  caption: number;
  /** Few words beside the question's own: nothing is told. */
  bare: number;
}

/** BM25 of sentences: saturation, and the length in words that counts as usual. */
const SATURATION = 1.2;
const USUAL_LENGTH = 24;
const LENGTH_SHARE = 0.5;

function bm25({ terms }: Question, analysed: Analysed): number {
  const { ordered, stems } = analysed;
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * ordered.length) / USUAL_LENGTH);
  const sum = terms.reduce((score, { stem, weight }) => {
    if (!stems.has(stem) && !hasAgent(stem, analysed)) return score;
    let count = stems.has(stem) ? 0 : 1;
    for (const one of ordered) if (one === stem) count++;
    return score + (weight * count * (SATURATION + 1)) / (count + norm);
  }, 0);
  return sum && sum / (totalWeight(terms) * (SATURATION + 1));
}

/** Sentences that only may come true, and questions of what was or is. */
const MAY = /\b(?:could|may|might|would)\b(?! 20)/;
const ASKS_FACT = /\b(?:did|was|were|has|have|had|is|are)\b/i;

/** What is left of a figure that tells of another year. */
const ELSEWHEN = 0.3;

/** Ways in which a word of the question can be met. */
const WAYS = ['coverage', 'around', 'event', 'before', 'kin', 'likeness', 'speaker'] as const;
type Shares = Record<(typeof WAYS)[number], number>;

/** What share of the question's weight the words carry that are met in one way or another. */
function sharesOf(question: Question, candidate: Candidate): Shares {
  const { attached, analysed, around, event, before } = candidate;
  const outlet = outletOf(question, candidate);
  const shares = { coverage: 0, around: 0, event: 0, before: 0, kin: 0, likeness: 0, speaker: 0 };
  for (const { stem, weight } of question.terms) {
    if (around.stems.has(stem)) shares.around += weight;
    else if (event.some(({ stems }) => stems.has(stem))) shares.event += weight;
    if (analysed.stems.has(stem) || hasAgent(stem, analysed)) {
      shares.coverage += weight;
      continue;
    }
    if (before.stems.has(stem)) shares.before += weight;
    if (hasKin(stem, analysed)) shares.kin += weight;
    else if (beginsLike(stem, analysed)) shares.likeness += weight;
    if (attached.speakers.has(stem) || outlet.has(stem)) shares.speaker += weight;
  }
  const all = totalWeight(question.terms) || 1;
  for (const way of WAYS) shares[way] /= all;
  return shares;
}

/** Whether next to nothing is told beside the question's own words. */
function isBare(ordered: readonly string[], { stems }: Question): boolean {
  let fresh = 0;
  for (const stem of ordered) if (!stems.has(stem)) fresh++;
  return fresh < 2;
}

/** Weighs one candidate. Pure. */
export function featuresOf(question: Question, candidate: Candidate): Features {
  const { attached, analysed, passage } = candidate;
  const elsewhen = isElsewhen(candidate.text, passage.citation.date, question.kind, question.text);
  const now = elsewhen ? ELSEWHEN : 1;
  const fit = figureFit(attached.figures, question);
  return {
    ...sharesOf(question, candidate),
    relevance: candidate.relevance,
    bm25: bm25(question, analysed),
    offer: offerOf(question, candidate, fit) * now,
    first: 1 / (1 + candidate.at),
    figure: fit * now,
    elsewhen: Number(elsewhen),
    unreal: Number(MAY.test(candidate.text) && ASKS_FACT.test(question.text) && !MAY.test(question.text)),
    caption: Number(passage.kind === 'caption'),
    bare: Number(isBare(analysed.ordered, question)),
  };
}
