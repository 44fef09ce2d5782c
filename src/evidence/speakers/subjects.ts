import type { Piece } from '../quotations/frames.ts';
import {
  afterConjunction,
  clauseStart,
  clauseSubject,
  isIntroductory,
  opening,
  segments,
  withApposition,
} from './clauses.ts';
import { ADVERBS, AUXILIARIES, CLAUSE_WORDS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './lexicon.ts';
import { capitalRuns, isCalendar, isCapital } from './names.ts';
import { type Mention, mentionOf, word } from './phrases.ts';

/** Words that end a noun phrase which stands before a verb, seen from the right. */
export const isBoundary = (piece: Piece): boolean =>
  piece.kind !== 'word' ||
  CLAUSE_WORDS.has(piece.lower) ||
  AUXILIARIES.has(piece.lower) ||
  piece.lower === 'and';

const isSkippable = (piece: Piece): boolean =>
  piece.kind === 'word' &&
  !isCapital(piece.text) &&
  (ADVERBS.has(piece.lower) || AUXILIARIES.has(piece.lower) || /ly$/u.test(piece.lower));

/** The subject that follows its verb: "said Tove Lindahl of the insurer". @param from the piece after the verb */
export function subjectAfter(pieces: readonly Piece[], from: number, loose = false): Mention | null {
  const first = pieces[from];
  if (!first || !word(first)) return null;
  if (
    PREPOSITIONS.has(first.lower) ||
    CLAUSE_WORDS.has(first.lower) ||
    ADVERBS.has(first.lower) ||
    isCalendar(pieces, from)
  )
    return null;
  let end = from;
  while (
    end < pieces.length &&
    end < from + 16 &&
    pieces[end]?.kind === 'word' &&
    !/^(?:and|as|while|when|who|before|after)$/u.test((pieces[end] as Piece).lower)
  )
    end++;
  if (isJoint(pieces, end)) return null;
  const found = mentionOf(pieces, from, end, loose);
  if (!found) return null;
  const named = withApposition(pieces, found, pieces.length);
  if (named.name || found.name) return named;
  // "a spokeswoman for the firm, Ann Lee"
  const other = withApposition(pieces, { ...found, to: end }, pieces.length);
  return other.name && /^[.,;]?$/u.test(pieces[other.to]?.text ?? '') ? other : found;
}

/** The subject before a verb. @param verb index of the verb @param from where its clause may begin at the earliest */
export function subjectBefore(
  pieces: readonly Piece[],
  verb: number,
  from: number,
  loose = false,
): Mention | null {
  let end = verb;
  while (end > from && isSkippable(pieces[end - 1] as Piece)) end--;
  const last = pieces[end - 1];
  if (end <= from || !last) return null;
  if (last.kind === 'sign')
    return /^[,)\]—–-]$/u.test(last.text) ? beforeApposition(pieces, from, end) : null;
  if (last.kind === 'quote') return null;
  let start = end;
  while (start > from && !isBoundary(pieces[start - 1] as Piece)) start--;
  if (start === end) {
    if (last.lower === 'who') return antecedent(pieces, from, end - 1);
    if (last.lower === 'that' || last.lower === 'which') return null;
    return last.lower === 'and' || last.lower === 'but' || last.lower === 'then'
      ? clauseSubject(pieces, clauseStart(pieces, from, end - 1), end - 1)
      : null;
  }
  return isJoint(pieces, start - 1) ? null : adjacent(pieces, start, end, from, loose);
}

/** "Smith and Jones said": two who speak with one voice are told as nobody, never as one of them. */
const isJoint = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.lower === 'and' &&
  word(pieces[at - 1]) &&
  isCapital(pieces[at - 1]?.text ?? '') &&
  isCapital(pieces[at + 1]?.text ?? '');

/** Whom "who" stands for: the phrase right before it. */
function antecedent(pieces: readonly Piece[], from: number, who: number): Mention | null {
  const end = pieces[who - 1]?.text === ',' ? who - 1 : who;
  const run = capitalRuns(pieces, from, end).at(-1);
  let start = end - 1;
  if (run?.to === end) start = run.from;
  else
    while (start > from && word(pieces[start]) && !DETERMINERS.has((pieces[start] as Piece).lower)) start--;
  return mentionOf(pieces, start, end);
}

function adjacent(
  pieces: readonly Piece[],
  start: number,
  end: number,
  from: number,
  loose: boolean,
): Mention | null {
  // "In the last scene he said"
  const opens = start === from && PREPOSITIONS.has((pieces[start] as Piece).lower);
  let begin = opens && PRONOUNS.has((pieces[end - 1] as Piece).lower) ? end - 1 : start;
  // "On Monday Smith said", "In the debate the mayor said": the phrase next to the verb
  if (begin === start && PREPOSITIONS.has((pieces[start] as Piece).lower)) {
    const run = capitalRuns(pieces, start, end).at(-1);
    if (run?.to === end) begin = run.from;
    else {
      let at = end - 1;
      while (at > start && !DETERMINERS.has((pieces[at] as Piece).lower)) at--;
      begin = at;
    }
    if (begin === start) return null;
  }
  const found = mentionOf(pieces, begin, end, loose);
  if (found) return found;
  // a verb stands in between: "Smith wept as he …"
  return clauseSubject(pieces, clauseStart(pieces, from, end), end);
}

/** The subject in front of an apposition: "Macron, with whom …, said"; the last sign before `end` closes it. */
function beforeApposition(pieces: readonly Piece[], from: number, end: number): Mention | null {
  const start = clauseStart(pieces, from, end);
  const parts = segments(pieces, start, end);
  for (const [k, [begin, b]] of parts.entries()) {
    const a = afterConjunction(pieces, begin);
    if (isIntroductory(pieces, a, b)) continue;
    const whole = mentionOf(pieces, a, b);
    const found = whole && noVerb(pieces, a, b) ? whole : opening(pieces, a, b);
    if (!found) continue;
    const next = parts[k + 1];
    if (!found.name && !found.pronoun && next) return withApposition(pieces, { ...found, to: b }, next[1]);
    return found;
  }
  return null;
}

const noVerb = (pieces: readonly Piece[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (AUXILIARIES.has((pieces[at] as Piece).lower)) return false;
  return true;
};
