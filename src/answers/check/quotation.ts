import { distance } from 'fastest-levenshtein';
import type { Disagreement, Position } from '../../disagreements/types.ts';
import type { Quotation } from '../../evidence/types.ts';
import type { Citation } from '../../reports/types.ts';
import { wordsOf } from '../../words/stems.ts';
import { shareOf } from '../share.ts';
import type { Finding } from '../types.ts';
import { folded } from '../unit.ts';
import type { Corpus, Near } from './near.ts';

/** Words from which on words within marks are a statement that can be looked up. */
const LEAST_WORDS = 3;
/** A statement of more words than this may be held against the wordings that reports disagree on. */
const LEAST_DISPUTED = 3;
/** Share of the words that two versions of one statement have in common. */
const SAME_STATEMENT = 0.6;

/** What somebody said, ready for comparison. */
interface Statement {
  /** White space folded. */
  text: string;
  words: readonly string[];
  /** See {@link keyOf}. */
  key: string;
  speaker: Quotation['speaker'];
}

const wordList = (text: string): string[] =>
  wordsOf(text).map(({ word }) => word.toLowerCase().replace(/’/g, "'"));
/** Words alone, so that marks and signs do not keep two texts apart. */
const keyOf = (text: string): string => ` ${wordList(text).join(' ')} `;

function statementOf({ parts, speaker }: Quotation): Statement {
  const text = folded(parts.map((part) => part.text).join(' '));
  return { text, words: wordList(text), key: keyOf(text), speaker };
}

/** Last names agree, give or take a letter; null where one of the speakers is not known by name. */
function sameSpeaker({ speaker: a }: Statement, { speaker: b }: Statement): boolean | null {
  if (a?.kind !== 'person' || b?.kind !== 'person') return null;
  const last = (name: string) => wordList(name).at(-1) ?? '';
  return distance(last(a.name), last(b.name)) <= 1;
}

/** Whether most words of each stand in the other. */
const isAltered = ({ words }: Statement, other: Statement): boolean =>
  shareOf(words, (word) => other.words.includes(word)) >= SAME_STATEMENT &&
  shareOf(other.words, (word) => words.includes(word)) >= SAME_STATEMENT;

/** The sides of a disagreement about how it was said. */
const disputeOf = (said: Statement, disagreements: readonly Disagreement[]): Position[] | undefined =>
  disagreements.find(
    ({ kind, positions }) =>
      kind === 'wording' &&
      said.words.length > LEAST_DISPUTED &&
      positions.some(
        ({ value, sentence }) => keyOf(sentence).includes(said.key) || said.key.includes(keyOf(value)),
      ),
  )?.positions;

/**
 * Looks a quotation up in the reports.
 * @returns null where it is too short to be anybody's statement
 */
export function checkQuotation(quotation: Quotation, near: Corpus): Finding | null {
  const said = statementOf(quotation);
  return said.words.length < LEAST_WORDS ? null : findingOf(said, near(said.text));
}

function findingOf(said: Statement, { passages, quotations, disagreements }: Near): Finding {
  const finding = (verdict: Finding['verdict'], told: readonly { citation: Citation }[]): Finding => ({
    text: said.text,
    verdict,
    citations: told.map(({ citation }) => citation),
  });
  const wordings = quotations.map((one) => ({ ...statementOf(one.quotation), citation: one.citation }));
  const exact = wordings.filter(({ key }) => key.includes(said.key));
  const agreeing = exact.filter((one) => sameSpeaker(one, said) !== false);
  if (agreeing.length > 0) {
    const positions = disputeOf(said, disagreements);
    return positions ? { ...finding('disputed', agreeing), positions } : finding('corroborated', agreeing);
  }
  if (exact.length > 0) return finding('contradicted', exact);
  const told = passages.filter(({ text }) => keyOf(text).includes(said.key));
  if (told.length > 0) return finding('corroborated', told);
  const altered = wordings.filter((one) => sameSpeaker(one, said) === true && isAltered(said, one));
  return altered.length > 0 ? finding('contradicted', altered) : finding('not in the reports', []);
}
