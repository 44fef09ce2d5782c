import type { Sentence } from '../../reports/types.ts';
import type { Token } from '../tokens.ts';
import type { Argument, Fact } from '../types.ts';
import { argumentOf } from './argument.ts';
import { headOf, phraseFrom, phraseUpTo } from './phrases.ts';

/** Prepositions that can tell where something was, or whither it went. */
const WHERE = new Set(
  'in at on near under inside outside behind beside below above into to from off beneath through via'.split(
    ' ',
  ),
);
/** How many tokens behind a verb its object and adjuncts may reach. */
const REACH = 24;

/** @returns where the clause of a verb ends: the first token that is no part of it */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  const stop = tokens.findIndex(
    (token, i) => i >= from && !isTimed(tokens, i) && endsClause(token, i - from),
  );
  if (stop < 0) return Math.min(tokens.length, from + REACH);
  // "given by the mayor, a clerk in Lorn told": what stands before another verb, from the comma on, is its subject
  const comma = /^(?:AUX|VERB)$/.test(tokens[stop]?.pos ?? '')
    ? tokens.findLastIndex(({ text }, i) => text === ',' && i > from && i < stop)
    : -1;
  return Math.min(comma > 0 ? comma : stop, from + REACH);
}

/** "shortly after 6 p.m.", "just before half past four", "at 6 p.m. near the bridge": a time, and no clause of its own. */
const isTimed = (tokens: readonly Token[], i: number): boolean =>
  (/^(?:after|before)$/.test(tokens[i]?.lower ?? '') &&
    (tokens[i + 1]?.pos === 'NUM' ||
      /^(?:half|quarter|noon|midday|midnight|dawn|dusk|sunrise|sunset|daybreak|nightfall)$/.test(
        tokens[i + 1]?.lower ?? '',
      ))) ||
  (tokens[i]?.text === ':' && tokens[i + 1]?.pos === 'NUM');

const endsClause = (token: Token, behind: number): boolean =>
  /^(?:[.;:–—]|who|which|where|when|while|because|after|before|although|but)$/.test(token.lower) ||
  token.pos === 'AUX' ||
  (token.pos === 'VERB' && behind > 1 && !/ing$/.test(token.lower));

/** @returns the preposition of place at a token, "out of" being "from" and "on board" "aboard"; null where none stands there */
function prepositionAt(tokens: readonly Token[], i: number): string | null {
  const lower = tokens[i]?.lower ?? '';
  if (lower === 'of' && tokens[i - 1]?.lower === 'out') return 'from';
  if (lower === 'on' && tokens[i + 1]?.lower === 'board') return 'aboard';
  return WHERE.has(lower) && tokens[i - 1]?.lower !== 'according' ? lower : null;
}

/** @returns the places that a run of tokens names behind a preposition, in order */
export function placesIn(
  tokens: readonly Token[],
  from: number,
  end: number,
  sentence: Sentence,
): Fact['places'] {
  const places: Fact['places'] = [];
  for (let i = from; i < end; i++) {
    const preposition = prepositionAt(tokens, i);
    const phrase = preposition === null ? null : phraseFrom(tokens, preposition === 'aboard' ? i + 2 : i + 1);
    if (preposition === null || !phrase) continue;
    if (tokens[phrase.from]?.pos !== 'NUM')
      places.push({ preposition, argument: argumentOf(tokens, phrase, sentence) });
    i = phrase.to - 1;
  }
  return places;
}

/** Nouns of what does not move, and of what takes place once. */
const STILL =
  /^(?:epicent(?:re|er)|hypocent(?:re|er)|wreck|wreckage|crater|site|grave|tomb|breach|leak|source|venue|ceremony|funeral|burial|wedding|summit|final|start|finish)$/;

/** "The epicentre was under the lake": where something was, told by no other verb. */
export function standingAt(tokens: readonly Token[], be: number, sentence: Sentence): Standing | null {
  const preposition = prepositionAt(tokens, be + 1);
  const thing = preposition === null ? null : phraseUpTo(tokens, be);
  const head = thing && headOf(tokens, thing);
  if (!thing || !head || !STILL.test(head.lower)) return null;
  const places = placesIn(tokens, be + 1, clauseEnd(tokens, be + 1), sentence);
  return { thing: argumentOf(tokens, thing, sentence), places };
}

interface Standing {
  thing: Argument;
  places: Fact['places'];
}

/**
 * Places that stand before the verb.
 * @param subject where the subject begins
 * @param moved whether the subject is what it happened to: then it was where the subject is told to be
 */
export const placesAround = (
  tokens: readonly Token[],
  subject: number,
  moved: boolean,
  sentence: Sentence,
): Fact['places'] => [
  ...placesBefore(tokens, subject, sentence),
  ...placeOfWhere(tokens, subject, sentence),
  ...(moved ? placesOfSubject(tokens, subject, sentence) : []),
];

/** "Behind a load of tiles, the searchers found it" */
function placesBefore(tokens: readonly Token[], subject: number, sentence: Sentence): Fact['places'] {
  const opens = WHERE.has(tokens[0]?.lower ?? '') && tokens[subject - 1]?.text === ',';
  return opens ? placesIn(tokens, 0, subject - 1, sentence) : [];
}

/** "in Lorn, where voting went on" */
function placeOfWhere(tokens: readonly Token[], subject: number, sentence: Sentence): Fact['places'] {
  if (tokens[subject - 1]?.lower !== 'where') return [];
  const phrase = phraseUpTo(tokens, tokens[subject - 2]?.text === ',' ? subject - 2 : subject - 1);
  const preposition = phrase && prepositionAt(tokens, phrase.from - 1);
  return phrase && preposition ? [{ preposition, argument: argumentOf(tokens, phrase, sentence) }] : [];
}

/** "the foundry at Ashmoor is to close": the name of a place behind the subject's noun. */
function placesOfSubject(tokens: readonly Token[], subject: number, sentence: Sentence): Fact['places'] {
  const end = tokens.findIndex(({ pos }, i) => i > subject && /^(?:VERB|AUX|PRON|PUNCT)$/.test(pos));
  return placesIn(tokens, subject, end, sentence).filter(
    ({ preposition, argument }) => /^(?:in|at)$/.test(preposition) && argument.names.length > 0,
  );
}
