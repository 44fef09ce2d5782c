import type { Mention } from '../speakers/phrases.ts';
import type { CueVerb } from './cues.ts';

/** Which words of the reporter attribute a quotation, and to whom they refer. Indexes are of the frame's pieces. */
export interface Attribution {
  /** First and last piece of the cue. */
  cue: [number, number];
  verb: CueVerb | null;
  /** Null where a cue is there but does not tell who speaks: then nobody else is to be guessed. */
  subject: Mention | null;
  side: 'before' | 'after' | 'end';
}

/** Nobody is quoted with "I", "we", "you" or "it". */
export const speaks = (subject: Mention | null): subject is Mention =>
  subject !== null && !/^(?:i|we|you|it)$/u.test(subject.pronoun ?? '');
