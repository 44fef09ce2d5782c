import type { Speaker } from '../types.ts';
import { BODIES, FEMALE, FEMALE_NAMES, MALE, MALE_NAMES, PLACES, ROLES } from './lexicon.ts';
import { fold, isSurnameAlone, surnameOf } from './names.ts';
import type { Mention } from './phrases.ts';

export type Gender = 'male' | 'female' | null;

/** Something somebody is or holds, with the words that tell which one: "minister", ["tessara"]. */
export interface Office {
  role: string;
  qualifiers: string[];
}

/** Somebody a report names. */
export interface Character {
  name: string;
  words: string[];
  surname: string;
  kind: Speaker['kind'];
  gender: Gender;
  offices: Office[];
  /** Titles and honorifics, folded. */
  titles: Set<string>;
  mentions: Set<string>;
  /** Ages that the report gives. */
  ages: Set<number>;
  /** How often the full name stands in the report. */
  count: number;
  /** What speaks for a person, less what speaks for a body. */
  personal: number;
}

/** Everybody a report names. */
export interface Cast {
  characters: Character[];
  /** Full name, folded → character. */
  byName: Map<string, Character>;
  bySurname: Map<string, Character[]>;
  byFirst: Map<string, Character[]>;
  /** What speaks for or against a person where a name has one word. */
  single: Map<string, number>;
  /** Words that the report also writes in lower case: at the start of a sentence they are no names. */
  common: Set<string>;
}

const list = <T>(map: Map<string, T[]>, key: string): T[] => {
  const found = map.get(key) ?? [];
  map.set(key, found);
  return found;
};

/** @returns the gender that a title or a common given name tells, or null */
export function genderOf(words: readonly string[], title: string): Gender {
  for (const part of fold(title).split(' ')) {
    if (MALE.has(part)) return 'male';
    if (FEMALE.has(part)) return 'female';
  }
  if (words.length < 2) return null;
  const first = fold(words[0] ?? '').split('-')[0] ?? '';
  const male = MALE_NAMES.has(first);
  const female = FEMALE_NAMES.has(first);
  return male === female ? null : male ? 'male' : 'female';
}

/** @returns the character of that name, made where there was none */
export function meet(cast: Cast, words: string[], kind: Speaker['kind'], title: string): Character {
  const key = fold(words.join(' '));
  const known = cast.byName.get(key);
  if (known) {
    known.gender ??= genderOf(words, title);
    return known;
  }
  const made: Character = {
    name: words.join(' '),
    words,
    surname: surnameOf(words),
    kind,
    gender: genderOf(words, title),
    offices: [],
    titles: new Set(),
    mentions: new Set(),
    ages: new Set(),
    count: 0,
    personal: 0,
  };
  cast.characters.push(made);
  cast.byName.set(key, made);
  return made;
}

/** Notes an office once; a role noun may tell the gender. */
export function takeOffice(character: Character, role: string, qualifiers: string[]): void {
  if (role === '' || role.split(' ').length > 6) return;
  const last = role.split(' ').at(-1) ?? '';
  character.gender ??= MALE.has(last) ? 'male' : FEMALE.has(last) ? 'female' : null;
  if (!character.offices.some((o) => o.role === role && o.qualifiers.join() === qualifiers.join()))
    character.offices.push({ role, qualifiers });
}

