import { classOf, PEOPLE_CLASSES } from '../evidence/figures/classes.ts';
import { isListedWord, type Token, tokenize } from '../evidence/tokens.ts';
import type { SearchIndex } from '../search/types.ts';
import { standIns } from '../words/kin.ts';
import { stem as stemOf, stemsOf, type Term, wordsOf } from '../words/stems.ts';
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
  /** Lemma of what "how many" counts, or null. */
  counted: string | null;
  /** What the name asked for belongs to, lower-cased, or null. */
  bearer: string | null;
  /** Stem of the verb, where the question asks to whom it was done; or null. */
  doneTo: string | null;
  /** Event classes of what is asked about. */
  happenings: ReadonlySet<string>;
  /** Stems of who is asked to have said something, one of which must be who says it; empty where nobody is. */
  sayer: readonly string[];
  /** Stem of what is asked to have happened to what "how many" counts, "arrested" or "died"; or null. */
  happened: string | null;
  /** Whether it may name the outlet whose word is asked for. */
  byOutlet: boolean;
}

const BY_OUTLET = /\b(?:according to|reports?|reported|writes?|wrote|says?|said)\b/i;

/** Stems of words that say little, however rare they are in a small corpus, and what share of their idf they keep. */
const LIGHT: ReadonlySet<string> = new Set(
  'new do hold want need use give get make take put go come happen say tell think know call try keep let seem become show start begin deep wide tall depth width height'
    .split(' ')
    .map(stemOf),
);
const LIGHT_SHARE = 0.5;
/** What share a verb keeps that the corpus has never seen: a happening is told by many words, a thing by few. */
const UNSEEN_VERB_SHARE = 0.6;

/** Inverse document frequency, 0.1 at least, so that a word in every passage still counts a little. */
export const idf = (frequency: number, size: number): number =>
  Math.max(0.1, Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)));

/** The first verb or state of a question that befalls people alone. */
function happenedOf(tokens: readonly Token[]): string | null {
  const told = tokens.find(
    ({ lower, pos }) => (pos === 'VERB' || pos === 'ADJ') && PEOPLE_CLASSES.has(classOf(lower) ?? ''),
  );
  return told ? stemOf(told.text) : null;
}

/** "What did the mayor of Calle say": who is to have said it, without what follows a preposition. */
const SAYER =
  /\bwhat (?:did|does|do|has|have|had) (.+?)(?: (?:of|in|from|for|at|on)\b.*?)? (?:say|said|tell|told|think|thought|claim|claimed|argue|argued|warn|warned)\b/i;

const sayerOf = (text: string): string[] => stemsOf(SAYER.exec(text)?.[1] ?? '');

/** What a measure is called where no report uses the word that asks for it. */
const MEASURE_OF: ReadonlyMap<string, string> = new Map([
  ['deep', 'depth'],
  ['wide', 'width'],
  ['tall', 'height'],
]);

/** A word of a question, by the stem that was meant where it is mistyped, or by the measure that it asks for. */
const corrected = (term: Term, index: SearchIndex): Term => {
  const measure = MEASURE_OF.get(term.word.toLowerCase());
  if (measure && index.frequency(term.word) === 0) return { ...term, word: measure, stem: stemOf(measure) };
  const unknown = index.frequency(term.word) === 0 && !isListedWord(term.word.toLowerCase());
  const meant = unknown ? index.meant(term.word) : null;
  return meant === null ? term : { ...term, word: meant, stem: meant };
};

function weightOf(stem: string, frequency: number, isVerb: boolean, size: number): number {
  const share = LIGHT.has(stem) ? LIGHT_SHARE : frequency === 0 && isVerb ? UNSEEN_VERB_SHARE : 1;
  return idf(frequency, size) * share;
}

/** Distinct words to look for, by stem. What only stands beside the question can help, but not hinder. */
function termsOf(text: string, tokens: readonly Token[], content: readonly Term[], index: SearchIndex) {
  const verbs = new Set(tokens.flatMap(({ pos, start }) => (pos === 'VERB' ? start : [])));
  const parts = askingParts(text);
  const shouted = text === text.toUpperCase();
  const terms = new Map<string, QuestionTerm>();
  for (const { word, stem, start } of content) {
    const frequency = index.frequency(word);
    if (frequency === 0 && !parts.some((part) => part.start <= start && start < part.end)) continue;
    const name = !shouted && start > 0 && /^\p{Lu}/u.test(text.slice(start));
    const before = terms.get(stem);
    if (before) before.name ||= name;
    else
      terms.set(stem, {
        word,
        stem,
        weight: weightOf(stem, frequency, verbs.has(start), index.size),
        frequency,
        name,
      });
  }
  return terms;
}

/**
 * Reads a question: what is asked for, by which words.
 * @param raw as typed: may hold markup, mentions, anything
 */
export function readQuestion(raw: string, index: SearchIndex): Question {
  const text = spelledOut(plainText(raw));
  const words = wordsOf(text);
  const asked = askedFor(text);
  const tokens = tokenize(text);
  const typed = words.filter(
    (term) => term.stem && !isAskingWord(term, asked) && !FOREIGN_STOPS.has(term.word.toLowerCase()),
  );
  const content = typed.map((term) => corrected(term, index));
  const meant = new Map(
    typed.flatMap(({ stem }, k) => (content[k] && content[k].stem !== stem ? [[stem, content[k].stem]] : [])),
  );
  const terms = termsOf(text, tokens, content, index);
  return {
    text,
    kind: asked.kind,
    terms: [...terms.values()],
    stems: new Set(terms.keys()),
    words: new Set(words.map(({ word }) => word.toLowerCase().replace(/['’]s$/, ''))),
    counted: asked.counted && (meant.get(stemOf(asked.counted)) ?? asked.counted),
    bearer: asked.bearer && (meant.get(stemOf(asked.bearer)) ?? asked.bearer),
    doneTo: doneTo(text),
    happenings: happeningsOf(tokens),
    sayer: sayerOf(text).map((stem) => meant.get(stem) ?? stem),
    happened: asked.kind === 'number' ? happenedOf(tokens) : null,
    byOutlet: BY_OUTLET.test(text),
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
