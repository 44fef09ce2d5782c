import type { Piece } from '../quotations/frames.ts';
import {
  ADVERBS,
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
  /** A body rather than a person, as far as the words tell. */
  body: boolean;
}

const word = (piece: Piece | undefined): boolean => piece?.kind === 'word';

const folded = (piece: Piece | undefined): string => (piece ? fold(bare(piece.text)) : '');

/** Endings of nouns for people that no list can hold in full: "hydrologist", "craftsman". */
const AGENT =
  /(?:ologist|ographer|onomist|atrician|ician|woman|women|man|men|person|people|keeper|maker|worker|holder|owner|leader|goer|master)s?$/u;

const isRole = (piece: Piece | undefined): boolean => {
  const lower = folded(piece);
  if (lower.length > 6 && AGENT.test(lower)) return true;
  return [lower, lower.replace(/s$/u, ''), lower.replace(/es$/u, ''), lower.replace(/ies$/u, 'y')].some(
    (w) => ROLES.has(w) || BODIES.has(w),
  );
};

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
  if (INDEFINITE.has(first.lower) && to === from + 1) return null;
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
      (isRole(pieces[name.from]) || INDEFINITE.has((pieces[name.from] as Piece).lower));
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
  if (!word(head) || CALENDAR.has(folded(head)) || INDEFINITE.has(head.lower) || !(isRole(head) || byPlace))
    return null;
  const body = isBodyNoun(head);
  return { ...empty, to: end, role: roleWords(pieces, from, end), qualifiers, determiner, body };
}

/** True for a name that is a body's by its words. */
export function isBody(words: readonly string[], determiner: string | null): boolean {
  if (determiner === 'the') return true;
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
    .filter((piece) => piece.kind === 'word')
    .map(folded)
    .join(' ');
}

/** Words that end a noun phrase which stands before a verb, seen from the right. */
const isBoundary = (piece: Piece): boolean =>
  piece.kind !== 'word' ||
  CLAUSE_WORDS.has(piece.lower) ||
  AUXILIARIES.has(piece.lower) ||
  piece.lower === 'and';

const isSkippable = (piece: Piece): boolean =>
  piece.kind === 'word' &&
  !isCapital(piece.text) &&
  (ADVERBS.has(piece.lower) || AUXILIARIES.has(piece.lower) || /ly$/u.test(piece.lower));

/** A stretch between commas that can't be the subject: "In Kyiv", "Speaking on Sunday", "On Monday". */
function isIntroductory(pieces: readonly Piece[], from: number, to: number): boolean {
  const first = pieces[from];
  if (!first || !word(first)) return true;
  if (
    PREPOSITIONS.has(first.lower) ||
    CLAUSE_WORDS.has(first.lower) ||
    ADVERBS.has(first.lower) ||
    CALENDAR.has(folded(first))
  )
    return true;
  if (first.lower === 'and' || /^\d/u.test(first.text)) return true;
  if (/ly$/u.test(first.lower) && to - from <= 2) return true;
  const participle = /(?:ing|ed)$/u.test(first.lower) && !isRole(first);
  const second = pieces[from + 1];
  return participle && (second === undefined || !isCapital(second.text) || to - from > 3);
}

/** Leaves out the "But" or "And" that a sentence opens with. */
const afterConjunction = (pieces: readonly Piece[], from: number): number =>
  /^(?:but|and|yet|so|or)$/u.test(pieces[from]?.lower ?? '') ? from + 1 : from;

/** Stretches of [from, to) between commas, brackets and dashes; what stands in brackets is left out. */
function segments(pieces: readonly Piece[], from: number, to: number): [number, number][] {
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
function opening(pieces: readonly Piece[], from: number, to: number): Mention | null {
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

/** Takes the name out of "the nurse, Imelda Castro": a phrase without a name, a comma, a name. */
export function withApposition(pieces: readonly Piece[], mention: Mention, to: number): Mention {
  if (mention.name || mention.pronoun || pieces[mention.to]?.text !== ',') return mention;
  let end = mention.to + 1;
  while (end < to && pieces[end]?.kind === 'word') end++;
  const other = mentionOf(pieces, mention.to + 1, end);
  if (!other?.name || other.determiner || other.from !== other.name.from) return mention;
  return {
    ...other,
    from: mention.from,
    role: mention.role,
    qualifiers: mention.qualifiers,
    determiner: mention.determiner,
    body: mention.body,
  };
}

/** The subject that follows its verb: "said Tove Lindahl of the insurer". @param from the piece after the verb */
export function subjectAfter(pieces: readonly Piece[], from: number, loose = false): Mention | null {
  const first = pieces[from];
  if (!first || !word(first)) return null;
  if (
    PREPOSITIONS.has(first.lower) ||
    CLAUSE_WORDS.has(first.lower) ||
    ADVERBS.has(first.lower) ||
    CALENDAR.has(folded(first))
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

/** Where the clause that holds `at` begins: after the last semicolon, colon or comma with a conjunction. */
function clauseStart(pieces: readonly Piece[], from: number, at: number): number {
  for (let k = at - 1; k > from; k--) {
    const piece = pieces[k] as Piece;
    if (piece.kind === 'sign' && /^[;:]$/u.test(piece.text)) return k + 1;
    const before = pieces[k - 1];
    if (before?.kind !== 'word' && /^(?:but|while|whereas|although|and)$/u.test(piece.lower)) return k + 1;
  }
  return from;
}

function adjacent(
  pieces: readonly Piece[],
  start: number,
  end: number,
  from: number,
  loose: boolean,
): Mention | null {
  let begin = start;
  // "On Monday Smith said", "In the debate the mayor said": the phrase next to the verb
  if (PREPOSITIONS.has((pieces[start] as Piece).lower)) {
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
  return clauseSubject(pieces, from, end);
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
