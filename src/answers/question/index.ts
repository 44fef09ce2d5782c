import { classOf, PEOPLE_CLASSES } from '../../evidence/figures/classes.ts';
import { type Token, tokenize } from '../../evidence/tokens.ts';
import type { SearchIndex } from '../../search/types.ts';
import { standIns } from '../../words/kin.ts';
import { stem as stemOf, stemsOf, wordsOf } from '../../words/stems.ts';
import { doneTo } from '../offers/patient.ts';
import { happeningsOf } from '../ranking/figure-fit.ts';
import { askedFor, isAskingWord } from './asked.ts';
import { FOREIGN_STOPS } from './foreign.ts';
import type { AnswerKind } from './forms.ts';
import { isCommand, plainText } from './plain-text.ts';
import { spelledOut } from './shorthand.ts';
import { corrected, type QuestionTerm, termsOf } from './terms.ts';

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

/**
 * Reads a question: what is asked for, by which words.
 * @param raw as typed: may hold markup, mentions, anything
 */
export function readQuestion(raw: string, index: SearchIndex): Question {
  const text = spelledOut(plainText(raw), (word) => index.frequency(word) > 0);
  const words = isCommand(raw) ? [] : wordsOf(text);
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
