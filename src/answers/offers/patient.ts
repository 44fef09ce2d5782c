import { wordsOf } from '../../words/stems.ts';

/** "Who was killed", "who has been arrested": the word that follows is what was done to whom. */
const PASSIVE = /\bwho(?:m)? (?:was|were|is|are|(?:has|have|had|will) (?:have )?been?|got) (\p{Ll}+)/iu;
const AUXILIARY = /\b(?:was|were|been|being|be|is|are|got)(?: \p{Ll}+ly)?\s*$/u;
/** Words after the verb that can still name whom it befell. */
const REACH = 9;

/** @returns the stem of what was done, where a question asks to whom; else null */
export function doneTo(question: string): string | null {
  const verb = PASSIVE.exec(question)?.[1];
  return (verb && wordsOf(verb)[0]?.stem) || null;
}

/**
 * The part of a sentence that can name to whom it was done: before "was killed", after "killed".
 * @returns null where the verb does not stand in the sentence
 */
export function patientText(text: string, verb: string): string | null {
  const terms = wordsOf(text);
  const at = terms.findIndex(({ stem }) => stem === verb);
  const found = terms[at];
  if (!found) return null;
  const before = text.slice(0, found.start);
  if (AUXILIARY.test(before)) return before;
  const last = terms[Math.min(terms.length - 1, at + REACH)] ?? found;
  const after = text.slice(found.start + found.word.length, last.start + last.word.length);
  return after.split(/[,;:–—]/)[0] ?? '';
}
