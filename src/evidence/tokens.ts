import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import type { Span } from '../reports/types.ts';

/** A word or sign of a sentence. `pos` is a universal part-of-speech tag; offsets are into the text given. */
export interface Token extends Span {
  /** Lower-cased, British and curly spellings left as they are. */
  lower: string;
  lemma: string;
  pos: string;
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;
// the package's types give `lemma` another signature than its functions share; at run time it is one of them
const lemma = its.lemma as unknown as typeof its.pos;

/**
 * Splits a text into tokens with part of speech and lemma.
 * @param text one sentence or a short passage
 * @param base added to all offsets, so that tokens can point into the whole report
 * @returns tokens in order; `text.slice(start - base, end - base) === token.text`
 */
export function tokenize(text: string, base = 0): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  nlp
    .readDoc(text)
    .tokens()
    .each((token: ItemToken) => {
      const surface = token.out(its.value);
      const start = text.indexOf(surface, at);
      if (start < 0) return; // the model rewrote the sign: it stands nowhere, so it is no token
      at = start + surface.length;
      tokens.push({
        start: base + start,
        end: base + at,
        text: surface,
        lower: surface.toLowerCase(),
        lemma: token.out(lemma),
        pos: token.out(its.pos),
      });
    });
  return tokens;
}

const idOf = (word: string): number =>
  Number(nlp.readDoc(word).tokens().out(its.uniqueId)[0] ?? Number.POSITIVE_INFINITY);
/** Words of the model's own list come first; every other gets the next number when it is first met. */
const LISTED_BELOW = idOf('qzxvkq');

/** @returns whether a word, in small letters, stands in the model's list of some 87,000 English words */
export const isListedWord = (word: string): boolean => idOf(word) < LISTED_BELOW;
