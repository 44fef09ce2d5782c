import type { Report } from '../../reports/types.ts';
import { framesOf, type Piece } from '../quotations/frames.ts';
import { admit, type Cast, type Character, genderOf, meet } from './cast.ts';
import { BODIES, FEMALE_NAMES, MALE_NAMES, PAIRS, PLACES, ROLES, SITES } from './lexicon.ts';
import { capitalRuns, fold, isSurnameAlone, type NamedRun, nameOf, type Run } from './names.ts';
import { apposed, appositionAfter, beside, takeTitles } from './offices.ts';
import { ageIn, isBody } from './phrases.ts';

const SENTENCE_OPENERS =
  /^(?:the|a|an|in|on|at|but|and|if|as|when|for|with|while|after|before|this|that|what|why|how|so|or|by|from|to|of|not|no|yes|now|then|here|there|once|since|until|because|though|although|even|only|just|our|his|her|their|its|my|your)$/iu;

/**
 * Reads every name of a report, who is a person and who a body, and the roles that stand beside the names.
 * Captions are read, too: at times they alone give a title.
 */
export function gatherCast(report: Report): Cast {
  const cast: Cast = {
    characters: [],
    byName: new Map(),
    bySurname: new Map(),
    byFirst: new Map(),
    single: new Map(),
    common: new Set(),
  };
  const frames = report.passages
    .filter((p) => p.kind !== 'credit')
    .flatMap((p) => framesOf(p.text, []).map((pieces) => ({ pieces, text: p.text })));
  const alone = new Map<string, number>();
  for (const { pieces } of frames) {
    for (const piece of pieces)
      if (piece.kind === 'word' && /^\p{Ll}/u.test(piece.text)) cast.common.add(fold(piece.text));
    for (const run of capitalRuns(pieces)) countAlone(alone, pieces, run);
  }
  for (const { pieces, text } of frames)
    for (const run of capitalRuns(pieces)) meetRun(cast, pieces, run, text);
  for (const { pieces } of frames) meetCouples(cast, pieces);
  frames.forEach(({ pieces }, at) => {
    hearPronoun(cast, pieces, frames[at + 1]?.pieces[0]?.lower ?? '');
  });
  for (const character of cast.characters) settle(cast, character, alone);
  for (const { pieces, text } of frames)
    for (const run of capitalRuns(pieces)) {
      meetTitled(cast, pieces, run, text);
      hearAge(cast, pieces, run);
    }
  return cast;
}

const countAlone = (alone: Map<string, number>, pieces: readonly Piece[], run: Run): void => {
  const name = nameOf(pieces, run);
  if (!name || name.title || !isSurnameAlone(name.words)) return;
  const key = fold(name.words.join(' '));
  alone.set(key, (alone.get(key) ?? 0) + 1);
};

/** Drops a word that is capitalised only because it opens the sentence. */
function proper(pieces: readonly Piece[], run: Run): NamedRun | null {
  const name = nameOf(pieces, run);
  if (!name || name.words.length > 6) return null;
  if (SENTENCE_OPENERS.test(name.words[0] ?? '')) {
    name.words.shift();
    name.from++;
  }
  return name.words.length > 0 ? name : null;
}

function meetRun(cast: Cast, pieces: readonly Piece[], run: Run, text: string): void {
  const name = proper(pieces, run);
  if (!name) return;
  const evidence = evidenceFor(pieces, run, name);
  if (isSurnameAlone(name.words)) {
    const key = fold(name.words.join(' '));
    cast.single.set(key, (cast.single.get(key) ?? 0) + evidence);
    return;
  }
  const character = meet(cast, name.words, 'person', name.title);
  character.count++;
  character.personal += evidence;
  note(character, pieces, run, name, text);
}

const isGiven = (word: string): boolean => MALE_NAMES.has(fold(word)) || FEMALE_NAMES.has(fold(word));

/** "Ben and Mia Lund": two of one family name, the first told by the given name alone. */
function meetCouples(cast: Cast, pieces: readonly Piece[]): void {
  const runs = capitalRuns(pieces);
  runs.forEach((run, k) => {
    const other = runs[k + 1];
    if (!other || other.from !== run.to + 1 || !/^(?:and|&)$/u.test(pieces[run.to]?.lower ?? '')) return;
    const name = nameOf(pieces, run);
    const full = nameOf(pieces, other);
    if (!name || !full || full.title || full.words.length < 2 || name.words.length !== 1) return;
    // "Newlyweds Ben and Mia Lund", "the twins Ben and Mia Lund"
    const paired = PAIRS.has(fold(name.title || (pieces[run.from - 1]?.text ?? '')));
    const [given = ''] = name.words;
    if (!paired && (name.title || !isGiven(given) || !isGiven(full.words[0] ?? ''))) return;
    const known = cast.characters.some(
      (c) => c.words.length > 1 && (fold(c.words[0] ?? '') === fold(given) || c.surname === fold(given)),
    );
    if (!known) meet(cast, [given, ...full.words.slice(1)], 'person', '').personal += 2;
  });
}

