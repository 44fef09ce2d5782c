import type { Sentence } from '../../reports/types.ts';
import type { Token } from '../tokens.ts';
import type { Fact } from '../types.ts';
import { argumentOf } from './argument.ts';
import { phraseFrom } from './phrases.ts';

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
  return Math.min(stop < 0 ? tokens.length : stop, from + REACH);
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
  (token.pos === 'AUX' && behind > 0) ||
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

/**
 * "Behind a load of tiles, the searchers found it": places before the subject, where the sentence opens with one.
 * @param subject where the subject begins
 */
export function placesBefore(tokens: readonly Token[], subject: number, sentence: Sentence): Fact['places'] {
  const opens = WHERE.has(tokens[0]?.lower ?? '') && tokens[subject - 1]?.text === ',';
  return opens ? placesIn(tokens, 0, subject - 1, sentence) : [];
}