/** Words for one office. */
const SAME_OFFICE = new Map([
  ['premier', 'prime minister'],
  ['spokeswoman', 'spokesperson'],
  ['spokesman', 'spokesperson'],
  ['chairwoman', 'chair'],
  ['chairman', 'chair'],
  ['chairperson', 'chair'],
  ['attorney', 'lawyer'],
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['rep', 'representative'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['ceo', 'chief executive'],
]);

const headOf = (role: string): string => {
  const words = role.split(' ');
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  const head = /^(?:prime|vice|chief|first)$/u.test(before) ? `${before} ${last}` : last;
  return SAME_OFFICE.get(head) ?? head;
};

/** True for an office told without a country or body: whoever is called so may be meant without having been named. */
const isPlain = (office: Office): boolean =>
  office.qualifiers.length === 0 &&
  SAME_OFFICE.get(office.role) === undefined &&
  headOf(office.role) === office.role;

/**
 * Who holds an office in this report; none where nobody does, several where the words do not tell which.
 * @param met those the report has named so far: "the prime minister" is no prime minister of elsewhere named later
 */
export function holdersOf(cast: Cast, mention: Mention, met: ReadonlySet<Character>): Character[] {
  const role = mention.role ?? '';
  const head = headOf(role);
  if (role === '' || !ROLES.has(role.split(' ').at(-1) ?? '')) return [];
  const holders = cast.characters.filter(
    (c) =>
      c.kind === 'person' && c.offices.some((o) => headOf(o.role) === head && (isPlain(o) || met.has(c))),
  );
  const which = [...mention.qualifiers, ...role.split(' ').slice(0, -1)].filter(
    (word) => !head.includes(word),
  );
  if (which.length === 0) {
    // "the Prime Minister" of a paper at home: the one who is called so without a country
    const plain = holders.filter((c) => c.offices.some((o) => isPlain(o) && headOf(o.role) === head));
    return plain.length === 1 ? plain : holders;
  }
  const told = (o: Office) => [...o.qualifiers.flatMap((q) => q.split(' ')), ...o.role.split(' ')];
  const exact = holders.filter((c) =>
    c.offices.some((o) => headOf(o.role) === head && which.every((word) => told(o).includes(word))),
  );
  if (exact.length > 0) return exact;
  // an office told without the word may be the one that is meant, another country's is not
  return holders.filter((c) =>
    c.offices.some(
      (o) => headOf(o.role) === head && told(o).every((word) => head.includes(word) || which.includes(word)),
    ),
  );
}

/** Finds the character a name means, or makes one of what the report gives. */
export function characterOf(cast: Cast, mention: Mention): Character | null {
  const { name } = mention;
  if (!name) return null;
  const { words } = name;
  if (!isSurnameAlone(words))
    return (
      cast.byName.get(fold(words.join(' '))) ??
      admit(cast, meet(cast, words, mention.body ? 'organisation' : 'person', name.title))
    );
  const key = fold(words.join(' '));
  const family = cast.bySurname.get(key) ?? [];
  const gender = genderOf(words, name.title);
  const best = most(family.filter((c) => !gender || !c.gender || c.gender === gender));
  if (best) return best;
  const given = cast.byFirst.get(key) ?? [];
  const [only] = given;
  if (family.length === 0 && given.length === 1 && only) return only;
  if (mention.from === 0 && name.title === '' && cast.common.has(key)) return null;
  const body = mention.body || PLACES.has(key) || BODIES.has(key) || (cast.single.get(key) ?? 0) < -1;
  const other = cast.byName.get(key);
  // "Mr Dane" and "Mrs Dane" are two
  const unlike = (c: Character | undefined) => gender !== null && c?.gender != null && c.gender !== gender;
  const named = unlike(other) || family.some(unlike) ? [...name.title.split(' '), ...words] : words;
  const made = meet(cast, named, body ? 'organisation' : 'person', name.title);
  made.personal = Math.max(made.personal, cast.single.get(key) ?? 0);
  return made;
}

/** Makes a character findable by surname and given name. */
export function admit(cast: Cast, character: Character): Character {
  if (character.words.length < 2) return character;
  const key = character.kind === 'person' ? character.surname : '';
  const first = fold(character.words[0] ?? '');
  if (key !== '' && !list(cast.bySurname, key).includes(character)) list(cast.bySurname, key).push(character);
  if (!list(cast.byFirst, first).includes(character)) list(cast.byFirst, first).push(character);
  return character;
}

/** The one that is named by far the most often; null where several are. */
function most(characters: readonly Character[]): Character | null {
  const [first, second] = [...characters].sort((a, b) => b.count - a.count);
  if (!first) return null;
  return !second || first.count >= 2 * second.count + 1 ? first : null;
}

/** "prime minister (ukraine)" */
const officeName = ({ role, qualifiers }: Office): string => {
  const told = qualifiers.filter((qualifier) => qualifier !== '' && !role.includes(qualifier));
  return told.length > 0 ? `${role} (${told.join(', ')})` : role;
};

/** @returns the character as a speaker */
export const speakerOf = (character: Character): Speaker => ({
  name: character.name,
  kind: character.kind,
  roles: [...new Set([...character.titles, ...character.offices.map(officeName)])],
  mentions: [...character.mentions],
});
