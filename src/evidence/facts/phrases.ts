import type { Token } from '../tokens.ts';

/** A noun phrase as a run of tokens: indices, end exclusive. */
export interface Phrase {
  from: number;
  to: number;
}

const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
const POSSESSIVE = /^(?:his|her|its|their|our|my|your)$/;
const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|noon|midnight|dawn|dusk|morning|afternoon|evening|night)$/;
const isHead = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN';

/** Whether a token can stand inside a noun phrase. */
function inside(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (INSIDE.has(token.pos) || POSSESSIVE.test(token.lower)) return true;
  // "the upper-tier railing"
  if (token.text === '-' && tokens[i - 1]?.pos === 'ADJ') return true;
  if (/^(?:['’]s?|-|&)$/.test(token.text)) return isHead(tokens[i - 1]) || tokens[i - 1]?.pos === 'NUM';
  // "nine seriously injured passengers"
  if (token.pos === 'ADV' && /ly$/.test(token.lower)) return isDegree(tokens, i);
  // a participle between a determiner and its noun: "a disused quarry"
  return (
    token.pos === 'VERB' &&
    /(?:ed|en|ing)$/.test(token.lower) &&
    (/^(?:DET|ADJ|NUM)$/.test(tokens[i - 1]?.pos ?? '') || isDegree(tokens, i - 1)) &&
    /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]?.pos ?? '')
  );
}

/** "seriously" in "the seriously injured men": an adverb between a determiner or a number and an adjective before a noun. */
const isDegree = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === 'ADV' &&
  /^(?:DET|NUM)$/.test(tokens[i - 1]?.pos ?? '') &&
  /^(?:ADJ|VERB)$/.test(tokens[i + 1]?.pos ?? '') &&
  /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 2]?.pos ?? '');

/** "a hole 58 centimetres wide": a measure behind a noun is no part of it, as "38" is of "Highway 38". */
const isMeasure = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === 'NUM' && tokens[i - 1]?.pos === 'NOUN' && tokens[i + 1]?.pos === 'NOUN';

/** "the railing last summer", "the vote Monday": the time behind a noun is no part of it. */
const isTime = (tokens: readonly Token[], i: number): boolean =>
  isHead(tokens[i - 1]) &&
  (/^(?:last|next|this|yesterday|today|tomorrow|tonight)$/.test(tokens[i]?.lower ?? '') ||
    (DAY.test(tokens[i]?.text ?? '') && tokens[i]?.pos === 'PROPN' && tokens[i - 1]?.pos === 'NOUN'));

/** "the book the railing": an article opens a phrase of its own. */
const isOpened = (tokens: readonly Token[], from: number): boolean =>
  /^(?:the|an?)$/.test(tokens[from]?.lower ?? '') && isHead(tokens[from - 1]);

/** The noun phrase that begins at a token, with what "of" adds to it; null where none does. */
export function phraseFrom(tokens: readonly Token[], from: number): Phrase | null {
  let to = from;
  while (
    !(to > from && (isTime(tokens, to) || isMeasure(tokens, to))) &&
    (inside(tokens, to) || (tokens[to]?.lower === 'of' && to > from && inside(tokens, to + 1)))
  )
    to++;
  while (to > from && !isHead(tokens[to - 1])) to--;
  return to > from ? { from, to } : null;
}

/** The noun phrase that ends before a token. */
export function phraseUpTo(tokens: readonly Token[], end: number): Phrase | null {
  // "the minister herself"
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(tokens[end - 1]?.lower ?? ''))
    return phraseUpTo(tokens, end - 1);
  const wide = tokens[end - 1]?.pos === 'ADJ' && isMeasure(tokens, end - 3) ? end - 3 : end;
  if (wide < end) return phraseUpTo(tokens, wide);
  if (/stairs$|^(?:in|out)doors$/.test(tokens[end - 1]?.lower ?? '') && isHead(tokens[end - 2]))
    return phraseUpTo(tokens, end - 1);
  if (!isHead(tokens[end - 1])) return null;
  let from = end - 1;
  while (
    from > 0 &&
    !isOpened(tokens, from) &&
    // "On Monday Ana Reyes": the day belongs to no name
    !DAY.test(tokens[from - 1]?.text ?? '') &&
    (inside(tokens, from - 1) ||
      (tokens[from - 1]?.lower === 'of' && (isHead(tokens[from - 2]) || tokens[from - 2]?.pos === 'NUM')))
  )
    from--;
  return { from, to: end };
}

/** Nouns that only measure out what "of" names. */
const PORTIONS =
  /^(?:kilo|kg|kilogram|kilogramme|gram|gramme|ton|tonne|pound|ounce|litre|liter|gallon|mountain|haul|stash|pile|heap|load|cargo|consignment|shipment|batch|pallet|sack|bag|box|crate|packet|bundle|bottle|dose|trace|group|number|couple|pair|series|lot|majority|dozen|hundred|thousand|million|all|most|some|each|both)s?$/;

/** "a load of tiles" are tiles, "four of the injured" are injured: the phrase without what only measures it out. */
export function coreOf(tokens: readonly Token[], phrase: Phrase): Phrase {
  const { from, to } = phrase;
  const of = tokens.findIndex((token, i) => i > from && i < to && token.lower === 'of');
  const portion = tokens[of - 1];
  return of > 0 && (portion?.pos === 'NUM' || PORTIONS.test(portion?.lower ?? ''))
    ? coreOf(tokens, { from: of + 1, to })
    : phrase;
}

/** The last noun before "of": "the foot of the street" is a foot. */
export function headOf(tokens: readonly Token[], phrase: Phrase): Token | null {
  const { from, to } = coreOf(tokens, phrase);
  const of = tokens.findIndex((token, i) => i > from && i < to && token.lower === 'of');
  for (let i = (of < 0 ? to : of) - 1; i >= from; i--) if (isHead(tokens[i])) return tokens[i] ?? null;
  return null;
}
