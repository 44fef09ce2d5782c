import type { Sentence } from '../../reports/types.ts';
import { tokenize } from '../tokens.ts';
import type { Figure } from '../types.ts';
import { termsOf } from './terms.ts';

/** A sentence that begins with a pronoun goes on with what the one before tells of. */
const LEANS = /^["“‘']?(?:He|She|It|They|His|Her|Its|Their|That|This|These|Those|There)\b/;

const FULL_NAME = /\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}\.?)?(?: \p{Lu}\p{Ll}[\p{L}’'-]*)+/u;

/** "the old bridge": it, in the next sentence, is not the one that all speak of. */
const ANOTHER =
  /\b(?:the|an?|its|their) (?:old|former|previous|neighbouring|nearby|sister) (?!man\b|woman\b)\p{L}+/iu;

/** @returns the figures of a sentence with the words of the one before, where it leans on that, and with who is meant by its pronoun */
export function leaning(figures: Figure[], sentence: Sentence, before: Sentence | undefined): Figure[] {
  if (!before || figures.length === 0 || !LEANS.test(sentence.text)) return figures;
  const terms = termsOf(tokenize(before.text), []);
  const named = /^["“‘']?(?:He|She|His|Her)\b/.test(sentence.text)
    ? FULL_NAME.exec(before.text)?.[0].toLowerCase()
    : undefined;
  const another = sentence.text.startsWith('It ') && ANOTHER.test(before.text);
  return figures.map((figure) => ({
    ...figure,
    marks: another && !figure.marks.includes('other') ? [...figure.marks, 'other'] : figure.marks,
    around: [...new Set([...figure.around, ...terms])],
    doer: figure.doer ?? named ?? null,
  }));
}
