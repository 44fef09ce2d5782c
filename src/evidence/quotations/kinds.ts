import { PARTICLES, PREPOSITIONS } from '../speakers/lexicon.ts';
import type { Attribution } from './attribution.ts';
import { cueVerb, NAMING } from './cues.ts';
import type { Frame, Piece } from './frames.ts';

const words = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu) ?? [];

/** Every word that carries meaning has a capital: a title of a book, a show, a song. */
export function isTitleCase(inside: string): boolean {
  const all = words(inside).filter(
    (w) =>
      !PREPOSITIONS.has(w.toLowerCase()) &&
      !PARTICLES.has(w.toLowerCase()) &&
      !/^(?:the|a|an|and|or|but|nor)$/iu.test(w),
  );
  return all.length > 0 && all.length <= 9 && all.every((w) => /^[\p{Lu}\p{N}]/u.test(w));
}

/** Fewest words of a block that is all quotation and names nobody: shorter ones are headings. */
const HEADING = 7;

/** True for a heading made of a few quoted words. @param block the text of the whole block */
export const isHeading = (block: string, inside: string, found: Attribution | null): boolean =>
  found === null &&
  block.length <= inside.length + 2 &&
  words(inside).length < HEADING &&
  !/[?!…]$/u.test(inside);

/** True for a title of a show or a book: all capitals, and no verb of saying beside it. */
export function isTitle(frame: Frame, quote: number, inside: string, found: Attribution | null): boolean {
  if (!isTitleCase(inside) || /[?!…]["'”’]?$/u.test(inside)) return false;
  const before = frame[quote - 1];
  if (before?.text === ':') return false;
  if (!found) return frame.length > 1;
  if (!before || found.verb?.class === 'regard') return false;
  const far = Math.abs(found.cue[0] - quote) > 4 || (found.side === 'before' && found.cue[1] !== quote - 1);
  return before.text !== ',' ? far && words(inside).length > 1 : far && found.side !== 'before';
}

/** True where the words within marks are a name, a title or a nickname by what stands before them. */
export function isNamed(frame: Frame, quote: number): boolean {
  const before = frame[quote - 1];
  if (before?.kind !== 'word') return false;
  return (
    NAMING.test(before.lower) &&
    !(
      before.lower === 'called' &&
      frame[quote - 2]?.kind === 'word' &&
      /^(?:he|she|they|has|had|have)$/u.test((frame[quote - 2] as Piece).lower)
    )
  );
}

const OPENS_SENTENCE =
  /^[^\p{L}\p{N}]*(?:I|We|You|He|She|It|They|There|This|That|These|Those|My|Our|Your|If|When|What|Why|How|Who|Where|Do|Don|Did|Is|Are|Was|Were|Can|Could|Will|Would|Should|Let|Yes|No|Not|Nobody|Everyone|Everybody|Now|Well|Look|Please|The|A|An|So|But|And)(?![\p{L}])/u;

/** Verbs of acts rather than of words: what stands in marks after them is a name for a thing. */
const ACTS = new Set(
  'pledge promise vow order propose announce report press point post plan demand begin confirm disclose reveal estimate find see instruct support'.split(
    ' ',
  ),
);

/** Longest name of a thing that may stand in marks after an article. Words. */
const TERM = 3;

/**
 * True for a term in marks that nobody is quoted with: a short phrase after an article ("a “task force”") of an
 * act rather than of words, or told by the way at the end of the sentence.
 */
export function isTerm(frame: Frame, quote: number, inside: string, found: Attribution | null): boolean {
  const before = frame[quote - 1];
  if (!before || !/^(?:a|an|the|its|their)$/u.test(before.lower) || words(inside).length > TERM || !found)
    return false;
  if (found.side !== 'before') return found.side === 'end';
  const between = frame.slice(found.cue[1] + 1, quote);
  return (
    (found.verb !== null && ACTS.has(found.verb.lemma)) ||
    between.some((piece) => ACTS.has(cueVerb(piece.lower)?.lemma ?? ''))
  );
}

/** True where whole sentences of somebody stand within the marks, rather than a few words. */
export function isDirect(frame: Frame, quote: number, inside: string, found: Attribution | null): boolean {
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inside) && !/^[…[(]|^\.\.\./u.test(inside)) return false;
  const before = frame[quote - 1];
  const ends = /[.!?…,—–-]["'”’)\]]*$/u.test(inside.trimEnd());
  if (!before) return ends || found?.side === 'after';
  if (before.kind === 'sign')
    return /^[,:—–-]$/u.test(before.text)
      ? ends || found?.side === 'after' || words(inside).length >= 4
      : ends;
  if (before.kind === 'quote') return ends;
  const verb = cueVerb(before.lower);
  if (verb?.class === 'speech') return ends || words(inside).length >= 3;
  // within the reporter's sentence whole sentences begin with a word that opens one
  return ends && OPENS_SENTENCE.test(inside) && words(inside).length >= 4;
}
