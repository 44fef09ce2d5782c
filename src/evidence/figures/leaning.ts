import type { Sentence } from '../../reports/types.ts';
import { tokenize } from '../tokens.ts';
import type { Figure } from '../types.ts';
import { termsOf } from './terms.ts';

/** A sentence that begins with a pronoun goes on with what the one before tells of. */
const LEANS = /^["“‘']?(?:He|She|It|They|His|Her|Its|Their|That|This|These|Those|There)\b/;

const FULL_NAME = /\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}\.?)?(?: \p{Lu}\p{Ll}[\p{L}’'-]*)+/u;

/** @returns the figures of a sentence with the words of the one before, where it leans on that, and with who is meant by its pronoun */
export function leaning(figures: Figure[], sentence: Sentence, before: Sentence | undefined): Figure[] {
  if (!before || figures.length === 0 || !LEANS.test(sentence.text)) return figures;
  const terms = termsOf(tokenize(before.text), []);
  const named = /^["“‘']?(?:He|She|His|Her)\b/.test(sentence.text)
    ? FULL_NAME.exec(before.text)?.[0].toLowerCase()
    : undefined;
  return figures.map((figure) => ({
    ...figure,
    around: [...new Set([...figure.around, ...terms])],
    doer: figure.doer ?? named ?? null,
  }));
}
