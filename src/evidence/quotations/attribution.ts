import { ADVERBS, AUXILIARIES, CLAUSE_WORDS, DETERMINERS } from '../speakers/lexicon.ts';
import { isPossessive } from '../speakers/names.ts';
import { clauseSubject, type Mention, mentionOf, subjectAfter, subjectBefore } from '../speakers/phrases.ts';
import { type CueVerb, cueVerb } from './cues.ts';
import type { Frame, Piece } from './frames.ts';

/** Which words of the reporter attribute a quotation, and to whom they refer. Indexes are of the frame's pieces. */
export interface Attribution {
  /** First and last piece of the cue. */
  cue: [number, number];
  verb: CueVerb | null;
  subject: Mention;
  side: 'before' | 'after';
}

/** Pieces that may stand between a quotation and its cue: "…," she said. */
const GAP = /^[,–—-]$/u;

/** Most words between a quotation and the verb that follows it: a long apposition may come first. */
const REACH_AFTER = 45;

/** Verbs that take the listener as object, and so never stand before their subject. */
const NEVER_INVERTED = new Set(['tell', 'inform', 'assure', 'remind', 'thank', 'quote', 'go']);

const isNounHere = (frame: Frame, at: number): boolean => {
  const before = frame[at - 1];
  if (before?.kind !== 'word') return false;
  return (
    DETERMINERS.has(before.lower) ||
    isPossessive(before.text) ||
    /^(?:of|in|for|with|no|such|on|by)$/u.test(before.lower)
  );
};

/** A verb in the passive ("was told", "is called") cues nobody; "was quoted as saying" does. */
const isPassive = (frame: Frame, at: number): boolean => {
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const piece = frame[k] as Piece;
    if (/^(?:is|are|was|were|be|been|being|isn't|wasn't|weren't|got|gets)$/u.test(piece.lower))
      return !/(?:ing)$/u.test((frame[at] as Piece).lower);
    if (!ADVERBS.has(piece.lower) && !/ly$/u.test(piece.lower)) return false;
  }
  return false;
};

const verbAt = (frame: Frame, at: number): CueVerb | null => {
  const piece = frame[at];
  if (piece?.kind !== 'word') return null;
  const verb = cueVerb(piece.lower);
  if (!verb || isNounHere(frame, at)) return null;
  if (verb.form !== 'ing' && verb.lemma !== 'quote' && isPassive(frame, at)) return null;
  if (verb.form === 'base' && !leadsBase(frame, at)) return null;
  return verb;
};

/** A base form is a verb after "to", an auxiliary, or a plural subject that is a pronoun. */
function leadsBase(frame: Frame, at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const piece = frame[k] as Piece;
    if (
      piece.lower === 'to' ||
      AUXILIARIES.has(piece.lower) ||
      /^(?:they|we|i|who|officials|and)$/u.test(piece.lower) ||
      /s$/u.test(piece.lower)
    )
      return true;
    if (!ADVERBS.has(piece.lower) && !/ly$/u.test(piece.lower)) return false;
  }
  return false;
}

const accordingTo = (frame: Frame, at: number): boolean =>
  frame[at]?.lower === 'according' && frame[at + 1]?.lower === 'to';

