import { stem } from '../../words/stems.ts';
import { classOf } from '../figures/classes.ts';
import type { Token } from '../tokens.ts';

/** A verb with its auxiliaries and its particle: token indices. */
export interface VerbGroup {
  /** Where the auxiliaries begin. */
  from: number;
  /** Behind the verb and its particle. */
  to: number;
  passive: boolean;
  future: boolean;
  negated: boolean;
  /** Event class or stem of the verb, with its particle; "first report" where nobody did it before. */
  predicate: string;
  /** The verb as it stands, with its particle, lower-cased. */
  verb: string;
}

const PARTICLES = new Set('out up down off over ashore apart away back'.split(' '));
/** "got in", "broke into", "forced their way in": with "in" or "into" these are to enter. */
const ENTERING = new Set('get climb break come go crawl step walk burst'.split(' '));
const FUTURE = /^(?:will|would|shall|may|might|could|should|can|must)$/;
const NEGATION =
  /^(?:not|n['’]t|never|no|neither|nor|refuse|refused|decline|declined|fail|failed|deny|denied)$/;
/** Endings of participles, irregular ones included: "traced", "blown", "caught", "built", "found". */
const PARTICIPLE = /(?:ed|en|wn|ne|rn|ght|uck|ung|ilt|eld|ade|old|aid|ost|und|ut|it|om|et|ent)$/;
const AUXILIARY = new Set(['AUX', 'ADV', 'PART']);

/** @param v index of the verb */
export function verbGroupAt(tokens: readonly Token[], v: number): VerbGroup {
  const verb = tokens[v];
  const lower = verb?.lower ?? '';
  let from = v;
  const leans = (token: Token | undefined) =>
    AUXILIARY.has(token?.pos ?? '') || NEGATION.test(token?.lower ?? '') || token?.lower === 'to';
  while (leans(tokens[from - 1]) || isRaising(tokens, from - 1)) from--;
  const group = tokens.slice(from, v);
  const next = tokens[v + 1];
  const isParticle =
    PARTICLES.has(next?.lower ?? '') || (next?.lower === 'in' && /^(?:call|bring)$/.test(verb?.lemma ?? ''));
  const particle = next && isParticle && next.pos !== 'NOUN' ? next.lower : null;
  return {
    from,
    to: particle ? v + 2 : v + 1,
    passive:
      PARTICIPLE.test(lower) &&
      (group.some((token) => token.lemma === 'be' && token.pos === 'AUX') || isReduced(tokens, v)),
    future: group.some((token) => FUTURE.test(token.lower) || RAISING.has(token.lemma)),
    negated: group.some((token) => NEGATION.test(token.lower)),
    predicate: predicateOf(tokens, v, particle),
    verb: [lower, particle].filter(Boolean).join(' '),
  };
}

/** Verbs that only say how sure or how near what follows is: "is expected to land". */
const RAISING = new Set('expect schedule plan set intend hope aim due suppose mean'.split(' '));

/** @returns whether the verb at a token only leads to another: "is scheduled to", "intends to" */
export const isRaising = (tokens: readonly Token[], i: number): boolean =>
  RAISING.has(tokens[i]?.lemma ?? '') &&
  tokens[i + 1]?.lower === 'to' &&
  /^(?:VERB|AUX|NOUN)$/.test(tokens[i + 2]?.pos ?? '');

/** "a commission chaired by a judge" */
const isReduced = (tokens: readonly Token[], v: number): boolean =>
  tokens[v + 1]?.lower === 'by' && /^(?:NOUN|PROPN)$/.test(tokens[v - 1]?.pos ?? '');

/** Verbs that mean what another does, where one alone can do it. */
const SAME_DEED = new Map([
  ['chair', 'lead'],
  ['discover', 'find'],
  ['uncover', 'find'],
]);

function predicateOf(tokens: readonly Token[], v: number, particle: string | null): string {
  const verb = tokens[v];
  if (!verb) return '';
  if (verb.lemma === 'break' && particle === 'out') return 'started';
  if (verb.lemma === 'put' && particle === 'up') return 'built';
  if (particle === 'in') return 'hired';
  if (/^(?:come|touch|set) down$/.test(`${verb.lemma} ${particle}`)) return 'land';
  if (ENTERING.has(verb.lemma) && /^in(?:to|side)?$/.test(tokens[v + 1]?.lower ?? '')) return 'enter';
  const base = classOf(verb.lower) ?? stem(SAME_DEED.get(verb.lemma) ?? verb.lemma);
  const before = tokens[v - 1]?.lower === 'to' ? tokens[v - 2] : tokens[v - 1];
  return [before?.lower === 'first' ? 'first' : null, base, particle].filter(Boolean).join(' ');
}
