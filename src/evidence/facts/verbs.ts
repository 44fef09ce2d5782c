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
const PARTICIPLE =
  /(?:ed|en|wn|ne|rn|ght|uck|ung|ilt|eld|ade|old|aid|ost|und|ut|it|om|et|ent|ot|pt|lt|ft|unk|un|ain|ast|won)$/;
const AUXILIARY = new Set(['AUX', 'ADV', 'PART']);

/** @param v index of the verb */
export function verbGroupAt(tokens: readonly Token[], v: number): VerbGroup {
  const verb = tokens[v];
  const lower = verb?.lower ?? '';
  let from = v;
  const leans = (token: Token | undefined) =>
    AUXILIARY.has(token?.pos ?? '') || NEGATION.test(token?.lower ?? '') || token?.lower === 'to';
  while (leans(tokens[from - 1]) || isRaising(tokens, from - 1)) from--;
  const short = shortOf(tokens, from);
  const group = tokens.slice(from, v);
  const { particle, to } = particleOf(tokens, v);
  return {
    from: short ?? from,
    to,
    passive:
      (PARTICIPLE.test(lower) || (lower !== verb?.lemma && !/(?:s|ing)$/.test(lower))) &&
      // "is to run" is no passive
      tokens[v - 1]?.lower !== 'to' &&
      (group.some((token) => token.lemma === 'be' && token.pos === 'AUX') || isReduced(tokens, v)),
    future: group.some((token) => FUTURE.test(token.lower) || RAISING.has(token.lemma)),
    negated: short !== null || group.some((token) => NEGATION.test(token.lower)),
    predicate: predicateOf(tokens, v, particle),
    verb: [lower, particle].filter(Boolean).join(' '),
  };
}

/** "turned her down", "gave himself up": the pronoun between a verb and its particle. */
const PRONOUN = /^(?:him|her|it|them|me|us|you)(?:sel(?:f|ves))?$/;

/** @returns the particle of a verb, "for" or "against" of a vote included, and where the verb with it ends */
function particleOf(tokens: readonly Token[], v: number): { particle: string | null; to: number } {
  const lemma = tokens[v]?.lemma ?? '';
  const isParticle = (token: Token | undefined): boolean =>
    (PARTICLES.has(token?.lower ?? '') && token?.pos !== 'NOUN') ||
    (token?.lower === 'in' && /^(?:call|bring)$/.test(lemma)) ||
    (token?.lower === 'on' && /^(?:pass|carry|go)$/.test(lemma)) ||
    (/^(?:for|against)$/.test(token?.lower ?? '') && lemma === 'vote');
  const [next, behind] = [tokens[v + 1], tokens[v + 2]];
  if (next && isParticle(next)) return { particle: next.lower, to: v + 2 };
  if (behind && PRONOUN.test(next?.lower ?? '') && isParticle(behind))
    return { particle: behind.lower, to: v + 3 };
  return { particle: null, to: v + 1 };
}

/** "stopped short of calling", "ruled out calling": where what is not done begins, or null. */
function shortOf(tokens: readonly Token[], from: number): number | null {
  const before = tokens
    .slice(Math.max(0, from - 3), from)
    .map(({ lemma }) => lemma)
    .join(' ');
  const length = /(?:stop|fall) short of$/.test(before) ? 3 : /rule out$/.test(before) ? 2 : 0;
  if (length === 0) return null;
  let start = from - length;
  while (AUXILIARY.has(tokens[start - 1]?.pos ?? '')) start--;
  return start;
}

/** Verbs that only say how sure or how near what follows is: "is expected to land". */
const RAISING = new Set('expect schedule plan set intend hope aim due suppose mean'.split(' '));

/** @returns whether the verb at a token only leads to another: "is scheduled to", "intends to" */
export const isRaising = (tokens: readonly Token[], i: number): boolean =>
  RAISING.has(tokens[i]?.lemma ?? '') &&
  tokens[i + 1]?.lower === 'to' &&
  /^(?:VERB|AUX|NOUN)$/.test(tokens[i + 2]?.pos ?? '');

/** "a commission chaired by a judge", "a shaft 28 inches wide, cut by a crew" */
const isReduced = (tokens: readonly Token[], v: number): boolean =>
  tokens[v + 1]?.lower === 'by' &&
  (/^(?:NOUN|PROPN)$/.test(tokens[v - 1]?.pos ?? '') ||
    (tokens[v - 1]?.text === ',' && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[v - 2]?.pos ?? '')));

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
  const isFirst =
    tokens[v - 1]?.lower === 'to' ? firstBefore(tokens, v - 1) >= 0 : tokens[v - 1]?.lower === 'first';
  return [isFirst ? 'first' : null, base, particle].filter(Boolean).join(' ');
}

/** Most tokens between "first" and "to": "the first big lender to pay". */
const FIRST_REACH = 3;

/** @returns where "first" stands before a "to", or -1 */
export function firstBefore(tokens: readonly Token[], to: number): number {
  for (let i = to - 1; i >= Math.max(0, to - 1 - FIRST_REACH); i--) {
    if (tokens[i]?.lower === 'first') return i;
    if (!/^(?:NOUN|ADJ)$/.test(tokens[i]?.pos ?? '')) return -1;
  }
  return -1;
}
