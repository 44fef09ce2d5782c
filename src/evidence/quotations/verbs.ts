import { ADVERBS, AUXILIARIES, CLAUSE_WORDS, DETERMINERS, PREPOSITIONS } from '../speakers/lexicon.ts';
import { isCalendar, isPossessive } from '../speakers/names.ts';
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
  // "vowed to cut": what was vowed follows
  if (
    piece.lower === 'to' &&
    /^\p{Ll}/u.test(frame[at + 1]?.text ?? '') &&
    !DETERMINERS.has(frame[at + 1]?.lower ?? '')
  )
    return false;
  return (
    PREPOSITIONS.has(piece.lower) ||
    ADVERBS.has(piece.lower) ||
    isCalendar(frame, at) ||
    /^(?:when|while|last|this|and|but)$/u.test(piece.lower) ||
    /ly$/u.test(piece.lower)
  );
}

/** What is told, rather than who is told it. */
const TOLD = /^(?:jokes?|story|stories|tales?|truth|lies?|anecdotes?|secrets?)$/u;

/** Most words of whom somebody told. */
const LISTENER = 6;

/** True where a verb of telling has its listener, and then the sentence or a phrase of when and where ends it. */
export function closesTold(frame: Frame, at: number, verb: CueVerb): boolean {
  if (!NEVER_INVERTED.has(verb.lemma) || verb.lemma === 'go') return false;
  for (let k = at + 1; k <= at + 1 + LISTENER; k++) {
    const piece = frame[k];
    if (piece === undefined || (piece.kind === 'sign' && piece.text !== ',')) return k > at + 1;
    if (piece.kind !== 'word' || CLAUSE_WORDS.has(piece.lower) || AUXILIARIES.has(piece.lower)) return false;
    if (TOLD.test(piece.lower)) return false;
    if (k > at + 1 && (PREPOSITIONS.has(piece.lower) || isCalendar(frame, k))) return true;
  }
  return false;
}