/** The cue right after a quotation: "said Smith", "Smith, the mayor, said", "according to Smith". */
export function cueAfter(frame: Frame, quote: number): Attribution | null {
  let start = quote + 1;
  while (frame[start] && GAP.test((frame[start] as Piece).text)) start++;
  const first = frame[start];
  if (first?.kind !== 'word') return null;
  if (accordingTo(frame, start)) {
    const subject = subjectAfter(frame, start + 2);
    return subject && { cue: [start, start + 1], verb: null, subject, side: 'after' };
  }
  const inverted = verbAt(frame, start);
  if (inverted && inverted.form === 'finite' && !NEVER_INVERTED.has(inverted.lemma)) {
    const subject = subjectAfter(frame, start + 1);
    if (subject && subject.pronoun !== 'it')
      return { cue: [start, start], verb: inverted, subject, side: 'after' };
  }
  if (CLAUSE_WORDS.has(first.lower) || first.lower === 'and') return null;
  const end = Math.min(frame.length, start + REACH_AFTER);
  for (let at = start + 1; at < end; at++) {
    const piece = frame[at] as Piece;
    if (piece.kind === 'quote' && frame[at + 1]?.text !== ',') return null;
    if (piece.text === ';') return null;
    const verb = verbAt(frame, at);
    if (verb?.class !== 'speech' || verb.form === 'ing') continue;
    const subject = subjectBefore(frame, at, start);
    if (subject && subject.from <= start + 3 && verb.form !== 'base')
      return { cue: [at, at], verb, subject, side: 'after' };
    if (
      subject &&
      subject.from <= start + 3 &&
      /^(?:will|would|did|could|should|may|might|to)$/u.test(frame[at - 1]?.lower ?? '')
    )
      return { cue: [at, at], verb, subject, side: 'after' };
  }
  return null;
}

/** The cue before a quotation, nearest first: "Smith said: “…”", "calling it “…”", "SMITH: “…”". */
export function cueBefore(frame: Frame, quote: number, from: number): Attribution | null {
  const last = frame[quote - 1];
  for (let at = quote - 1; at >= from; at--) {
    const piece = frame[at] as Piece;
    if (piece.text === ';') break;
    if (accordingTo(frame, at)) {
      const subject = subjectAfter(frame, at + 2);
      return subject && { cue: [at, at + 1], verb: null, subject, side: 'before' };
    }
    const verb = verbAt(frame, at);
    if (!verb) continue;
    const subject = subjectOf(frame, at, from, verb);
    if (subject) return { cue: [at, at], verb, subject, side: 'before' };
    if (verb.class === 'speech' && verb.form === 'finite' && !verb.noun) return null;
  }
  if (last?.text !== ':') return null;
  const named = mentionOf(frame, from, quote - 1);
  if (named && (named.name || named.pronoun) && named.to === quote - 1)
    return { cue: [quote - 1, quote - 1], verb: null, subject: named, side: 'before' };
  const subject = clauseSubject(frame, from, quote - 1);
  return subject && { cue: [quote - 1, quote - 1], verb: null, subject, side: 'before' };
}

function subjectOf(frame: Frame, at: number, from: number, verb: CueVerb): Mention | null {
  if (verb.form === 'ing' || frame[at - 1]?.lower === 'to') {
    const close =
      verb.form === 'ing' && AUXILIARIES.has(frame[at - 1]?.lower ?? '')
        ? subjectBefore(frame, at, from)
        : null;
    return close ?? clauseSubject(frame, from, at);
  }
  const subject = subjectBefore(frame, at, from);
  if (subject) return subject;
  if (frame[at - 1]?.kind === 'sign' || frame[at - 1]?.kind === 'quote')
    return clauseSubject(frame, from, at);
  // "said Smith, “…”": the subject follows
  return verb.class === 'speech' && at === from ? subjectAfter(frame, at + 1) : null;
}

/** A cue at the end of the reporter's sentence: "… a “long month”, Smith said." */
export function cueAtEnd(frame: Frame, quote: number): Attribution | null {
  for (let at = frame.length - 1; at > quote; at--) {
    const piece = frame[at] as Piece;
    if (piece.kind === 'quote') return null;
    if (accordingTo(frame, at) && frame[at - 1]?.text === ',') {
      const subject = subjectAfter(frame, at + 2);
      return subject && { cue: [at, at + 1], verb: null, subject, side: 'after' };
    }
    const verb = verbAt(frame, at);
    if (verb?.class !== 'speech' || verb.form !== 'finite') continue;
    let comma = at;
    while (comma > quote && frame[comma]?.text !== ',') comma--;
    if (comma <= quote) return null;
    const inverted = comma === at - 1 && !NEVER_INVERTED.has(verb.lemma) ? subjectAfter(frame, at + 1) : null;
    const subject = inverted ?? subjectBefore(frame, at, comma + 1);
    return subject && { cue: [at, at], verb, subject, side: 'after' };
  }
  return null;
}
