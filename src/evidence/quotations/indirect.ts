import type { Passage, Report, Span } from '../../reports/types.ts';
import { clauseSubject } from '../speakers/clauses.ts';
import { ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../speakers/lexicon.ts';
import { isCapital } from '../speakers/names.ts';
import type { Mention } from '../speakers/phrases.ts';
import { subjectAfter, subjectBefore } from '../speakers/subjects.ts';
import type { QuotationPart } from '../types.ts';
import { cueAtEnd } from './cue-end.ts';
import type { Frame, Piece } from './frames.ts';
import { accordingTo, closes, verbAt } from './verbs.ts';

/** A statement reported without marks. */
export interface Indirect {
  part: QuotationPart;
  cue: Span;
  subject: Mention;
}

/** Verbs that report a statement without "that". */
const PLAIN = new Set(['say', 'add', 'tell']);
/** Verbs that report one with "that". */
const WITH_THAT = new Set(
  'say tell add announce warn claim deny confirm note explain argue insist conclude state admit acknowledge concede estimate report declare predict suggest write reply respond maintain allege assert promise vow stress emphasise emphasize recall testify complain caution indicate contend remark observe reveal disclose inform remind assure'.split(
    ' ',
  ),
);

/** Fewest words that make a statement. */
const FEWEST = 4;
/** Most words between "told" and "that": whom they told. */
const LISTENER = 7;

/** What may be said without saying anything that can be passed on. */
const NO_STATEMENT =
  /^(?:goodbyes?|farewells?|prayers?|vows?|nothing|little|hello|anything|something|thanks)$/u;

/** The statement that a sentence of the reporter passes on without marks, or null. */
export function indirectOf(report: Report, passage: Passage, frame: Frame): Indirect | null {
  const end = cueAtEnd(frame, -1);
  if (end?.subject && (end.verb === null || WITH_THAT.has(end.verb.lemma))) {
    const stop = Math.min(end.subject.from, end.cue[0]);
    return statement(
      report,
      passage,
      frame,
      0,
      /^[,–—-]$/u.test(frame[stop - 1]?.text ?? '') ? stop - 1 : stop,
      end.cue,
      end.subject,
    );
  }
  if (accordingTo(frame, 0)) {
    const subject = subjectAfter(frame, 2);
    const comma = frame.findIndex((piece, k) => subject !== null && k >= subject.to && piece.text === ',');
    return subject && comma > 0
      ? statement(report, passage, frame, comma + 1, frame.length, [0, 1], subject)
      : null;
  }
  for (let at = 1; at < frame.length; at++) {
    const verb = verbAt(frame, at);
    if (verb?.class !== 'speech' || verb.form !== 'finite') continue;
    const from = contentAfter(frame, at, verb.lemma);
    const subject =
      from === null
        ? null
        : (subjectBefore(frame, at, 0) ??
          (frame[at - 1]?.kind === 'sign' ? clauseSubject(frame, 0, at) : null));
    if (from !== null && subject)
      return statement(report, passage, frame, from, frame.length, [at, at], subject);
    if (verb.lemma === 'say' || verb.lemma === 'tell') return null;
  }
  return null;
}

/** Where the words after a verb begin that it reports; null where it reports none. */
function contentAfter(frame: Frame, verb: number, lemma: string): number | null {
  const next = frame[verb + 1];
  if (!next || closes(frame, verb + 1)) return day(frame, verb);
  if (next.lower === 'that') return WITH_THAT.has(lemma) ? verb + 2 : null;
  if (
    lemma === 'tell' ||
    lemma === 'warn' ||
    lemma === 'inform' ||
    lemma === 'remind' ||
    lemma === 'assure'
  ) {
    for (let at = verb + 2; at < Math.min(frame.length, verb + 2 + LISTENER); at++) {
      if (frame[at]?.kind !== 'word') return null;
      if (frame[at]?.lower === 'that') return at + 1;
    }
    return null;
  }
  const object = frame.slice(verb + 1, verb + 5).some((piece) => NO_STATEMENT.test(piece.lower));
  return PLAIN.has(lemma) && !object && beginsClause(next) ? verb + 1 : null;
}

/** "said on Sunday that …", "said in a statement that …" */
function day(frame: Frame, verb: number): number | null {
  for (let at = verb + 1; at < Math.min(frame.length, verb + 2 + LISTENER); at++) {
    if (frame[at]?.kind !== 'word') return null;
    if (frame[at]?.lower === 'that') return at + 1;
  }
  return null;
}

const beginsClause = (piece: Piece): boolean =>
  piece.kind === 'word' &&
  (PRONOUNS.has(piece.lower) ||
    DETERMINERS.has(piece.lower) ||
    isCapital(piece.text) ||
    /^(?:there|nobody|everyone|no|more|most|many|at)$/u.test(piece.lower) ||
    /^\p{N}/u.test(piece.text) ||
    (/^\p{Ll}/u.test(piece.text) &&
      !PREPOSITIONS.has(piece.lower) &&
      !ADVERBS.has(piece.lower) &&
      !/ed$/u.test(piece.lower) &&
      piece.lower !== 'so'));

function statement(
  report: Report,
  passage: Passage,
  frame: Frame,
  from: number,
  to: number,
  cue: [number, number],
  subject: Mention,
): Indirect | null {
  const content = frame.slice(from, to);
  if (content.filter((piece) => piece.kind === 'word').length < FEWEST) return null;
  const start = passage.start + (content[0] as Piece).start;
  const end = passage.start + (content.at(-1) as Piece).end;
  const cueStart = passage.start + (frame[cue[0]] as Piece).start;
  const cueEnd = passage.start + (frame[cue[1]] as Piece).end;
  return {
    part: { start, end, text: report.text.slice(start, end), paragraph: passage.paragraph },
    cue: { start: cueStart, end: cueEnd, text: report.text.slice(cueStart, cueEnd) },
    subject,
  };
}
