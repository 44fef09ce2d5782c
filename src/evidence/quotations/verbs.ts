import { ADVERBS, AUXILIARIES, CALENDAR, DETERMINERS, PREPOSITIONS } from '../speakers/lexicon.ts';
import { bare, fold, isPossessive } from '../speakers/names.ts';
import { type CueVerb, cueVerb } from './cues.ts';
import type { Frame, Piece } from './frames.ts';

/** Verbs that take the listener as object, and so never stand before their subject. */
export const NEVER_INVERTED = new Set(['tell', 'inform', 'assure', 'remind', 'thank', 'quote', 'go']);

const isNounHere = (frame: Frame, at: number): boolean => {
  const before = frame[at - 1];
  if (before?.kind !== 'word') return false;
  return (
    DETERMINERS.has(before.lower) ||
    isPossessive(before.text) ||
    /^(?:of|in|for|with|no|such|on|by)$/u.test(before.lower)
  );
};

/** A verb in the passive ("was told", "is called") cues nobody. */
const isPassive = (frame: Frame, at: number): boolean => {
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const piece = frame[k] as Piece;
    if (/^(?:is|are|was|were|be|been|being|isn't|wasn't|weren't|got|gets)$/u.test(piece.lower)) return true;
    if (!ADVERBS.has(piece.lower) && !/ly$/u.test(piece.lower)) return false;
  }
  return false;
};

/** A base form is a verb after "to", an auxiliary, or a plural subject. */
function leadsBase(frame: Frame, at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const piece = frame[k] as Piece;
    if (
      piece.lower === 'to' ||
      AUXILIARIES.has(piece.lower) ||
      /^(?:they|we|i|who|and)$/u.test(piece.lower) ||
      (/s$/u.test(piece.lower) && !isPossessive(piece.text))
    )
      return true;
    if (!ADVERBS.has(piece.lower) && !/ly$/u.test(piece.lower)) return false;
  }
  return false;
}

/** @returns the reporting verb at a place, unless it is a noun or passive there */
export function verbAt(frame: Frame, at: number): CueVerb | null {
  const piece = frame[at];
  if (piece?.kind !== 'word') return null;
  const verb = cueVerb(piece.lower);
  if (!verb || isNounHere(frame, at)) return null;
  if (verb.form === 'finite' && verb.lemma !== 'quote' && isPassive(frame, at)) return null;
  return verb.form === 'base' && !leadsBase(frame, at) ? null : verb;
}

export const accordingTo = (frame: Frame, at: number): boolean =>
  frame[at]?.lower === 'according' && frame[at + 1]?.lower === 'to';

/** True where a verb reports nothing that follows: the sentence ends there, or goes on with when and where. */
export function closes(frame: Frame, at: number): boolean {
  const piece = frame[at];
  if (piece?.kind !== 'word') return piece?.kind !== 'quote';
  return (
    PREPOSITIONS.has(piece.lower) ||
    ADVERBS.has(piece.lower) ||
    CALENDAR.has(fold(bare(piece.text))) ||
    /^(?:when|while|last|this|and|but)$/u.test(piece.lower) ||
    /ly$/u.test(piece.lower)
  );
}
