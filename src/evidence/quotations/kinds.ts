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
    (before.lower !== 'called' || true) &&
    !(
      before.lower === 'called' &&
      frame[quote - 2]?.kind === 'word' &&
      /^(?:he|she|they|has|had|have)$/u.test((frame[quote - 2] as Piece).lower)
    )
  );
}

/** True where whole sentences of somebody stand within the marks, rather than a few words. */
export function isDirect(frame: Frame, quote: number, inside: string, found: Attribution | null): boolean {
  if (!/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inside) && !/^[…[(]|^\.\.\./u.test(inside)) return false;
  const before = frame[quote - 1];
  const ends = /[.!?…,—–-]["'”’)\]]*$/u.test(inside.trimEnd());
  if (!before) return ends || found !== null;
  if (before.kind === 'sign')
    return /^[,:—–-]$/u.test(before.text)
      ? ends || found?.side === 'after' || words(inside).length >= 4
      : ends;
  if (before.kind === 'quote') return ends;
  const verb = cueVerb(before.lower);
  if (verb?.class === 'speech') return ends || words(inside).length >= 3;
  return ends && words(inside).length >= 4 && !isTitleCase(inside);
}
