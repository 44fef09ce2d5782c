import { AUXILIARIES, CLAUSE_WORDS } from '../speakers/lexicon.ts';
import { mentionOf } from '../speakers/phrases.ts';
import { subjectAfter, subjectBefore } from '../speakers/subjects.ts';
import { type Attribution, speaks } from './attribution.ts';
import { cueVerb } from './cues.ts';
import type { Frame, Piece } from './frames.ts';
import { mannerAt } from './manner.ts';
import { accordingTo, NEVER_INVERTED, verbAt } from './verbs.ts';

/** Pieces that may stand between a quotation and its cue: "…," she said. */
const GAP = /^[,–—-]$/u;

/** Most pieces between a quotation and the verb that follows it: a long apposition may come first. */
const REACH_AFTER = 45;

/** The cue right after a quotation: "said Smith", "Smith, the mayor, said", "according to Smith". */
export function cueAfter(frame: Frame, quote: number): Attribution | null {
  let start = quote + 1;
  while (frame[start] && GAP.test((frame[start] as Piece).text)) start++;
  const first = frame[start];
  if (first?.kind !== 'word') return null;
  if (accordingTo(frame, start)) {
    const subject = subjectAfter(frame, start + 2);
    return speaks(subject) ? { cue: [start, start + 1], verb: null, subject, side: 'after' } : null;
  }
  if (/^[–—-]$/u.test(frame[start - 1]?.text ?? '')) {
    const subject = mentionOf(frame, start, frame.length);
    if (subject?.name && subject.name.words.length > 1 && subject.to === frame.length)
      return { cue: [start - 1, start - 1], verb: null, subject, side: 'after' };
  }
  const inverted = verbAt(frame, start);
  if (inverted?.form === 'finite' && !NEVER_INVERTED.has(inverted.lemma)) {
    const subject = subjectAfter(frame, start + 1, true);
    if (speaks(subject) || subject === null)
      return { cue: [start, start], verb: inverted, subject, side: 'after' };
  }
  if (CLAUSE_WORDS.has(first.lower) || first.lower === 'and') return null;
  return verbAfter(frame, start) ?? mannerAfter(frame, quote, start);
}

/** Most pieces between whole sentences and the verb that tells how they sounded: "…," Ann Lee, 34, sobbed. */
const REACH_MANNER = 10;

/** "…," she sobbed; "…," moaned Smith: only where the marks open the sentence or follow a sign. */
function mannerAfter(frame: Frame, quote: number, start: number): Attribution | null {
  if (frame[quote - 1]?.kind === 'word') return null;
  const end = mannerAt(frame, start);
  const inverted = end === null ? null : subjectAfter(frame, end + 1, true);
  if (end !== null && speaks(inverted))
    return { cue: [start, end], verb: null, subject: inverted, side: 'after' };
  for (let at = start + 1; at < Math.min(frame.length, start + REACH_MANNER); at++) {
    if (frame[at]?.kind === 'quote' || CLAUSE_WORDS.has(frame[at - 1]?.lower ?? '')) return null;
    const last = mannerAt(frame, at);
    if (last === null) continue;
    const subject = subjectBefore(frame, at, start);
    return speaks(subject) && subject.from === start
      ? { cue: [at, last], verb: null, subject, side: 'after' }
      : null;
  }
  return null;
}

/** True where nothing but the beginning of one noun phrase stands before its head: "the chief known as Bob". */
const reaches = (frame: Frame, start: number, head: number): boolean =>
  head <= start + 3 ||
  (head <= start + 8 &&
    frame
      .slice(start, head)
      .every(
        (piece) =>
          piece.kind === 'word' && !AUXILIARIES.has(piece.lower) && cueVerb(piece.lower)?.form !== 'finite',
      ));

/** The first reporting verb after a quotation whose subject begins right after it. */
function verbAfter(frame: Frame, start: number): Attribution | null {
  const end = Math.min(frame.length, start + REACH_AFTER);
  for (let at = start + 1; at < end; at++) {
    const piece = frame[at] as Piece;
    if (piece.kind === 'quote' && frame[at + 1]?.text !== ',') return null;
    if (piece.text === ';') return null;
    const verb = verbAt(frame, at);
    if (verb?.class !== 'speech' || verb.form === 'ing') continue;
    const modal = /^(?:will|would|did|could|should|may|might|to)$/u.test(frame[at - 1]?.lower ?? '');
    const subject = subjectBefore(frame, at, start) ?? subjectBefore(frame, at, start, true);
    if (subject === null && verb.form === 'finite' && !verb.noun && at <= start + 6)
      return { cue: [at, at], verb, subject, side: 'after' };
    if (speaks(subject) && reaches(frame, start, subject.from) && (verb.form !== 'base' || modal))
      return { cue: [at, at], verb, subject, side: 'after' };
  }
  return null;
}
