import { clauseSubject } from '../speakers/clauses.ts';
import { ADVERBS, AUXILIARIES, CLAUSE_WORDS, PREPOSITIONS } from '../speakers/lexicon.ts';
import { type Mention, mentionOf } from '../speakers/phrases.ts';
import { subjectAfter, subjectBefore } from '../speakers/subjects.ts';
import { type Attribution, speaks } from './attribution.ts';
import type { CueVerb } from './cues.ts';
import type { Frame, Piece } from './frames.ts';
import { mannerAt } from './manner.ts';
import { beforeColon } from './utterances.ts';
import { accordingTo, closes, verbAt } from './verbs.ts';

/** Farther than this from a quotation, a verb that colours rather than reports is about something else. Pieces. */
const REACH_REGARD = 14;

/** The cue before a quotation, nearest first: "Smith said: “…”", "calling it “…”", "SMITH: “…”". */
export function cueBefore(frame: Frame, quote: number, from: number): Attribution | null {
  for (let at = quote - 1; at >= from; at--) {
    if (frame[at]?.text === ';') break;
    if (accordingTo(frame, at)) {
      const subject = subjectAfter(frame, at + 2);
      return speaks(subject) ? { cue: [at, at + 1], verb: null, subject, side: 'before' } : null;
    }
    const verb = verbAt(frame, at);
    if (
      !verb ||
      (verb.class === 'regard' && quote - at > REACH_REGARD) ||
      (verb.class === 'near' && !isNear(frame, at, quote))
    )
      continue;
    const subject = subjectOf(frame, at, from, verb);
    if (speaks(subject)) return { cue: [at, at], verb, subject, side: 'before' };
    if (verb.class === 'speech' && verb.form === 'finite' && !verb.noun && subject === null)
      return { cue: [at, at], verb, subject, side: 'before' };
  }
  return mannerBefore(frame, quote, from) ?? beforeColon(frame, quote, from);
}

/** Most pieces between a verb of manner and the colon after it: "sobbed through her tears:". */
const REACH_MANNER = 6;

/** "She sobbed: “…”" */
function mannerBefore(frame: Frame, quote: number, from: number): Attribution | null {
  if (frame[quote - 1]?.text !== ':') return null;
  for (let at = quote - 2; at > from && at >= quote - 2 - REACH_MANNER; at--) {
    if (frame[at]?.kind !== 'word') return null;
    const last = mannerAt(frame, at);
    if (last === null) continue;
    const subject = subjectBefore(frame, at, from);
    return speaks(subject) ? { cue: [at, last], verb: null, subject, side: 'before' } : null;
  }
  return null;
}

/** A verb of thought or finding is a cue only right before the marks: found “…”, believes that “…”. */
const isNear = (frame: Frame, at: number, quote: number): boolean =>
  frame
    .slice(at + 1, quote)
    .every(
      (piece) =>
        piece.kind === 'word' &&
        /^(?:that|a|an|the|it|him|her|them|he|she|they|was|were|is|are|as)$/u.test(piece.lower),
    ) && quote - at <= 4;

/** "quoted Smith as saying", "Smith was quoted as saying": whose words they are. */
function quotedAs(frame: Frame, at: number, from: number): Mention | null | undefined {
  if (frame[at - 1]?.lower !== 'as') return undefined;
  const quoted = frame.findLastIndex(
    (piece, k) => k >= from && k < at && /^(?:quot|cit)(?:ed|es|ing)$/u.test(piece.lower),
  );
  if (quoted < 0) return undefined;
  return quoted === at - 2 ? subjectBefore(frame, quoted, from) : mentionOf(frame, quoted + 1, at - 1);
}

function subjectOf(frame: Frame, at: number, from: number, verb: CueVerb): Mention | null {
  const before = frame[at - 1];
  const quoted = verb.form === 'ing' ? quotedAs(frame, at, from) : undefined;
  if (quoted !== undefined) return quoted;
  // "calls reporting “…”": the words are the calls', whoever they were made by
  if (verb.form === 'ing' && isNoun(before)) return subjectBefore(frame, at, from);
  if (verb.form === 'ing' || before?.lower === 'to') {
    const close =
      verb.form === 'ing' && AUXILIARIES.has(before?.lower ?? '') ? subjectBefore(frame, at, from) : null;
    return close ?? mainSubject(frame, from, at) ?? clauseSubject(frame, from, at);
  }
  const subject = subjectBefore(frame, at, from, verb.class === 'speech' && verb.form === 'finite');
  if (subject) return subject;
  if (before?.kind === 'sign' || before?.kind === 'quote') return clauseSubject(frame, from, at);
  // "said Smith, “…”": the subject follows
  return verb.class === 'speech' && at === from ? subjectAfter(frame, at + 1) : null;
}

const isNoun = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' &&
  /^\p{Ll}/u.test(piece.text) &&
  !AUXILIARIES.has(piece.lower) &&
  !PREPOSITIONS.has(piece.lower) &&
  !CLAUSE_WORDS.has(piece.lower) &&
  !ADVERBS.has(piece.lower) &&
  !/^(?:and|then|by)$|ly$/u.test(piece.lower);

/** The subject of the verb of saying that a participle goes with: "…, Smith said, adding “…”". */
function mainSubject(frame: Frame, from: number, to: number): Mention | null {
  for (let at = to - 1; at > from; at--) {
    const verb = verbAt(frame, at);
    if (verb?.class !== 'speech' || verb.form !== 'finite') continue;
    const comma = frame.slice(0, at).findLastIndex((piece) => piece.text === ',');
    const subject = subjectBefore(frame, at, Math.max(from, closes(frame, at + 1) ? comma + 1 : from));
    if (speaks(subject)) return subject;
  }
  return null;
}
