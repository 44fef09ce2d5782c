import type { Token } from '../tokens.ts';
import { EVENT_NOUNS, OF_PEOPLE } from './classes.ts';

/** The noun phrase that a number counts. Offsets into the sentence. */
export interface NounPhrase {
  /** Lemma of the head noun. */
  head: string;
  modifiers: string[];
  start: number;
  end: number;
  /** The noun of happening at its end: "strike" in "56 drone strikes", whose head is the drone. */
  happening: string | null;
  /** "20 of the injured": the number is a part of what is named. */
  part: boolean;
  /** "5 of the 8 carriages": the whole is told too. */
  ofNumber: boolean;
}

/** Words that may stand between a number and its noun and say nothing of it. */
const FILLERS = new Set(
  'other more further additional different separate new the its his her their these those our my such of own own all'.split(
    ' ',
  ),
);
const NEVER_HEADS = new Set('percent cent time while bit moment lot number kind sort way thing'.split(' '));
/** How many tokens a noun phrase may reach. */
const LONGEST = 9;

/**
 * Reads the noun phrase behind a number.
 * @param from index of the token behind the number
 * @param to end of the clause, exclusive
 */
export function nounPhraseAt(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  let i = from;
  // "a 1,000-strong crowd", "five-member panel"
  if (tokens[i]?.text === '-') i++;
  const part = tokens[i]?.lower === 'of';
  const start = tokens[i]?.start;
  if (start === undefined) return null;
  const nouns: Token[] = [];
  const modifiers: Token[] = [];
  for (; i < Math.min(to, from + LONGEST); i++) {
    const token = tokens[i];
    if (!token) break;
    const behindNumber = i === from || tokens[i - 1]?.pos === 'NUM';
    // "three of the bridge's five spans"
    if (/^['’]s?$/.test(token.text) && tokens[i + 1]?.pos === 'NUM') nouns.length = 0;
    const kind = roleOf(token, tokens[i + 1], nouns.length > 0, part && i - from < 4, behindNumber);
    if (kind === 'end') break;
    if (kind === 'noun') nouns.push(token);
    if (kind === 'modifier') modifiers.push(token);
  }
  const head = nouns.at(-1) ?? modifiers.findLast((token) => OF_PEOPLE.has(token.lower));
  if (!head || NEVER_HEADS.has(head.lemma) || head.start < (tokens[from]?.start ?? 0)) return null;
  const counted = countedBy(head, nouns);
  const before = [...modifiers, ...nouns]
    .filter((token) => token !== head && token.lemma !== counted.head)
    .map((token) => token.lemma);
  const end = listed(tokens, tokens.indexOf(head), to) ?? head.end;
  const opening = part ? head.start : Math.min(start, head.start);
  return {
    ...counted,
    modifiers: before,
    start: tokens[from]?.text === '-' ? head.start : opening,
    end: Math.max(end, head.end),
    part,
    ofNumber: part && tokens.slice(from, from + 5).some((token) => token.pos === 'NUM'),
  };
}

/** What is counted: before a noun of happening the noun that it happened to, or people where none stands there. */
function countedBy(head: Token, nouns: readonly Token[]): { head: string; happening: string | null } {
  if (nouns.length === 0) return { head: 'person', happening: head.lower };
  const lemma = head.pos === 'PROPN' || head.pos === 'VERB' ? singular(head.lower) : head.lemma;
  const sufferer = nouns.at(-2);
  if (EVENT_NOUNS.has(lemma) && sufferer) return { head: sufferer.lemma, happening: lemma };
  return OF_PEOPLE.has(lemma)
    ? { head: 'person', happening: lemma }
    : { head: lemma, happening: EVENT_NOUNS.has(lemma) ? lemma : null };
}

const singular = (word: string): string =>
  word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;

/** Nouns of which a number tells how many people came, or what became of them, and the word for that. */
const GATHERINGS: Readonly<Record<string, string>> = {
  crowd: 'crowd',
  audience: 'crowd',
  attendance: 'attendance',
  turnout: 'attendance',
  gathering: 'crowd',
  gate: 'attendance',
  toll: 'dead',
};
/** What may stand between such a noun and its number: "put the turnout at 45,000", "the official attendance was". */
const BETWEEN =
  /^(?:of|at|was|is|were|be|been|stood|stand|stands|reached|rose|risen|climbed|to|by|as|has|had|have|about|around|some|put|now|over|nearly|almost|only|just|more|than|fewer|less)$/;

/** "the number of injured stood at" */
const sufferersAt = (tokens: readonly Token[], i: number): string | undefined =>
  tokens[i - 1]?.lower === 'of' && tokens[i - 2]?.lower === 'number' && OF_PEOPLE.has(tokens[i]?.lower ?? '')
    ? tokens[i]?.lower
    : undefined;

/** People whom a number counts without naming them: "a crowd of 74,138", "the toll rose to 41". */
export function gatheringBefore(tokens: readonly Token[], from: number): NounPhrase | null {
  let i = from - 1;
  while (i >= 0 && from - i < 6 && BETWEEN.test(tokens[i]?.lower ?? '')) i--;
  const noun = tokens[i];
  const happening = GATHERINGS[noun?.lemma ?? ''] ?? sufferersAt(tokens, i);
  const first = tokens[from];
  if (!noun || !first || happening === undefined || i === from - 1 || noun.lower === 'gate') return null;
  return {
    head: 'person',
    modifiers: [],
    start: first.start,
    end: first.end,
    happening,
    part: false,
    ofNumber: false,
  };
}

/** Verbs that a tagger takes for nouns behind a noun. */
const FACING = /^(?:face|risk|await|need|want|fear|lack|back|share)$/;

/** What a token is to the noun phrase it follows in. */
function roleOf(
  token: Token,
  next: Token | undefined,
  hasNoun: boolean,
  inPartitive: boolean,
  first: boolean,
): 'noun' | 'modifier' | 'filler' | 'end' {
  if (/^['’]s?$/.test(token.text)) return 'filler';
  if (token.text === '-' && next) return 'filler';
  if (token.lower === 'of') return hasNoun || !inPartitive ? 'end' : 'filler';
  if (FILLERS.has(token.lower) || token.pos === 'NUM') return hasNoun ? 'end' : 'filler';
  // "staff face the axe"
  if (hasNoun && FACING.test(token.lower) && next?.pos === 'DET') return 'end';
  // a plural right behind a number is a noun, even where the tagger takes it for a verb ("1.4m packs")
  if (token.pos === 'NOUN' || (first && token.pos === 'VERB' && /[^s]s$/.test(token.lower))) return 'noun';
  if (token.pos === 'PROPN')
    return /^\p{Lu}/u.test(token.text) && !(next && /^(?:NOUN|PROPN|PART)$/.test(next.pos)) && !hasNoun
      ? 'end'
      : 'modifier';
  if (token.pos === 'ADJ') return hasNoun ? 'end' : 'modifier';
  // a participle before a noun: "460 flooded homes", "31 injured"
  if (token.pos === 'VERB' && !hasNoun && /(?:ed|en|ing)$/.test(token.lower))
    return next && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos)
      ? 'modifier'
      : OF_PEOPLE.has(token.lower)
        ? 'modifier'
        : 'end';
  if (token.pos === 'DET' || token.pos === 'PRON' || token.pos === 'ADV')
    return hasNoun || token.pos === 'PRON' ? 'end' : 'filler';
  return 'end';
}

/** "drones and decoys": a second noun that is counted along. @returns where it ends */
function listed(tokens: readonly Token[], head: number, to: number): number | null {
  const [and, second, after] = [tokens[head + 1], tokens[head + 2], tokens[head + 3]];
  const plural = second?.pos === 'NOUN' && second.lower !== second.lemma && head + 2 < to;
  return and?.lower === 'and' && plural && after?.pos !== 'VERB' && after?.pos !== 'AUX' ? second.end : null;
}
