import type { Piece } from '../quotations/frames.ts';
import {
  AUXILIARIES,
  BODIES,
  CALENDAR,
  CLAUSE_WORDS,
  DETERMINERS,
  FEMALE_NAMES,
  INDEFINITE,
  MALE_NAMES,
  PARTICLES,
  PREPOSITIONS,
  PRONOUNS,
  ROLES,
} from './lexicon.ts';
import { bare, capitalRuns, fold, isCapital, isPossessive, type NamedRun, nameOf } from './names.ts';

/** How a sentence refers to somebody: by name, by pronoun, or by what they are. Indexes are of pieces. */
export interface Mention {
  from: number;
  to: number;
  name: NamedRun | null;
  pronoun: string | null;
  /** What they are, folded: "prime minister", "spokesman". */
  role: string | null;
  /** Words before the role that tell which one: "ukraine", "polish". */
  qualifiers: string[];
  determiner: string | null;
  /** The age where it stands for the name: "the 24-year-old", "the 24-year-old striker". */
  age?: number;
  /** True for words that only somebody spoken of already is called by: "the 24-year-old", "the mother of two". */
  epithet?: boolean;
  /** A body rather than a person, as far as the words tell. */
  body: boolean;
}

export const word = (piece: Piece | undefined): boolean => piece?.kind === 'word';

const folded = (piece: Piece | undefined): string => (piece ? fold(bare(piece.text)) : '');

/** @returns the years in "24-year-old", or null */
export function ageIn(text: string): number | null {
  const years = /^(\d{1,3})-year-old$/u.exec(text)?.[1];
  return years === undefined ? null : Number(years);
}

const COUNTED = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})$/u;
const PARENT = /^(?:(?:great-)?(?:grand)?(?:mother|father|mum|mom|dad|parent|ma|pa)|gran|granny|nan|nana)$/u;
const PARENT_OF = /^(?:grand)?(?:mother|father|mum|mom|dad|parent|ma|pa)-of-|^(?:gran|nan)-of-/u;

/** Endings of nouns for people that no list can hold in full: "hydrologist", "craftsman". */
const AGENT =
  /(?:ologist|ographer|onomist|atrician|ician|woman|women|man|men|person|people|keeper|maker|worker|holder|owner|leader|goer|master)s?$/u;
const ACTIVE = /ists?$/u;
const NO_AGENT =
  /(?:check|play|short|black|watch|wish|waiting|cons|pers|res|ins|ass|ex|des|subs)(?:l?)ists?$/u;

export const isRole = (piece: Piece | undefined): boolean => isRoleWord(folded(piece));

/** @returns whether a word, in small letters, says what somebody is: "divers", "hydrologist", "police" */
export const isRoleWord = (lower: string): boolean => {
  if (
    (lower.length > 6 && (AGENT.test(lower) || (ACTIVE.test(lower) && !NO_AGENT.test(lower)))) ||
    PARENT_OF.test(lower)
  )
    return true;
  return [lower, lower.replace(/s$/u, ''), lower.replace(/es$/u, ''), lower.replace(/ies$/u, 'y')].some(
    (w) => ROLES.has(w) || BODIES.has(w),
  );
};

/** What people do that is a family name, too. */
const SURNAMES_TOO =
  /^(?:baker|barber|bishop|brewer|butcher|carpenter|cook|farmer|gardener|abbot|marshal|miner|painter|porter|potter|ranger|rider|sexton|singer|tailor|warden|weaver)$/u;

/** True where a word that opens a sentence may be no name: "Police said", "Farmers said", but not "Baker said". */
const isCommon = (piece: Piece | undefined): boolean => isCommonWord(folded(piece));
export const isCommonWord = (lower: string): boolean => isRoleWord(lower) && !SURNAMES_TOO.test(lower);

/** A common noun for a body, and for no person. */
const isBodyNoun = (piece: Piece | undefined): boolean => {
  const lower = folded(piece);
  return (
    !ROLES.has(lower) &&
    !ROLES.has(lower.replace(/s$/u, '')) &&
    (BODIES.has(lower) || BODIES.has(lower.replace(/s$/u, '')) || BODIES.has(lower.replace(/ies$/u, 'y')))
  );
};

/** End of the head part: before the first preposition, relative word or sign. */
function headEnd(pieces: readonly Piece[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind !== 'word') return at;
    if (at === from || isCapital(piece.text)) continue;
    if (
      PARTICLES.has(piece.lower) &&
      isCapital(pieces[at + 1]?.text ?? '') &&
      isCapital(pieces[at - 1]?.text ?? '')
    )
      continue;
    if (PREPOSITIONS.has(piece.lower) || CLAUSE_WORDS.has(piece.lower) || AUXILIARIES.has(piece.lower))
      return at;
    // "a source close to the talks"
    if (/^(?:close|familiar|briefed)$/u.test(piece.lower) && PREPOSITIONS.has(pieces[at + 1]?.lower ?? ''))
      return at;
  }
  return to;
}

