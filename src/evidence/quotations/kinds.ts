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
