import type { Features } from '../../src/answers/ranking/features.ts';
import { find, leadsOf } from '../../src/answers/ranking/select.ts';
import { type Signs, signsOf } from '../../src/answers/signs.ts';
import { weigh } from '../../src/answers/weights.ts';
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

/** What became of a question: its sentences, and what speaks for answering by those that may lead. */
export interface Trial extends Asked {
  candidates: { features: Features; right: boolean }[];
  /** Signs of each sentence that may lead, best first; none where no passage shares a word with the question. */
  leads: Signs[];
}

/** A trial that is not judged yet: which sentence is best depends on the weights. */
export type Unjudged = (ranking: Readonly<Features>) => Trial;

/** @returns index of the best candidate by some weights, the first of equals; -1 where there is none */
export function bestAt(candidates: Trial['candidates'], ranking: Readonly<Features>): number {
  const scores = candidates.map(({ features }) => weigh(ranking, features));
  return scores.indexOf(Math.max(...scores));
}

/** Asks one question of a corpus. */
export function tryQuestion(asked: Asked, { index, source }: Corpus): Unjudged {
  const { question, ranked, score } = find(asked.question, index, source);
  const wanted = asked.answers.map(folded);
  const candidates = ranked.map(({ features, text }) => {
    const sentence = folded(text);
    return { features, right: wanted.some((one) => sentence.includes(one)) };
  });
  return (ranking) => {
    const leads = leadsOf(
      ranked
        .map((one) => ({ ...one, score: weigh(ranking, one.features) }))
        .sort((a, b) => b.score - a.score),
    );
    const signs = question.terms.length > 0 ? leads.map((lead) => signsOf(question, lead, score, index)) : [];
    return { ...asked, candidates, leads: signs };
  };
}
