import type { Piece } from '../quotations/frames.ts';
import {
  ADVERBS,
  CALENDAR,
  CLAUSE_WORDS,
  DETERMINERS,
  FOREIGN_PARTICLES,
  INDEFINITE,
  MONTH_NAMES,
  MOODS,
  PAIRS,
  PARTICLES,
  PREPOSITIONS,
  PRONOUNS,
  ROLES,
  TITLES,
} from './lexicon.ts';

/** Lower-cased, accents and full stops left out, apostrophes made straight: how names are compared. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('.', '').toLowerCase().trim();

/** A word without its possessive ending. */
export const bare = (word: string): string => word.replace(/[’'](?:s|S)$/u, '').replace(/(s)[’']$/iu, '$1');

export const isPossessive = (word: string): boolean => /[’']s$/iu.test(word) || /s[’']$/iu.test(word);

export const isCapital = (word: string): boolean =>
  /^\p{Lu}/u.test(word) || /^(?:al|el|d)[-'’]\p{Lu}/u.test(word);

const isTitle = (piece: Piece): boolean => TITLES.has(fold(bare(piece.text))) || /^ex-/iu.test(piece.text);

/** Words before a month. */
const BEFORE_MONTH = /^(?:last|this|next|early|late|mid|every|each|\d.*)$/u;

/**
 * True for a day or a month. A month that is a given name, too, is one before another capitalised word:
 * "Jan Lund", not "in April Lund", "Jan. 5".
 */
export function isCalendar(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  const word = fold(bare(piece.text));
  if (!CALENDAR.has(word)) return false;
  if (!MONTH_NAMES.has(word) || /[.’']/u.test(piece.text)) return true;
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  const named =
    after?.kind === 'word' &&
    (isCapital(after.text) || (PARTICLES.has(after.lower) && nameFollows(pieces, at + 1, pieces.length))) &&
    !CALENDAR.has(fold(bare(after.text)));
  return (
    !named || (before !== undefined && (PREPOSITIONS.has(before.lower) || BEFORE_MONTH.test(before.lower)))
  );
}

/** How some papers call a parent: "Mum Ann Lund", "Dad Ben". */
const PARENTS = /^(?:mum|mom|dad|gran|granny|nan|grandad|granddad|grandma|grandpa)$/u;

/** What somebody is, with a capital, before two words at least that can be a name: "Claimant Jonas Petrarca". */
const isRoleBefore = (piece: Piece, left: number): boolean =>
  (left >= 3 && ROLES.has(fold(bare(piece.text)))) ||
  (left >= 2 && (PAIRS.has(fold(piece.text)) || PARENTS.test(piece.lower))) ||
  (left >= 3 && MOODS.has(fold(piece.text)));

/** "A PENSIONER who …": a common noun in capitals, as some papers open a report. */
const isShouted = (pieces: readonly Piece[], from: number, to: number): boolean =>
  to === from + 1 &&
  /^\p{Lu}[\p{Lu}-]{2,}$/u.test(pieces[from]?.text ?? '') &&
  (/^an?$/u.test(pieces[from - 1]?.lower ?? '') ||
    (DETERMINERS.has(pieces[from - 1]?.lower ?? '') && ROLES.has(fold((pieces[from] as Piece).text))));

/** "HEROINE Ann Lund": a first word in capitals before a full name is the way some papers open a report. */
const isLeadIn = (pieces: readonly Piece[], at: number, to: number): boolean =>
  at === 0 &&
  to === 3 &&
  /^\p{Lu}{5,}$/u.test(pieces[0]?.text ?? '') &&
  /^\p{Lu}\p{Ll}/u.test(pieces[1]?.text ?? '') &&
  /^\p{Lu}\p{Ll}/u.test(pieces[2]?.text ?? '');

/** A suffix that tells one person of a name from another. */
export const isGeneration = (word: string): boolean => /^(?:Jr|Sr|II|III|IV)\.?$/u.test(word);

const isSuffix = (word: string): boolean => /^(?:Jr|Sr|II|III|IV|KC|QC|MP|CBE|OBE|MBE)\.?$/u.test(word);

/** Pieces [from, to) that make one run of capitalised words, particles between them included. */
export interface Run {
  from: number;
  to: number;
}

/**
 * Finds runs of capitalised words. A run ends at a sign, at a possessive ending, at a day or month, and before a
 * lower-case word that is no particle between two capitalised ones.
 */
export function capitalRuns(pieces: readonly Piece[], from = 0, to = pieces.length): Run[] {
  const runs: Run[] = [];
  let start = -1;
  const close = (at: number) => {
    if (start >= 0) runs.push({ from: start, to: at });
    start = -1;
  };
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece;
    const word = piece.kind === 'word';
    const opener = start < 0 && isOpener(pieces, at);
    if (word && !opener && isCapital(piece.text) && !isCalendar(pieces, at)) {
      if (start < 0) start = withParticles(pieces, at, from);
      if (isPossessive(piece.text)) close(at + 1);
    } else if (
      !(
        word &&
        start >= 0 &&
        (piece.lower === '&' || PARTICLES.has(piece.lower)) &&
        nameFollows(pieces, at, to)
      )
    )
      close(at);
  }
  close(to);
  return runs;
}

/** "van der Meer": the run begins with the particles before it. */
function withParticles(pieces: readonly Piece[], at: number, from: number): number {
  let start = at;
  while (
    start > from &&
    pieces[start - 1]?.kind === 'word' &&
    FOREIGN_PARTICLES.has((pieces[start - 1] as Piece).lower)
  )
    start--;
  return start;
}

/** True for a word like "Of" or "The" that is capitalised only because a sentence opens with it. */
const isOpener = (pieces: readonly Piece[], at: number): boolean => {
  const { lower } = pieces[at] as Piece;
  return (
    (at === 0 || pieces[at - 1]?.kind !== 'word') &&
    (PREPOSITIONS.has(lower) ||
      DETERMINERS.has(lower) ||
      CLAUSE_WORDS.has(lower) ||
      PRONOUNS.has(lower) ||
      INDEFINITE.has(lower) ||
      ADVERBS.has(lower) ||
      lower === 'and' ||
      lower === 'if')
  );
};

/** True where after one to three particles a capitalised word follows. */
function nameFollows(pieces: readonly Piece[], at: number, to: number): boolean {
  for (let k = at + 1; k < Math.min(to, at + 4); k++) {
    const piece = pieces[k] as Piece;
    if (piece.kind !== 'word') return false;
    if (isCapital(piece.text)) return true;
    if (!PARTICLES.has(piece.lower)) return false;
  }
  return false;
}

export interface NamedRun {
  /** The name's words without titles, possessive and suffix: "Ursula von der Leyen". */
  words: string[];
  /** Titles as they stand before the name: "Prime Minister Sir". */
  title: string;
  /** Capitalised words before the title: "Kyiv" in "Kyiv Mayor Vitalii Klitschko". */
  before: string;
  from: number;
  to: number;
}

/** Titles that are surnames, too: "Stephen King". */
const TITLE_SURNAMES = new Set(
  'king prince pope bishop judge major dean justice marshal baron earl duke father abbot sheriff chancellor cardinal deacon canon friar knight lord sergeant constable lawyer speaker count late private general chair coach sister brother'.split(
    ' ',
  ),
);

/** Takes titles off a run. Null where nothing but titles stands in it. */
export function nameOf(pieces: readonly Piece[], run: Run): NamedRun | null {
  let to = run.to;
  const suffix = to > run.from + 2 && isSuffix((pieces[to - 1] as Piece).text);
  if (suffix) to--;
  let first = run.from;
  let titleFrom = -1;
  for (let at = run.from; at < to; at++) {
    if (
      !isTitle(pieces[at] as Piece) &&
      !isRoleBefore(pieces[at] as Piece, to - at) &&
      !isLeadIn(pieces, at, to)
    )
      continue;
    if (at === to - 1) {
      if (first === at || at === run.from) return null;
      // "Stephen King": the last word is the name, unless titles lead up to it
      if (titleFrom >= 0 && first === at) return null;
      if (!TITLE_SURNAMES.has(fold(bare((pieces[at] as Piece).text)))) return null;
      break;
    }
    if (titleFrom < 0 || at > first) titleFrom = titleFrom < 0 ? at : titleFrom;
    first = at + 1;
  }
  const slice = (a: number, b: number) =>
    pieces
      .slice(a, b)
      .map((piece) => piece.text)
      .join(' ');
  const words = pieces.slice(first, to).map((piece) => bare(piece.text));
  if (words.length === 0 || isShouted(pieces, first, to)) return null;
  if (suffix && isGeneration((pieces[to] as Piece).text)) words.push((pieces[to] as Piece).text);
  return {
    words,
    title: titleFrom >= 0 ? slice(titleFrom, first) : '',
    before: slice(run.from, titleFrom >= 0 ? titleFrom : first),
    from: first,
    to: run.to,
  };
}

/** The part of a name that is shared by a family: the last word with the particles before it. */
export function surnameOf(words: readonly string[]): string {
  let end = words.length;
  if (end > 2 && isGeneration(words[end - 1] ?? '')) end--;
  let at = end - 1;
  while (at > 1 && PARTICLES.has((words[at - 1] ?? '').toLowerCase())) at--;
  if (at === 1 && end > 2 && PARTICLES.has((words[0] ?? '').toLowerCase())) at = 0;
  return fold(words.slice(at, end).join(' '));
}

/** True for a surname without a given name: "Marsh", "van der Meer". */
export const isSurnameAlone = (words: readonly string[]): boolean =>
  words.length === 1 || surnameOf(words) === fold(words.join(' '));
