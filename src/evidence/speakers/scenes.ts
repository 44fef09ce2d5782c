import type { Piece } from '../quotations/frames.ts';
import type { Character, Gender } from './cast.ts';
import { FEMALE, FEMALE_NAMES, MALE, MALE_NAMES, PLACES, ROLES, SITES } from './lexicon.ts';
import { fold } from './names.ts';
import { isBody, type Mention } from './phrases.ts';

/** Who a sentence was about: its subject and everybody else it names. */
export interface Scene {
  subject: Character | null;
  named: Character[];
  /** The subject where it is somebody the report does not name: "his mother". */
  unnamed: Mention | null;
  /** True where it can't be told whether the subject is a person or a body: a pronoun may mean them. */
  blurred: boolean;
  /** Who is asked something in it. */
  asked: Character | null;
  /** Genders of kin that it speaks of beside its subject: "whose wife". */
  kin: Gender[];
}

/** One word alone may be a firm's name: a pronoun stands for it only where something tells a person. */
export const isSomebody = (c: Character): boolean =>
  c.kind === 'person' && (c.words.length > 1 || c.gender !== null || c.personal > 0);

/** Told as a body for want of anything better: it may be a person after all. */
export const isDoubtful = (c: Character): boolean =>
  c.kind === 'organisation' &&
  c.words.length > 1 &&
  c.words.length < 4 &&
  !isBody(c.words, null) &&
  !c.words.some((w) => PLACES.has(fold(w)) || SITES.has(fold(w)));

/** Given names that end in -a are women's far more often than men's: enough for doubt, not for a decision. */
const soundsUnlike = (c: Character, gender: Gender): boolean =>
  c.gender === null && gender === 'male' && c.words.length > 1 && /a$/u.test(c.words[0] ?? '');

/** True for a given name alone that is the other gender's: "Clara". */
function isOther(c: Character, gender: Gender): boolean {
  const [word = '', more] = c.words.map(fold);
  const own = gender === 'male' ? MALE_NAMES : FEMALE_NAMES;
  const other = gender === 'male' ? FEMALE_NAMES : MALE_NAMES;
  return c.gender === null && more === undefined && other.has(word) && !own.has(word);
}

/** One unnamed person, not several and no body. */
export const isPerson = (mention: Mention): boolean =>
  !mention.body && mention.role !== null && !/s$/u.test(mention.role);

/** The gender that "spokeswoman" and "mother-of-two" tell. */
export const genderOfRole = (mention: Mention): Gender =>
  genderOfNoun((mention.role?.split(' ').at(-1) ?? '').replace(/-of-.*$/u, ''));

const genderOfNoun = (noun: string): Gender => (MALE.has(noun) ? 'male' : FEMALE.has(noun) ? 'female' : null);

/** The gender of a noun for kin beside the subject: "whose wife", "with his brother". */
export function kinAt(piece: Piece, at: number, pieces: readonly Piece[]): Gender[] {
  const before = pieces[at - 1]?.lower ?? '';
  const beside =
    before === 'whose' ||
    (/^(?:his|her|their)$/u.test(before) && /^(?:and|with)$/u.test(pieces[at - 2]?.lower ?? ''));
  return beside && ROLES.has(piece.lower) ? [genderOfNoun(piece.lower)] : [];
}

/** True where a sentence's subject can't surely be meant by a pronoun of that gender. */
export function isUnsure(scene: Scene, subject: Character, gender: Gender, recent: boolean): boolean {
  if (subject.gender !== null) return false;
  return scene.kin.includes(gender) || isOther(subject, gender) || (!recent && soundsUnlike(subject, gender));
}
