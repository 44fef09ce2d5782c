import { cueVerb } from '../quotations/cues.ts';
import type { Piece } from '../quotations/frames.ts';
import { type Character, takeOffice } from './cast.ts';
import { AUXILIARIES, BODIES, CLAUSE_WORDS, ROLES, TITLES } from './lexicon.ts';
import { fold, isPossessive, type NamedRun, type Run } from './names.ts';
import { type Mention, mentionOf } from './phrases.ts';

/** Titles that are no offices. */
const HONORIFIC =
  /^(?:mr|mrs|ms|mx|miss|dr|doctor|prof|professor|sir|dame|lord|lady|baroness|baron|rev|reverend|hon|madam|madame|monsieur|mme|mlle|herr|frau|don|doña|sheikh|fr|sr|late|former|ex|acting|interim)$/u;

export function takeTitles(character: Character, pieces: readonly Piece[], run: Run, name: NamedRun): void {
  if (!name.title) return;
  character.mentions.add(`${name.title} ${name.words.join(' ')}`);
  const words = fold(name.title).split(' ');
  for (const word of words) if (HONORIFIC.test(word)) character.titles.add(word);
  const office = words.filter((word) => !HONORIFIC.test(word)).join(' ');
  const before = pieces[run.from - 1];
  const owner = before && isPossessive(before.text) ? [fold(before.text.replace(/[’']s?$/u, ''))] : [];
  takeOffice(character, office, name.before ? [fold(name.before)] : owner);
}

/** Roles in lower case before the name, and in an apposition before or after it. */
export function beside(character: Character, pieces: readonly Piece[], from: number, to: number): void {
  const before = pieces[from - 1];
  const role =
    before?.text === ','
      ? apposed(pieces, from - 1, to)
      : before && ROLES.has(fold(before.text))
        ? roleBefore(pieces, from)
        : null;
  if (role) office(character, role);
  const after = appositionAfter(pieces, to);
  if (after) office(character, after);
}

/** "Polish premier NAME", "microbiologist NAME": from the role back over the words that belong to it. */
function roleBefore(pieces: readonly Piece[], end: number): Mention | null {
  let start = end - 1;
  for (let at = end - 2; at >= 0 && end - at <= 5; at--) {
    const piece = pieces[at] as Piece;
    if (
      piece.kind !== 'word' ||
      cueVerb(piece.lower) ||
      !/^(?:the|a|an|its|his|her|their|\p{L}+(?:n|l|e|r|t|h|y|s|d|c|k))$/u.test(piece.lower)
    )
      break;
    const adjective =
      /^\p{Lu}/u.test(piece.text) ||
      ROLES.has(piece.lower) ||
      BODIES.has(piece.lower) ||
      TITLES.has(piece.lower) ||
      isPossessive(piece.text);
    if (!adjective) break;
    start = at;
    if (isPossessive(piece.text)) break;
  }
  return mentionOf(pieces, start, end);
}

/** "NAME, the chief executive of …": the phrase after the comma, as far as it names a role. */
export function appositionAfter(pieces: readonly Piece[], to: number): Mention | null {
  if (pieces[to]?.text !== ',' || CLAUSE_WORDS.has(pieces[to + 1]?.lower ?? '')) return null;
  let end = to + 1;
  while (
    end < pieces.length &&
    end < to + 12 &&
    pieces[end]?.kind === 'word' &&
    !isVerb(pieces[end] as Piece)
  )
    end++;
  const found = mentionOf(pieces, to + 1, end);
  return found && !found.name && !found.pronoun && found.determiner !== 'some' ? found : null;
}

const isVerb = (piece: Piece): boolean =>
  AUXILIARIES.has(piece.lower) || cueVerb(piece.lower)?.form === 'finite';

/** "The head of the service": where the phrase begins whose last part begins at `at`; null where none goes before. */
function headBefore(pieces: readonly Piece[], at: number): number | null {
  if (!/^(?:of|for|at)$/u.test(pieces[at - 1]?.lower ?? '')) return null;
  for (let start = at - 2; start >= 0 && at - start < 6 && pieces[start]?.kind === 'word'; start--)
    if (/^(?:the|his|her|its|their|a|an)$/iu.test((pieces[start] as Piece).text)) return start;
  return null;
}

/** "The nurse, NAME": the phrase that ends before the comma at `comma`. */
export function apposed(pieces: readonly Piece[], comma: number, end: number): Mention | null {
  let start = comma;
  while (start > 0 && pieces[start - 1]?.kind === 'word' && comma - start < 6) {
    start--;
    const piece = pieces[start] as Piece;
    if (!/^(?:the|his|her|its|their|a|an)$/u.test(piece.lower) && !isPossessive(piece.text)) continue;
    const head = headBefore(pieces, start);
    if (head === null) break;
    start = head;
    break;
  }
  const first = pieces[start];
  if (
    !first ||
    start === comma ||
    !(/^(?:the|his|her|its|their|a|an)$/u.test(first.lower) || isPossessive(first.text))
  )
    return null;
  const found = mentionOf(pieces, start, comma);
  if (!found || found.name) return null;
  // "After talks with the minister, Smith said" is no apposition: a sign closes one
  return /^[,.;:)]$/u.test(pieces[end]?.text ?? '.') ? found : null;
}

function office(character: Character, mention: Mention): void {
  const last = (mention.role ?? '').split(' ').at(-1) ?? '';
  if (ROLES.has(last)) takeOffice(character, mention.role ?? '', mention.qualifiers);
}
