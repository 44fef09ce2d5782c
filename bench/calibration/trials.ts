import type { Features } from '../../src/answers/features.ts';
import { queryOf, readQuestion } from '../../src/answers/question.ts';
import { PASSAGES_READ, rank } from '../../src/answers/select.ts';
import { type Signs, signsOf } from '../../src/answers/signs.ts';
import { folded } from '../evaluation/words.ts';
import type { Corpus } from './corpus.ts';

/** A question of a set; `answers` are strings of which one must stand in a right sentence. */
export interface Asked {
  question: string;
  answers: readonly string[];
  /** Whether the reports that it is asked of tell. */
  told: boolean;
  /** Column of the tables that it counts in. */
  set: string;
  /** Document or event: all questions of one are learned from, or held out, together. */
  group: string;
}

/** What became of a question: its sentences, best first, and what speaks for answering. */
export interface Trial extends Asked {
  candidates: { features: Features; right: boolean }[];
  /** null where no passage shares a word with the question. */
  signs: Signs | null;
}

/** Asks one question of a corpus. */
export function tryQuestion(asked: Asked, { index, source }: Corpus): Trial {
  const read = readQuestion(asked.question, index);
  const hits = index.search(queryOf(read, index), PASSAGES_READ);
  const ranked = rank(read, hits, source);
  const wanted = asked.answers.map(folded);
  const [best] = ranked;
  return {
    ...asked,
    candidates: ranked.map(({ features, text }) => {
      const sentence = folded(text);
      return { features, right: wanted.some((one) => sentence.includes(one)) };
    }),
    signs: best && read.terms.length > 0 ? signsOf(read, best, hits[0]?.score ?? 0, index) : null,
  };
}
