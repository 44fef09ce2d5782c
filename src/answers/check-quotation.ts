import { distance } from 'fastest-levenshtein';
import type { Quotation } from '../evidence/types.ts';
import { wordsOf } from '../words/stems.ts';
import type { Corpus } from './near.ts';
import type { Finding } from './types.ts';
import { folded } from './unit.ts';

/** Words from which on words within marks are a statement that can be looked up. */
const LEAST_WORDS = 3;
/** Share of the words that two versions of one statement have in common. */
const SAME_STATEMENT = 0.6;

const wordList = (text: string): string[] =>
  wordsOf(text).map(({ word }) => word.toLowerCase().replace(/’/g, "'"));
/** Words alone, so that marks and signs do not keep two texts apart. */
const key = (text: string): string => ` ${wordList(text).join(' ')} `;

function share(inner: readonly string[], outer: readonly string[]): number {
  const bag = new Set(outer);
  return inner.length ? inner.filter((word) => bag.has(word)).length / inner.length : 0;
}

/** Last names agree, give or take a letter; null where one of the speakers is not known by name. */
function sameSpeaker(a: Quotation['speaker'], b: Quotation['speaker']): boolean | null {
  if (a?.kind !== 'person' || b?.kind !== 'person') return null;
  const last = (name: string) => wordList(name).at(-1) ?? '';
  return [a, b].length === 2 && distance(last(a.name), last(b.name)) <= 1;
}

/**
 * Looks a quotation up in the reports.
 * @returns null where it is too short to be anybody's statement
 */
export function checkQuotation(quotation: Quotation, near: Corpus): Finding | null {
  const text = folded(quotation.parts.map((part) => part.text).join(' '));
  const words = wordList(text);
  if (words.length < LEAST_WORDS) return null;
  const { passages, quotations, disagreements } = near(text);
  const wordings = quotations.map((one) => ({
    ...one,
    text: folded(one.quotation.parts.map((part) => part.text).join(' ')),
  }));
  const exact = wordings.filter((one) => key(one.text).includes(key(text)));
  const others = exact.filter((one) => sameSpeaker(one.quotation.speaker, quotation.speaker) === false);
  const agreeing = exact.filter((one) => !others.includes(one));
  const dispute = disagreements.find(
    ({ kind, positions }) =>
      kind === 'wording' &&
      positions.some(
        ({ value, sentence }) =>
          words.length > 3 && (key(sentence).includes(key(text)) || key(text).includes(key(value))),
      ),
  );
  if (agreeing.length > 0 && dispute)
    return {
      text,
      verdict: 'disputed',
      citations: agreeing.map(({ citation }) => citation),
      positions: dispute.positions,
    };
  if (agreeing.length > 0)
    return { text, verdict: 'corroborated', citations: agreeing.map(({ citation }) => citation) };
  if (others.length > 0)
    return { text, verdict: 'contradicted', citations: others.map(({ citation }) => citation) };
  const told = passages.filter((passage) => key(passage.text).includes(key(text)));
  if (told.length > 0)
    return { text, verdict: 'corroborated', citations: told.map(({ citation }) => citation) };
  const altered = wordings.filter(
    (one) =>
      sameSpeaker(one.quotation.speaker, quotation.speaker) === true &&
      share(words, wordList(one.text)) >= SAME_STATEMENT &&
      share(wordList(one.text), words) >= SAME_STATEMENT,
  );
  if (altered.length > 0)
    return { text, verdict: 'contradicted', citations: altered.map(({ citation }) => citation) };
  return { text, verdict: 'not in the reports', citations: [] };
}
