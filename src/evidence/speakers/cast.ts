import type { Report } from '../../reports/types.ts';
import { framesOf, type Piece } from '../quotations/frames.ts';
import type { Speaker } from '../types.ts';
import { BODIES, FEMALE, FEMALE_NAMES, MALE, MALE_NAMES, PLACES, ROLES } from './lexicon.ts';
import { capitalRuns, fold, isPossessive, nameOf, surnameOf } from './names.ts';
import { isBody, type Mention, mentionOf } from './phrases.ts';

export type Gender = 'male' | 'female' | null;

/** Somebody a report names. */
export interface Character {
  name: string;
  words: string[];
  surname: string;
  kind: Speaker['kind'];
  gender: Gender;
  roles: Set<string>;
  /** Roles with the words that tell which: "prime minister" → "polish". */
  offices: { role: string; qualifiers: string[] }[];
  mentions: Set<string>;
  /** How often the full name stands in the report. */
  count: number;
}

export interface Cast {
  characters: Character[];
  /** Full name, folded → character. */
  byName: Map<string, Character>;
  bySurname: Map<string, Character[]>;
  byFirst: Map<string, Character[]>;
}

const list = <T>(map: Map<string, T[]>, key: string): T[] => {
  const found = map.get(key) ?? [];
  map.set(key, found);
  return found;
};

const genderOf = (words: readonly string[], title: string): Gender => {
  for (const part of fold(title).split(' ')) {
    if (MALE.has(part)) return 'male';
    if (FEMALE.has(part)) return 'female';
  }
  if (words.length < 2) return null;
  const first = fold(words[0] ?? '').split('-')[0] ?? '';
  const male = MALE_NAMES.has(first);
  const female = FEMALE_NAMES.has(first);
  return male === female ? null : male ? 'male' : 'female';
};

const addCharacter = (cast: Cast, words: string[], kind: Speaker['kind'], title: string): Character => {
  const key = fold(words.join(' '));
  const known = cast.byName.get(key);
  if (known) {
    known.count++;
    known.gender ??= genderOf(words, title);
    return known;
  }
  const made: Character = {
    name: words.join(' '),
    words,
    surname: surnameOf(words),
    kind,
    gender: genderOf(words, title),
    roles: new Set(),
    offices: [],
    mentions: new Set(),
    count: 1,
  };
  cast.characters.push(made);
  cast.byName.set(key, made);
  if (kind === 'person' && words.length > 1) {
    list(cast.bySurname, made.surname).push(made);
    list(cast.byFirst, fold(words[0] ?? '')).push(made);
  }
  return made;
};

const addOffice = (character: Character, role: string, qualifiers: string[]) => {
  if (!role) return;
  character.roles.add(role);
  if (
    !character.offices.some(
      (office) => office.role === role && office.qualifiers.join() === qualifiers.join(),
    )
  )
    character.offices.push({ role, qualifiers });
};

/** Reads every name and the roles that stand beside it. */
export function castOf(report: Report): Cast {
  const cast: Cast = { characters: [], byName: new Map(), bySurname: new Map(), byFirst: new Map() };
  for (const passage of report.passages) {
    if (passage.kind === 'credit') continue;
    for (const pieces of framesOf(passage.text, [])) gather(cast, pieces, passage.text);
  }
  return cast;
}

