import type { Piece } from '../quotations/frames.ts';
import type { Speaker } from '../types.ts';
import { type Cast, type Character, characterOf, type Gender, holdersOf, speakerOf } from './cast.ts';
import { capitalRuns, fold, nameOf } from './names.ts';
import type { Mention } from './phrases.ts';
import { genderOfRole, isDoubtful, isPerson, isSomebody, isUnsure, kinAt, type Scene } from './scenes.ts';

/** How many sentences back a pronoun may reach. */
const REACH = 6;

/** Most pieces of the name of somebody who is asked. */
const ASKED = 8;
/** What a question begins with, or the end of the sentence. */
const QUESTION = /^(?:if|whether|why|what|how|who|where|when|about|[.:?])$/u;

/** A sentence that opens so is about one of several, or about nobody in particular. */
const SOMEBODY = /^(?:one|another|someone|somebody)$/u;

/** Keeps track of who was spoken of, and resolves names, pronouns and roles within one report. */
export class Stage {
  readonly #cast: Cast;
  readonly #scenes: Scene[] = [];
  /** Everybody named so far. */
  readonly #met = new Set<Character>();

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  /** Takes note of a sentence once it is read. */
  note(pieces: readonly Piece[], subject: Character | null, unnamed: Mention | null, speaks: boolean): void {
    if (!pieces.some((piece) => piece.kind === 'word')) return;
    const named = this.#namedIn(pieces, 0);
    for (const character of named) this.#met.add(character);
    if (subject) this.#met.add(subject);
    this.#scenes.push({
      subject,
      asked: this.#asked(pieces),
      kin: pieces.flatMap(kinAt),
      named,
      unnamed: unnamed && isPerson(unnamed) ? unnamed : null,
      blurred: subject
        ? isDoubtful(subject)
        : SOMEBODY.test(pieces[0]?.lower ?? '') ||
          /^(?:he|she)$/u.test(unnamed?.pronoun ?? '') ||
          (speaks && unnamed !== null && this.#isStranger(unnamed)),
    });
    if (this.#scenes.length > REACH) this.#scenes.shift();
  }