/** Longest phrase that is taken for somebody by its place alone. Pieces. */
const SHORT_PHRASE = 5;

/**
 * Reads a noun phrase. Null where it is none that could speak.
 * @param loose also "the crowd": any short phrase with an article, where its place beside a verb of saying is proof
 */
export function mentionOf(pieces: readonly Piece[], from: number, to: number, loose = false): Mention | null {
  const first = pieces[from];
  if (!first || !word(first) || to <= from) return null;
  const empty = {
    from,
    to,
    name: null,
    pronoun: null,
    role: null,
    qualifiers: [] as string[],
    determiner: null,
    body: false,
  };
  if (PRONOUNS.has(first.lower)) return { ...empty, to: from + 1, pronoun: first.lower };
  if (INDEFINITE.has(first.lower) && (to === from + 1 || DETERMINERS.has(pieces[from + 1]?.lower ?? '')))
    return null;
  const end = headEnd(pieces, from, to);
  const determiner = DETERMINERS.has(first.lower) ? first.lower : null;
  const runs = capitalRuns(pieces, determiner && isCapital(first.text) ? from + 1 : from, end);
  const last = runs.at(-1);
  const qualifiers = runs.map((run) => pieces.slice(run.from, run.to).map(folded).join(' '));
  if (
    last &&
    (last.to === end || !isRole(pieces[end - 1])) &&
    !isPossessive((pieces[last.to - 1] as Piece).text)
  ) {
    const name = nameOf(pieces, last);
    const common =
      name?.words.length === 1 &&
      last.from === 0 &&
      (isCommon(pieces[name.from]) || INDEFINITE.has((pieces[name.from] as Piece).lower));
    if (name && !common) {
      const before = last.from > from ? folded(pieces[last.from - 1]) : '';
      const roleBefore = ROLES.has(before)
        ? roleWords(pieces, from, last.from)
        : name.title
          ? fold(name.title)
          : null;
      const body = !name.title && !roleBefore && isBody(name.words, determiner);
      if (last.to < end && !body && name.words.length < 2) return null;
      return {
        ...empty,
        to: end,
        name,
        role: roleBefore,
        qualifiers: qualifiers.slice(0, -1),
        determiner,
        body,
      };
    }
  }
  const head = pieces[end - 1] as Piece;
  const byPlace =
    loose &&
    end - from <= SHORT_PHRASE &&
    end - from > 1 &&
    (determiner !== null || isPossessive(first.text));
  if (
    !word(head) ||
    CALENDAR.has(folded(head)) ||
    INDEFINITE.has(head.lower) ||
    !(isRole(head) || byPlace || ageIn(head.text) !== null)
  )
    return null;
  const body = isBodyNoun(head);
  const said = { ...empty, to: end, role: roleWords(pieces, from, end), qualifiers, determiner, body };
  return determiner === 'the' ? { ...said, ...epithet(pieces, from, end) } : said;
}

/** What tells that a phrase with "the" is another word for somebody spoken of already. */
function epithet(pieces: readonly Piece[], from: number, to: number): Pick<Mention, 'age' | 'epithet'> {
  const age = pieces.slice(from, to).flatMap((piece) => ageIn(piece.text) ?? [])[0];
  if (age !== undefined) return { age, epithet: true };
  const head = folded(pieces[to - 1]);
  const counted = pieces[to]?.lower === 'of' && COUNTED.test(pieces[to + 1]?.lower ?? '');
  return PARENT_OF.test(head) || (PARENT.test(head) && counted) ? { epithet: true } : {};
}

/** True for a name that is a body's by its words. */
export function isBody(words: readonly string[], determiner: string | null): boolean {
  if (determiner === 'the' || words.includes('&')) return true;
  const first = fold(words[0] ?? '');
  if (words.length < 4 && (MALE_NAMES.has(first) || FEMALE_NAMES.has(first))) return false;
  const common = (w: string) => BODIES.has(w) || (w.endsWith('s') && BODIES.has(w.slice(0, -1)));
  return (
    (words.length > 1 && words.some((w) => common(fold(w)))) ||
    (words.length <= 2 && words.some((w) => /^[\p{Lu}&]{2,6}$/u.test(w)))
  );
}

/** The words that say what somebody is: from the last possessive or determiner to the head, folded. */
function roleWords(pieces: readonly Piece[], from: number, to: number): string {
  let start = from;
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece;
    if (isPossessive(piece.text) || (at === from && DETERMINERS.has(piece.lower))) start = at + 1;
  }
  return pieces
    .slice(start, to)
    .filter((piece) => piece.kind === 'word' && ageIn(piece.text) === null)
    .map(folded)
    .join(' ');
}
