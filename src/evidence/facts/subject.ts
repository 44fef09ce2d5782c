import type { Sentence } from '../../reports/types.ts';
import type { Token } from '../tokens.ts';
import type { Argument } from '../types.ts';
import { argumentOf } from './argument.ts';
import { type Phrase, phraseUpTo } from './phrases.ts';
import { firstBefore } from './verbs.ts';

export interface Subject {
  argument: Argument | null;
  /** Where it begins, as an index of tokens. */
  from: number;
  /** "The hole which they had sunk": what the verb of a relative clause was done to. */
  antecedent: Argument | null;
  /** "It was X who …": nobody else did. */
  cleft: boolean;
}

/** How far back, in tokens, an apposition or a relative clause may begin. */
const APPOSITION = 24;
const RELATIVE = 8;
const DESCRIBED = 12;

/**
 * The subject of a verb group: the noun phrase before it, stepping over appositions, relative clauses and "who".
 * @param from where the verb group begins
 * @param earlier the subject of the verb before, which a second verb behind "and" shares
 * @param before the subject of the sentence before, which an "It" that opens this one stands for
 */
export function subjectOf(
  tokens: readonly Token[],
  from: number,
  sentence: Sentence,
  earlier: Argument | null,
  before: Argument | null,
): Subject {
  let end = from;
  // "she was the first to report it", "it became the first bank to pay"
  const first = tokens[end]?.lower === 'to' ? firstBefore(tokens, end) : -1;
  if (first > 0) end = tokens[first - 1]?.lower === 'the' ? first - 1 : first;
  while (tokens[end - 1]?.lemma === 'be' || (first > 0 && isBecoming(tokens[end - 1]))) end--;
  const plain = { from, antecedent: null, cleft: false };
  if (/^(?:and|then|but)$/.test(tokens[end - 1]?.lower ?? '')) return { ...plain, argument: earlier };
  const relative = /^(?:who|that|which)$/.test(tokens[end - 1]?.lower ?? '');
  if (relative) end--;
  const cleft =
    relative &&
    /^it$/i.test(tokens[0]?.text ?? '') &&
    tokens[1]?.lemma === 'be' &&
    !tokens.slice(2, end).some((token) => token.pos === 'VERB');
  if (tokens[end - 1]?.text === ',') end = behindApposition(tokens, end - 1, cleft || relative);
  if (tokens[end - 1]?.pos === 'VERB') end = behindRelative(tokens, end);
  if (end === 1 && /^it$/i.test(tokens[0]?.text ?? '')) return { ...plain, argument: before };
  const next = phraseUpTo(tokens, end);
  const near =
    cleft || isOfThing(tokens, end, relative) || isOfName(tokens, next, relative)
      ? next
      : (describedBefore(tokens, ungoverned(tokens, next)) ?? describedIn(tokens, end));
  const known = near && relative ? nameBefore(tokens, near) : null;
  const phrase = known ?? (near && relative ? (nameOf(tokens, near) ?? near) : near);
  return {
    argument: phrase && argumentOf(tokens, phrase, sentence),
    from: phrase?.from ?? from,
    antecedent: phrase && !relative ? antecedentOf(tokens, phrase, sentence) : null,
    cleft: cleft || known !== null,
  };
}

/** "a weld in the cells, which were supplied by NAME": of things "which" tells of the nearest. */
const isOfThing = (tokens: readonly Token[], end: number, relative: boolean): boolean =>
  relative && tokens.slice(end, end + 2).some(({ lower }) => lower === 'which');

/** "settled by Ana Reyes, the captain, who": of one who did it, the name. */
const isOfName = (tokens: readonly Token[], phrase: Phrase | null, relative: boolean): boolean =>
  relative &&
  phrase !== null &&
  /^(?:by|with|against)$/.test(tokens[phrase.from - 1]?.lower ?? '') &&
  tokens[phrase.to]?.text === ',' &&
  tokens[phrase.to - 1]?.pos === 'PROPN';

/** "Ana Reyes was the neighbour who rang": the one of whom "was" tells who they were. */
function nameBefore(tokens: readonly Token[], { from }: Phrase): Phrase | null {
  if (tokens[from]?.lower !== 'the' || tokens[from - 1]?.lemma !== 'be') return null;
  const name = phraseUpTo(tokens, from - 1);
  return name && tokens[name.to - 1]?.pos === 'PROPN' ? name : null;
}