  /** Everybody whom a sentence names from a piece on. */
  #namedIn(pieces: readonly Piece[], from: number): Character[] {
    const named = new Set<Character>();
    for (const run of capitalRuns(pieces, from)) {
      const name = nameOf(pieces, run);
      const known = name && this.#known(name.words);
      if (known?.kind === 'person') named.add(known);
    }
    return [...named];
  }

  /** True for an unnamed person of a kind that nobody named in the report is of. */
  #isStranger(mention: Mention): boolean {
    const kind = mention.role?.split(' ').at(-1) ?? '';
    return (
      isPerson(mention) &&
      genderOfRole(mention) === null &&
      !this.#cast.characters.some((c) => c.offices.some((o) => o.role.split(' ').includes(kind)))
    );
  }

  /** "Reporters asked Ann Lund whether …": what comes next is the answer of whoever was asked. */
  #asked(pieces: readonly Piece[]): Character | null {
    const verb = pieces.findIndex((piece, k) => k > 0 && piece.lower === 'asked');
    if (verb < 1 || /^(?:was|were|been|being|be)$/u.test(pieces[verb - 1]?.lower ?? '')) return null;
    const run = capitalRuns(pieces, verb + 1, Math.min(pieces.length, verb + ASKED)).find(
      ({ from }) => from <= verb + 3,
    );
    if (!run || !QUESTION.test(pieces[run.to]?.lower ?? '.')) return null;
    const name = nameOf(pieces, run);
    const known = name && this.#known(name.words);
    return known?.kind === 'person' ? known : null;
  }

  #known(words: readonly string[]): Character | null {
    const full = this.#cast.byName.get(fold(words.join(' ')));
    if (full || words.length > 1) return full ?? null;
    const family = this.#cast.bySurname.get(fold(words[0] ?? '')) ?? [];
    return family.length === 1 ? (family[0] ?? null) : null;
  }

  /** The character a mention means, or null. @param pieces the sentence it stands in */
  character(mention: Mention, pieces: readonly Piece[]): Character | null {
    if (mention.pronoun) {
      const found = this.#antecedent(mention.pronoun);
      // "he said of Lund": he is another
      const stop = pieces.findIndex((piece, k) => k > mention.to && piece.kind !== 'word');
      const clause = pieces.slice(0, stop < 0 ? pieces.length : stop);
      return found && this.#namedIn(clause, mention.to).includes(found) ? null : found;
    }
    if (mention.name) {
      const named = characterOf(this.#cast, mention);
      if (named) named.gender ??= genderOfRole(mention);
      return named;
    }
    if (mention.epithet) return this.#called(mention);
    if (/^(?:a|an|one|some|another|any|no|many|several|few|most)$/u.test(mention.determiner ?? ''))
      return null;
    return this.#holder(mention);
  }

  /** "the 24-year-old": who is that old; else whom the sentence before was about, unless another age is theirs. */
  #called(mention: Mention): Character | null {
    const gender = genderOfRole(mention);
    const fits = (c: Character) =>
      c.kind === 'person' && (gender === null || c.gender === null || c.gender === gender);
    const last = this.#scenes.at(-1)?.subject ?? null;
    if (mention.age !== undefined) {
      const { age } = mention;
      const [only, another] = [...this.#met].filter((c) => fits(c) && c.ages.has(age));
      if (only && !another) return only;
      if (another) return last?.ages.has(age) ? last : null;
    }
    return last && fits(last) && (mention.age === undefined || last.ages.size === 0) ? last : null;
  }

  /** Of several who hold an office, the one spoken of last. */
  #holder(mention: Mention): Character | null {
    const holders = holdersOf(this.#cast, mention, this.#met);
    const [only] = holders;
    if (holders.length <= 1) return only ?? null;
    for (const scene of this.#scenes.toReversed().slice(0, 2)) {
      const [present, another] = holders.filter(
        (holder) => scene.subject === holder || scene.named.includes(holder),
      );
      if (another) return null;
      if (present && present === scene.subject) return present;
    }
    return null;
  }

  #antecedent(pronoun: string): Character | null {
    const gender: Gender = pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : null;
    if (!gender) return null;
    const fits = (c: Character | null): c is Character =>
      c !== null && isSomebody(c) && (c.gender === null || c.gender === gender);
    const scenes = this.#scenes.toReversed();
    for (const [at, scene] of scenes.entries()) {
      if (fits(scene.asked))
        return scene.asked.gender === null && scene.subject?.gender === gender
          ? null
          : this.#settle(scene.asked, gender);
      if (fits(scene.subject))
        return isUnsure(scene, scene.subject, gender, at === 0) ? null : this.#settle(scene.subject, gender);
      if (scene.blurred) return null;
      // the report's "she" may be the mother it does not name: then nobody is named for her
      if (scene.unnamed && genderOfRole(scene.unnamed) === gender) return null;
      const others = scene.named.filter(fits);
      const sure = others.filter((c) => c.gender === gender);
      if (sure.length === 1 && sure[0]) return sure[0];
      const [only] = others;
      const known = scenes.slice(at + 1).some((earlier) => earlier.subject?.gender === gender);
      if (others.length === 1 && only && !known) return this.#settle(only, gender);
      // one who may be a man or a woman, nearer than one who is known to fit
      if (others.length > 0) return null;
    }
    return null;
  }

  /** A pronoun tells the gender of whom it stands for. */
  #settle(character: Character, gender: Gender): Character {
    character.gender ??= gender;
    return character;
  }

  /** Who speaks. @param surface the mention as it stands */
  speaker(mention: Mention, character: Character | null, surface: string): Speaker | null {
    if (character) {
      if (!mention.pronoun) character.mentions.add(surface);
      return speakerOf(character);
    }
    if (mention.pronoun || mention.name) return null;
    if (mention.determiner === 'the' && holdersOf(this.#cast, mention, this.#met).length > 1) return null;
    return { name: surface, kind: mention.body ? 'organisation' : 'unnamed', roles: [], mentions: [surface] };
  }
}