/** "Ann Lund, 41," and "41-year-old Ann Lund". */
function hearAge(cast: Cast, pieces: readonly Piece[], run: Run): void {
  const name = nameOf(pieces, run);
  if (!name) return;
  const key = fold(name.words.join(' '));
  const family = cast.bySurname.get(key) ?? [];
  const character = cast.byName.get(key) ?? (family.length === 1 ? family[0] : undefined);
  const after = pieces[name.to]?.text === ',' ? (pieces[name.to + 1]?.text ?? '') : '';
  const stop = pieces[name.to + 2]?.text ?? '.';
  if (character && /^\d{1,3}$/u.test(after) && /^[,.;)]$/u.test(stop)) character.ages.add(Number(after));
  const before = ageIn(pieces[run.from - 1]?.text ?? '') ?? ageIn(pieces[run.from - 2]?.text ?? '');
  if (character && before !== null) character.ages.add(before);
}

/** A sentence that opens with "Its" or "She" tells what the name is that the sentence before it opened with. */
function hearPronoun(cast: Cast, pieces: readonly Piece[], next: string): void {
  const sum = /^(?:it|its)$/u.test(next) ? -1 : /^(?:he|she|his|her)$/u.test(next) ? 1 : 0;
  const [run] = sum === 0 ? [] : capitalRuns(pieces);
  const name = run && run.from === 0 ? nameOf(pieces, run) : null;
  if (!name) return;
  const key = fold(name.words.join(' '));
  const known = cast.byName.get(key);
  if (known) known.personal += sum;
  else if (name.words.length === 1) cast.single.set(key, (cast.single.get(key) ?? 0) + sum);
}

/** What stands beside a name and tells a person (above 0) from a body (below 0). */
function evidenceFor(pieces: readonly Piece[], run: Run, name: NamedRun): number {
  let sum = 0;
  const before = pieces[run.from - 1];
  const after = pieces[name.to];
  if (name.title) sum += 3;
  if (before && ROLES.has(fold(before.text))) sum += 2;
  else if (before && BODIES.has(fold(before.text))) sum -= 3;
  if (before?.lower === 'the' && !name.title) sum -= 2;
  if (
    after?.text === ',' &&
    /^\d{1,2}$/u.test(pieces[name.to + 1]?.text ?? '') &&
    pieces[name.to + 2]?.text === ','
  )
    sum += 3;
  const relative = after?.text === ',' ? pieces[name.to + 1] : after;
  if (relative?.lower === 'who' || relative?.lower === 'whose') sum += relative.lower === 'who' ? 2 : 1;
  if (relative?.lower === 'which') sum -= 2;
  const apposition =
    appositionAfter(pieces, name.to) ??
    (before?.text === ',' ? apposed(pieces, run.from - 1, name.to) : null);
  if (apposition) sum += apposition.body ? -3 : 2;
  for (let at = name.to; at < Math.min(pieces.length, name.to + 4); at++) {
    const piece = pieces[at] as Piece;
    if (piece.lower === 'it' || piece.lower === 'its') return sum - 1;
    if (/^(?:he|she|his|her)$/u.test(piece.lower)) return sum + 2;
    if (piece.kind !== 'word') break;
  }
  return sum;
}

/** Decides whether a name of several words is a person's, and makes it findable. */
function settle(cast: Cast, character: Character, alone: ReadonlyMap<string, number>): void {
  const { words } = character;
  const first = fold(words[0] ?? '');
  const last = fold(words.at(-1) ?? '');
  let sum = character.personal;
  if (MALE_NAMES.has(first) || FEMALE_NAMES.has(first)) sum += 2;
  if (isBody(words, null)) sum -= 4;
  if (SITES.has(last) && words.length > 1) sum -= 4;
  if (PLACES.has(last) || PLACES.has(words.map(fold).join(' '))) sum -= 2;
  if ((alone.get(character.surname) ?? alone.get(last) ?? 0) > 0) sum += 1;
  else if ((alone.get(first) ?? 0) > 0 && !MALE_NAMES.has(first) && !FEMALE_NAMES.has(first)) sum -= 1;
  if (sum < 0) character.kind = 'organisation';
  admit(cast, character);
}

/** Notes how a name stands, its titles and offices. */
function note(character: Character, pieces: readonly Piece[], run: Run, name: NamedRun, text: string): void {
  const start = (pieces[name.from] as Piece).start;
  const end = (pieces[name.to - 1] as Piece).end;
  character.mentions.add(
    text
      .slice(start, end)
      .replace(/[’']s$/u, '')
      .replace(/\s+/gu, ' '),
  );
  takeTitles(character, pieces, run, name);
  beside(character, pieces, run.from, name.to);
}

/** A title with one word: "Mr Tusk", "Sir Keir". It tells more about somebody known by full name. */
function meetTitled(cast: Cast, pieces: readonly Piece[], run: Run, text: string): void {
  const name = nameOf(pieces, run);
  if (name?.words.length !== 1 || !name.title) return;
  const key = fold(name.words[0] ?? '');
  const gender = genderOf([], name.title);
  const known = (cast.bySurname.get(key) ?? cast.byFirst.get(key) ?? []).filter(
    (c) => !gender || !c.gender || c.gender === gender,
  );
  const [only] = known;
  if (!only || known.length > 1 || only.kind !== 'person') return;
  only.gender ??= gender;
  takeTitles(only, pieces, run, name);
  only.mentions.add(`${name.title} ${name.words.join(' ')}`);
  void text;
}
