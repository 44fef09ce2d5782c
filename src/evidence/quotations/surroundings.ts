import type { Passage, Report } from '../../reports/types.ts';
import { ADVERBS, AUXILIARIES, CALENDAR, CLAUSE_WORDS } from '../speakers/lexicon.ts';
import { cueVerb } from './cues.ts';
import type { Frame, Piece } from './frames.ts';
import { mannerAt } from './manner.ts';
import type { Marked } from './marks.ts';
import { verbAt } from './verbs.ts';

/** Most words that say of whom an unnamed speaker is one: "a spokesperson for the harbour office". */
const BELONGING = 8;

/** Words that begin what tells an unnamed speaker from others. */
const TELLING = /^(?:for|of|from|at|in|with|familiar|close|briefed)$/u;

/** Where "a spokesperson for the ministry" or "a person who knows the plan" ends, its head ending at `from`. */
export function phraseEnd(frame: Frame, from: number): number {
  if (frame[from]?.lower === 'who') return clauseEnd(frame, from);
  if (!TELLING.test(frame[from]?.lower ?? '')) return from;
  let end = from;
  while (end < frame.length && end - from < BELONGING && belongs(frame[end] as Piece, end === from)) end++;
  return end > from + 1 ? end : from;
}

/** Most words of a clause that tells an unnamed speaker from others: "who knows the plan". */
const CLAUSE = 10;

/** A clause is taken whole, up to a sign or a verb of saying, or not at all. */
function clauseEnd(frame: Frame, from: number): number {
  let end = from + 1;
  while (frame[end]?.kind === 'word' && cueVerb((frame[end] as Piece).lower)?.form !== 'finite') end++;
  return end - from > 2 && end - from <= CLAUSE ? end : from;
}

const belongs = (piece: Piece, first: boolean): boolean =>
  piece.kind === 'word' &&
  (first ||
    !(
      cueVerb(piece.lower) ||
      AUXILIARIES.has(piece.lower) ||
      CLAUSE_WORDS.has(piece.lower) ||
      ADVERBS.has(piece.lower) ||
      CALENDAR.has(piece.lower) ||
      /^(?:on|last|this|after|before|during|when|by|and)$/u.test(piece.lower)
    ));

/** Most pieces of a dateline: "HARBOUR TOWN, May 4 (AP) —". */
const DATELINE = 12;

/** Leaves out the place and agency that a report opens with. */
export function withoutDateline(frame: Frame): Frame {
  const dash = frame.findIndex((piece) => /^[—–-]$/u.test(piece.text));
  if (dash < 1 || dash > DATELINE) return frame;
  const line = frame.slice(0, dash);
  return /^\p{Lu}{2,}/u.test(line[0]?.text ?? '') &&
    line.every((piece) => /^[\p{Lu}\p{N}(),./]/u.test(piece.text))
    ? frame.slice(dash + 1)
    : frame;
}

export const reopens = (next: Passage | null, run: Marked): boolean =>
  next !== null && (run.family === 'double' ? /^\s*["“”„«»]/u : /^\s*['‘]/u).test(next.text);

export const sentenceAt = (report: Report, offset: number): number => {
  for (const passage of report.passages) {
    if (offset < passage.start || offset >= passage.end) continue;
    return (
      (passage.sentences.find((sentence) => offset < sentence.end) ?? passage.sentences.at(-1))?.index ?? 0
    );
  }
  return 0;
};

/** True where words of the reporter go on after a comma within the marks: they tell who speaks, read or not. */
export const goesOn = (frame: Frame, quote: number, inside: string): boolean =>
  /,["'”’]?$/u.test(inside.trimEnd()) && frame[quote + 1]?.kind === 'word';

/** True where a verb of saying, or of how somebody sounded, stands at a place. */
export const reports = (frame: Frame, at: number): boolean =>
  verbAt(frame, at)?.form === 'finite' || mannerAt(frame, at) !== null;
