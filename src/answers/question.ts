import { tokenize } from '../evidence/tokens.ts';
import type { SearchIndex } from '../search/types.ts';
import { standIns } from '../words/kin.ts';
import { stem as stemOf, wordsOf } from '../words/stems.ts';
import { askedFor, isAskingWord } from './asked.ts';
import type { AnswerKind } from './asked-forms.ts';
import { happeningsOf } from './figure-fit.ts';
import { FOREIGN_STOPS } from './foreign.ts';
import { doneTo } from './patient.ts';
import { askingParts, plainText } from './plain-text.ts';
import { spelledOut } from './shorthand.ts';

/** A content word of a question; `weight` is its idf, `frequency` the passages it stands in. */
export interface QuestionTerm {
  word: string;
  stem: string;
  weight: number;
  frequency: number;
  /** Capitalised inside the question: a name, or part of one. */
  name: boolean;
}

/** A question as it is understood. */
export interface Question {
  /** Plain text on one line: no markup, no invisible characters. */
  text: string;
  kind: AnswerKind;
  /** Distinct content words, without the words that only ask. */
  terms: QuestionTerm[];
  /** Stems of the terms. */
  stems: ReadonlySet<string>;
  /** Every word as it stands, lower-cased. */
  words: ReadonlySet<string>;
  /** Stems that stand side by side in the question. */
  pairs: (readonly [string, string])[];
  /** Lemma of what "how many" counts, or null. */
  counted: string | null;
  /** What the name asked for belongs to, lower-cased, or null. */
  bearer: string | null;
  /** Stem of the verb, where the question asks to whom it was done; or null. */
  doneTo: string | null;
  /** Event classes of what is asked about. */
  happenings: ReadonlySet<string>;
}

/** Stems of words that say little, however rare they are in a small corpus, and what share of their idf they keep. */
const LIGHT: ReadonlySet<string> = new Set(
  'new hold want need use give get make take put go come happen say tell think know call try keep let seem become show start begin'
    .split(' ')
    .map(stemOf),
);
const LIGHT_SHARE = 0.5;
/** What share a verb keeps that the corpus has never seen: a happening is told by many words, a thing by few. */
const UNSEEN_VERB_SHARE = 0.6;

/** Inverse document frequency, 0.1 at least, so that a word in every passage still counts a little. */
export const idf = (frequency: number, size: number): number =>
  Math.max(0.1, Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)));

/**
 * Reads a question: what is asked for, by which words.
 * @param raw as typed: may hold markup, mentions, anything
 */
export function readQuestion(raw: string, index: SearchIndex): Question {
  const text = spelledOut(plainText(raw));
  const words = wordsOf(text);
  const asked = askedFor(text);
  const tokens = tokenize(text);
  const verbs = new Set(tokens.flatMap(({ pos, start }) => (pos === 'VERB' ? start : [])));
  const content = words.filter(
    (term) => term.stem && !isAskingWord(term, asked) && !FOREIGN_STOPS.has(term.word.toLowerCase()),
  );
  const terms = new Map<string, QuestionTerm>();
  const parts = askingParts(text);
  const shouted = text === text.toUpperCase();
  for (const { word, stem, start } of content) {
    const frequency = index.frequency(word);
    const asks = parts.some((part) => part.start <= start && start < part.end);
    // what only stands beside the question can help, but not hinder
    if (frequency === 0 && !asks) continue;
    const name = !shouted && start > 0 && /^\p{Lu}/u.test(word);
    const before = terms.get(stem);
    if (before) before.name ||= name;
    else
      terms.set(stem, {
        word,
        stem,
        weight:
          idf(frequency, index.size) *
          (LIGHT.has(stem) ? LIGHT_SHARE : frequency === 0 && verbs.has(start) ? UNSEEN_VERB_SHARE : 1),
        frequency,
        name,
      });
  }
  const pairs = content.slice(1).map((term, k) => [content[k]?.stem ?? '', term.stem] as const);
  const lower = new Set(words.map(({ word }) => word.toLowerCase().replace(/['’]s$/, '')));
  return {
    text,
    kind: asked.kind,
    terms: [...terms.values()],
    stems: new Set(terms.keys()),
    words: lower,
    pairs,
    counted: asked.counted,
    bearer: asked.bearer,
    doneTo: doneTo(text),
    happenings: happeningsOf(tokens),
  };
}

/** Stand-ins searched by for one word that the corpus has never seen. */
const MOST_STAND_INS = 4;

/** @returns what to search by: the question's words, and for those never seen the words that may stand for them */
export const queryOf = ({ terms }: Question, index: SearchIndex): string =>
  terms
    .flatMap(({ word, stem, frequency }) =>
      frequency > 0
        ? word
        : [
            word,
            ...standIns(stem)
              .filter((one) => index.frequency(one) > 0)
              .slice(0, MOST_STAND_INS),
          ],
    )
    .join(' ');