/** "four men who escaped with injuries": where the noun at hand belongs to a relative clause, the one that it describes. */
function describedIn(tokens: readonly Token[], end: number): Phrase | null {
  for (let i = end - 1; i > Math.max(0, end - DESCRIBED); i--) {
    if (/^[,;:–—]$/.test(tokens[i]?.text ?? '')) return null;
    if (/^(?:who|that|which)$/.test(tokens[i]?.lower ?? ''))
      return ungoverned(tokens, phraseUpTo(tokens, tokens[i - 1]?.pos === 'ADP' ? i - 1 : i));
  }
  return null;
}

/** "A man who had held staff at a bank gave up": where the phrase is the object of a relative clause, the one that it describes. */
function describedBefore(tokens: readonly Token[], phrase: Phrase | null): Phrase | null {
  const first =
    phrase && tokens[phrase.from - 1]?.lower === 'and' ? phraseUpTo(tokens, phrase.from - 1) : phrase;
  const verb = first && tokens[first.from - 1];
  if (!first || verb?.pos !== 'VERB' || TELLING.test(verb.lemma)) return phrase;
  let i = first.from - 2;
  while (/^(?:AUX|ADV|PART)$/.test(tokens[i]?.pos ?? '')) i--;
  if (!/^(?:who|that|which)$/.test(tokens[i]?.lower ?? '') || tokens[i - 1]?.text === ',') return phrase;
  return ungoverned(tokens, phraseUpTo(tokens, i)) ?? phrase;
}
const TELLING = /^(?:say|tell|think|believe|claim|report|know|hope|fear|insist|allege|suggest|warn)$/;

/** "a hole, which the firm had sunk": the noun before the pronoun that stands before the subject. */
function antecedentOf(tokens: readonly Token[], { from }: Phrase, sentence: Sentence): Argument | null {
  if (!/^(?:which|that)$/.test(tokens[from - 1]?.lower ?? '')) return null;
  const phrase = phraseUpTo(tokens, tokens[from - 2]?.text === ',' ? from - 2 : from - 1);
  return phrase && argumentOf(tokens, phrase, sentence);
}

const isBecoming = (token: Token | undefined): boolean =>
  token?.lemma === 'become' || (token?.pos === 'AUX' && token.lemma === 'have');

/** "Delmar & Sons, the firm that built it": the name that a noun in apposition explains. */
function nameOf(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  const comma = from - 1;
  if (tokens[comma]?.text !== ',' || tokens.slice(from, to).some(({ pos }) => pos === 'PROPN')) return null;
  let start = comma;
  while (tokens[start - 1]?.pos === 'PROPN' || (tokens[start - 1]?.text === '&' && start < comma)) start--;
  return start < comma ? { from: start, to: comma } : null;
}

/** "after the chaplain had left": a clause of its own. */
const SUBORDINATING = /^(?:after|before|since|until|till|as|because|than|though|while)$/;

/** "the trust at the centre of the outbreak": the phrase that no preposition governs; null where there is none. */
function ungoverned(tokens: readonly Token[], phrase: Phrase | null): Phrase | null {
  let outer = phrase;
  while (
    outer &&
    tokens[outer.from - 1]?.pos === 'ADP' &&
    !SUBORDINATING.test(tokens[outer.from - 1]?.lower ?? '')
  )
    outer = phraseUpTo(tokens, outer.from - 1);
  return outer;
}

/** "Ana Reyes, a neighbour, rang": from the second comma back to the first; where the name stands behind the first, it stays. */
function behindApposition(tokens: readonly Token[], comma: number, nameBehind: boolean): number {
  const inner = nameBehind ? phraseUpTo(tokens, comma) : null;
  if (inner && tokens[comma - 1]?.pos === 'PROPN') return comma;
  for (let i = comma - 1; i > Math.max(0, comma - APPOSITION); i--) if (tokens[i]?.text === ',') return i;
  return comma;
}

/** "the pump that seized was": back to before "that", or before "to" in "the order to leave came". */
function behindRelative(tokens: readonly Token[], end: number): number {
  if (tokens[end - 2]?.lower === 'to') return end - 2;
  for (let i = end - 2; i > Math.max(0, end - RELATIVE); i--)
    if (/^(?:that|which|who)$/.test(tokens[i]?.lower ?? '')) return tokens[i - 1]?.pos === 'ADP' ? i - 1 : i;
  return end;
}