function gather(cast: Cast, pieces: readonly Piece[], text: string): void {
  for (const run of capitalRuns(pieces)) {
    const name = nameOf(pieces, run);
    if (!name || name.words.length > 5) continue;
    const [only] = name.words;
    if (name.words.length === 1 && !name.title) continue;
    if (
      only &&
      /^(?:the|a|an|in|on|at|but|and|if|as|when|for|with|while|after|before|this|that|what|why|how)$/iu.test(
        only,
      )
    ) {
      name.words.shift();
      if (name.words.length < 2) continue;
    }
    const body = !name.title && isBody(name.words, null);
    const title = name.title;
    const character =
      name.words.length > 1
        ? addCharacter(cast, name.words, body ? 'organisation' : 'person', title)
        : titled(cast, name.words, title);
    if (character?.kind !== 'person') continue;
    const surface = text.slice((pieces[name.from] as Piece).start, (pieces[name.to - 1] as Piece).end);
    character.mentions.add(surface.replace(/[’']s$/u, ''));
    if (title) {
      character.mentions.add(`${title} ${name.words.join(' ')}`);
      addOffice(character, fold(title), name.before ? [fold(name.before)] : previousWords(pieces, run.from));
    }
    beside(character, pieces, run.from, name.to);
  }
}

/** A title with one word: "Mr Tusk", "Sir Keir". Not yet a character: it tells about one who is known by full name. */
function titled(cast: Cast, words: string[], title: string): Character | null {
  const key = fold(words[0] ?? '');
  const known = cast.bySurname.get(key) ?? cast.byFirst.get(key) ?? [];
  const [only] = known;
  if (!only || known.length > 1) return null;
  only.gender ??= genderOf(words, title);
  return only;
}

const previousWords = (pieces: readonly Piece[], at: number): string[] => {
  const before = pieces[at - 1];
  return before && isPossessive(before.text) ? [fold(before.text.replace(/[’']s$/u, ''))] : [];
};

/** Roles in lower case before the name, and in an apposition after it. */
function beside(character: Character, pieces: readonly Piece[], from: number, to: number): void {
  let start = from;
  while (
    start > 0 &&
    pieces[start - 1]?.kind === 'word' &&
    from - start < 4 &&
    /^\p{Ll}/u.test((pieces[start - 1] as Piece).text)
  )
    start--;
  const before = pieces[from - 1];
  const role =
    before?.kind === 'sign' && before.text === ','
      ? apposed(pieces, from - 1)
      : before && ROLES.has(fold(before.text))
        ? (mentionOf(pieces, Math.max(0, start - 2), from) ?? mentionOf(pieces, start, from))
        : null;
  if (role?.role && !role.name) office(character, role);
  if (pieces[to]?.text !== ',') return;
  let end = to + 1;
  while (end < pieces.length && pieces[end]?.kind === 'word') end++;
  const after = mentionOf(pieces, to + 1, end);
  if (after?.role && !after.name && /\b\p{L}+$/u.test(after.role) && after.determiner !== 'some')
    office(character, after);
}

/** "The nurse, NAME": the phrase that ends before the comma at `comma`. */
function apposed(pieces: readonly Piece[], comma: number): Mention | null {
  let start = comma;
  while (start > 0 && pieces[start - 1]?.kind === 'word' && comma - start < 6) {
    start--;
    if (
      /^(?:the|his|her|its|their|a|an)$/u.test((pieces[start] as Piece).lower) ||
      isPossessive((pieces[start] as Piece).text)
    )
      break;
  }
  return start < comma ? mentionOf(pieces, start, comma) : null;
}

function office(character: Character, mention: Mention): void {
  const last = (mention.role ?? '').split(' ').at(-1) ?? '';
  if (!ROLES.has(last)) return;
  addOffice(character, mention.role ?? '', mention.qualifiers);
  if (character.gender === null)
    character.gender = MALE.has(last) ? 'male' : FEMALE.has(last) ? 'female' : null;
}

const headOf = (role: string): string => {
  const words = role.split(' ');
  const last = words.at(-1) ?? '';
  return words.at(-2) === 'prime' || words.at(-2) === 'vice' ? `${words.at(-2)} ${last}` : last;
};

/** Who holds an office in this report; null where nobody or several do. */
export function holderOf(cast: Cast, mention: Mention): Character | null {
  const role = mention.role ?? '';
  const head = headOf(role);
  if (!role || !ROLES.has(role.split(' ').at(-1) ?? '')) return null;
  const holders = cast.characters.filter((character) =>
    character.offices.some((o) => headOf(o.role) === head),
  );
  const exact = holders.filter((character) =>
    character.offices.some(
      (o) => o.role === role || o.role.endsWith(` ${role}`) || role.endsWith(` ${o.role}`),
    ),
  );
  const pool = exact.length > 0 ? exact : holders;
  if (pool.length === 1) return pool[0] ?? null;
  const qualified = pool.filter((c) =>
    c.offices.some((o) => mention.qualifiers.some((q) => o.qualifiers.includes(q) || o.role.includes(q))),
  );
  if (qualified.length === 1) return qualified[0] ?? null;
  const plain = pool.filter((c) =>
    c.offices.some(
      (o) =>
        o.role === role || (headOf(o.role) === head && o.qualifiers.length === 0 && o.role.startsWith(role)),
    ),
  );
  return mention.qualifiers.length === 0 && plain.length === 1 ? (plain[0] ?? null) : null;
}

/** Finds the character a name means, or makes one of what the report gives. */
export function characterOf(cast: Cast, mention: Mention): Character | null {
  const { name } = mention;
  if (!name) return null;
  const words = name.words;
  const full = cast.byName.get(fold(words.join(' ')));
  if (words.length > 1)
    return full ?? addCharacter(cast, words, mention.body ? 'organisation' : 'person', name.title);
  const key = fold(words[0] ?? '');
  const family = cast.bySurname.get(key) ?? [];
  const gender = genderOf(words, name.title);
  const fitting = family.filter((c) => !gender || !c.gender || c.gender === gender);
  const best = most(fitting);
  if (best) return best;
  const given = cast.byFirst.get(key) ?? [];
  const [only] = given;
  if (family.length === 0 && given.length === 1 && only && only.kind === 'person') return only;
  return (
    full ??
    addCharacter(
      cast,
      words,
      mention.body || PLACES.has(key) || BODIES.has(key) ? 'organisation' : 'person',
      name.title,
    )
  );
}

/** The one that is named by far the most often; null where several are. */
function most(characters: readonly Character[]): Character | null {
  const [first, second] = [...characters].sort((a, b) => b.count - a.count);
  if (!first) return null;
  return !second || first.count >= 2 * second.count + 1 ? first : null;
}

export const speakerOf = (character: Character): Speaker => ({
  name: character.name,
  kind: character.kind,
  roles: [...character.roles],
  mentions: [...character.mentions],
});
