import type { Candidate } from './candidates.ts';
import { offers } from './offers.ts';
import type { Question, QuestionTerm } from './question.ts';

/** What speaks for a candidate; each 0 to 1 unless said otherwise. */
export interface Features {
  /** Share of the question's words, by idf, that stand in the sentence. */
  coverage: number;
  /** Share of the question's neighbouring words that are neighbours here. */
  pairs: number;
  /** The passage's search score against the best passage's. */
  relevance: number;
  /** Share of the question's words that stand in the passage or its headline. */
  around: number;
  /** Share of the question's words met only by a word of the same first letters. */
  likeness: number;
  /** BM25 of the sentence, as a share of the most it could be. */
  bm25: number;
  /** How well the sentence could answer this kind of question. */
  offer: number;
  /** A number stands right before what is counted. */
  counted: number;
  /** Place in the passage: 1 for the first sentence. */
  first: number;
  caption: number;
  /** Few words beside the question's own: nothing is told. */
  bare: number;
}

/** Letters that two words must share from their start to be alike. */
const LIKE_FROM = 4;
/** BM25 of sentences: saturation, and the length in words that counts as usual. */
const SATURATION = 1.2;
const USUAL_LENGTH = 24;
const LENGTH_SHARE = 0.5;
/** Words between a number and what it counts, at most. */
const COUNT_REACH = 4;

const total = (terms: readonly QuestionTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);

/** The share of the question's weight that some of its words carry. */
const shareOf = (question: Question, terms: readonly QuestionTerm[]): number =>
  terms.length ? total(terms) / total(question.terms) : 0;

function likeness(question: Question, stems: ReadonlySet<string>): number {
  const starts = new Set([...stems].map((stem) => stem.slice(0, LIKE_FROM)));
  const alike = question.terms.filter(
    ({ stem }) => !stems.has(stem) && stem.length >= LIKE_FROM && starts.has(stem.slice(0, LIKE_FROM)),
  );
  return shareOf(question, alike);
}

function bm25(question: Question, stems: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * stems.length) / USUAL_LENGTH);
  const sum = question.terms.reduce((score, { stem, weight }) => {
    const count = counts.get(stem) ?? 0;
    return score + (weight * count * (SATURATION + 1)) / (count + norm);
  }, 0);
  return sum && sum / (total(question.terms) * (SATURATION + 1));
}

const NUMERIC =
  /^(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|several|half|no)s?$)/i;

function countedHere(question: Question, candidate: Candidate): number {
  if (!question.counted) return 0;
  return Number(
    candidate.terms.some(
      ({ stem }, at) =>
        stem === question.counted &&
        candidate.terms.slice(Math.max(0, at - COUNT_REACH), at).some(({ word }) => NUMERIC.test(word)),
    ),
  );
}

/** Weighs one candidate. Pure. */
export function featuresOf(question: Question, candidate: Candidate): Features {
  const ordered = candidate.terms.flatMap(({ stem }) => stem || []);
  const stems = new Set(ordered);
  const covered = question.terms.filter(({ stem }) => stems.has(stem));
  const neighbours = new Set(ordered.slice(1).map((stem, at) => `${ordered[at]} ${stem}`));
  const asked = new Set(
    question.text
      .toLowerCase()
      .match(/[\p{L}\p{N}.,'’-]+/gu)
      ?.map((word) => word.replace(/[.,]+$|['’]s$/g, '')) ?? [],
  );
  const pairs = question.pairs.filter(([a, b]) => neighbours.has(`${a} ${b}`)).length;
  const fresh = ordered.filter((stem) => !question.terms.some((term) => term.stem === stem)).length;
  return {
    coverage: shareOf(question, covered),
    pairs: question.pairs.length ? pairs / question.pairs.length : 0,
    relevance: candidate.relevance,
    around: shareOf(
      question,
      question.terms.filter(({ stem }) => candidate.around.has(stem)),
    ),
    likeness: likeness(question, stems),
    bm25: bm25(question, ordered),
    offer: offers(question.kind, candidate.text, asked),
    counted: countedHere(question, candidate),
    first: 1 / (1 + candidate.at),
    caption: Number(candidate.passage.kind === 'caption'),
    bare: Number(fresh < 2),
  };
}
