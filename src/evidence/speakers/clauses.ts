import type { Piece } from '../quotations/frames.ts';
import { ADVERBS, CLAUSE_WORDS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './lexicon.ts';
import { capitalRuns, isCalendar, isCapital, isPossessive } from './names.ts';
import { ageIn, isRole, type Mention, mentionOf, word } from './phrases.ts';
import { isBoundary } from './subjects.ts';

/** A stretch between commas that can't be the subject: "In Kyiv", "Speaking on Sunday", "On Monday". */
export function isIntroductory(pieces: readonly Piece[], from: number, to: number): boolean {
  const first = pieces[from];
  if (!first || !word(first)) return true;
  if (
    PREPOSITIONS.has(first.lower) ||
    CLAUSE_WORDS.has(first.lower) ||
    ADVERBS.has(first.lower) ||
    isCalendar(pieces, from)
  )
    return true;
  if (first.lower === 'and' || (/^\d/u.test(first.text) && ageIn(first.text) === null)) return true;
  if (/ly$/u.test(first.lower) && to - from <= 2) return true;
  const participle = /(?:ing|ed)$/u.test(first.lower) && !isRole(first);
  const second = pieces[from + 1];
  return participle && (second === undefined || !isCapital(second.text) || to - from > 3);
}

/** Leaves out the "But" or "And" that a sentence opens with. */
export const afterConjunction = (pieces: readonly Piece[], from: number): number =>
  /^(?:but|and|yet|so|or)$/u.test(pieces[from]?.lower ?? '') ? from + 1 : from;

/** Stretches of [from, to) between commas, brackets and dashes; what stands in brackets is left out. */
export function segments(pieces: readonly Piece[], from: number, to: number): [number, number][] {
  const out: [number, number][] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at <= to; at++) {
    const sign = at < to && pieces[at]?.kind === 'sign' ? (pieces[at] as Piece).text : '';
    const cut = at === to || /^[,;:—–\-()[\]]$/u.test(sign) || pieces[at]?.kind === 'quote';
    if (!cut) continue;
    if (depth === 0 && at > start) out.push([start, at]);
    if (/^[([]$/u.test(sign)) depth++;
    if (/^[)\]]$/u.test(sign) && depth > 0) depth--;
    start = at + 1;
  }
  return out;
}

/** The noun phrase that a clause opens with: up to its verb, as far as words and capitals tell. */
export function opening(pieces: readonly Piece[], from: number, to: number): Mention | null {
  const first = pieces[from] as Piece;
  if (PRONOUNS.has(first.lower)) return mentionOf(pieces, from, from + 1);
  const ends = new Map(capitalRuns(pieces, from, to).map((run) => [run.from, run.to]));
  for (let at = from + (DETERMINERS.has(first.lower) ? 1 : 0); at < Math.min(to, from + 9); at++) {
    const end = ends.get(at);
    if (end !== undefined) at = end - 1;
    const here = pieces[at] as Piece;
    if (isPossessive(here.text)) continue;
    const next = pieces[at + 1];
    const named = end !== undefined && !isRole(next);
    if (named || (isRole(here) && !isRole(next) && !ends.has(at + 1))) return mentionOf(pieces, from, at + 1);
    if (end === undefined && (isBoundary(here) || PREPOSITIONS.has(here.lower))) return null;
  }
  return null;
}

/** The subject of a clause that is not next to its verb: "Smith took the stage and said". */
export function clauseSubject(pieces: readonly Piece[], from: number, to: number): Mention | null {
  for (const [begin, b] of segments(pieces, from, to)) {
    const a = afterConjunction(pieces, begin);
    if (isIntroductory(pieces, a, b)) continue;
    const found = opening(pieces, a, b);
    if (found) return withApposition(pieces, found, to);
    return null;
  }
  return null;
}

/** A bare name, or one with what its bearer is: "the harbour master Ann Lee", "the Rev Ann Lee". */
const isApposed = (other: Mention): boolean =>
  other.name !== null &&
  (other.from === other.name.from ||
    other.role !== null ||
    (!other.determiner && other.name.from === other.from + 1)) &&
  (other.role !== null || !other.determiner);

/** "the nurse, Ann Lee, and the porter": one of several in a row. */
const isListed = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:and|or)$/u.test(pieces[pieces[at]?.text === ',' ? at + 1 : at]?.lower ?? '') &&
  (DETERMINERS.has(pieces[at + 2]?.lower ?? '') || isCapital(pieces[at + 2]?.text ?? ''));

/** Takes the name out of "the nurse, Imelda Castro": a phrase without a name, a comma, a name. */
export function withApposition(pieces: readonly Piece[], mention: Mention, to: number): Mention {
  if (mention.name || mention.pronoun || pieces[mention.to]?.text !== ',') return mention;
  let end = mention.to + 1;
  while (end < to && pieces[end]?.kind === 'word') end++;
  const other = mentionOf(pieces, mention.to + 1, end);
  if (
    !other?.name ||
    PREPOSITIONS.has((pieces[other.from] as Piece).lower) ||
    !isApposed(other) ||
    isListed(pieces, other.to)
  )
    return mention;
  return {
    ...other,
    from: mention.from,
    role: mention.role,
    qualifiers: mention.qualifiers,
    determiner: mention.determiner,
    body: mention.body,
  };
}

/** Where the clause that holds `at` begins: after the last semicolon, colon or comma with a conjunction. */
export function clauseStart(pieces: readonly Piece[], from: number, at: number): number {
  for (let k = at - 1; k > from; k--) {
    const piece = pieces[k] as Piece;
    if (piece.kind === 'sign' && /^[;:]$/u.test(piece.text)) return k + 1;
    const before = pieces[k - 1];
    // "“brutal” and “cowardly” and said": no new clause
    if (before?.kind === 'sign' && piece.lower === 'and') return k + 1;
    if (before?.kind !== 'word' && /^(?:but|while|whereas|although)$/u.test(piece.lower)) return k + 1;
  }
  return from;
}
