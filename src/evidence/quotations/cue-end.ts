import { withApposition } from '../speakers/clauses.ts';
import { type Mention, mentionOf } from '../speakers/phrases.ts';
import { subjectAfter, subjectBefore } from '../speakers/subjects.ts';
import { type Attribution, speaks } from './attribution.ts';
import type { CueVerb } from './cues.ts';
import type { Frame, Piece } from './frames.ts';
import { accordingTo, closes, closesTold, NEVER_INVERTED, verbAt } from './verbs.ts';

/** A cue at the end of the reporter's sentence: "… a “long month”, Smith said." @param quote -1 for none */
export function cueAtEnd(frame: Frame, quote: number): Attribution | null {
  for (let at = frame.length - 1; at > quote + 1; at--) {
    if (frame[at]?.kind === 'quote') return null;
    if (accordingTo(frame, at) && frame[at - 1]?.kind !== 'quote') {
      const subject = subjectAfter(frame, at + 2);
      return speaks(subject) ? { cue: [at, at + 1], verb: null, subject, side: 'end' } : null;
    }
    const verb = verbAt(frame, at);
    if (verb?.class !== 'speech' || verb.form !== 'finite') continue;
    const subject = endSubject(frame, at, quote, verb);
    return speaks(subject) ? { cue: [at, at], verb, subject, side: 'end' } : null;
  }
  return null;
}

function endSubject(frame: Frame, at: number, quote: number, verb: CueVerb): Mention | null {
  const commas = [...frame.keys()].filter(
    (k) => k > quote && k < at && /^[,–—]$/u.test((frame[k] as Piece).text),
  );
  const last = commas.at(-1);
  if (last === undefined) return null;
  const closed = closes(frame, at + 1) || closesTold(frame, at, verb);
  if (last < at - 1) return closed ? subjectBefore(frame, at, last + 1) : null;
  if (!NEVER_INVERTED.has(verb.lemma)) {
    const inverted = subjectAfter(frame, at + 1);
    if (inverted && closes(frame, inverted.to)) return inverted;
  }
  // "…, Smith, the mayor, said."
  const [outer, inner] = commas.slice(-3, -1);
  if (outer === undefined || inner === undefined || !closed) return null;
  const subject = mentionOf(frame, outer + 1, inner);
  return subject && subject.to >= inner - 4
    ? withApposition(frame, { ...subject, to: subject.name ? subject.to : inner }, at)
    : null;
}
