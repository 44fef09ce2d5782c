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
const FUTURE = /^(?:will|would|shall|may|might|could|should|can|must)$/;
const NEGATION = /^(?:not|n['’]t|never|no|neither|nor|refuse|refused|fail|failed|deny|denied)$/;
/** Endings of participles, irregular ones included: "traced", "blown", "caught", "built", "found". */
const PARTICIPLE = /(?:ed|en|wn|ne|rn|ght|uck|ung|ilt|eld|ade|old|aid|ost|und|ut|it|om|et|ent)$/;
const AUXILIARY = new Set(['AUX', 'ADV', 'PART']);

/** @param v index of the verb */
export function verbGroupAt(tokens: readonly Token[], v: number): VerbGroup {
  const verb = tokens[v];
  const lower = verb?.lower ?? '';
  let from = v;
  while (AUXILIARY.has(tokens[from - 1]?.pos ?? '') || NEGATION.test(tokens[from - 1]?.lower ?? '')) from--;
  const group = tokens.slice(from, v);
  const next = tokens[v + 1];
  const particle = next && PARTICLES.has(next.lower) && next.pos !== 'NOUN' ? next.lower : null;
  return {
    from,
    to: particle ? v + 2 : v + 1,
    passive: PARTICIPLE.test(lower) && group.some((token) => token.lemma === 'be' && token.pos === 'AUX'),
    future: group.some((token) => FUTURE.test(token.lower)),
    negated: group.some((token) => NEGATION.test(token.lower)),
    predicate: predicateOf(tokens, v, particle),
    verb: [lower, particle].filter(Boolean).join(' '),
  };
}

function predicateOf(tokens: readonly Token[], v: number, particle: string | null): string {
  const verb = tokens[v];
  if (!verb) return '';
  if (verb.lemma === 'break' && particle === 'out') return 'started';
  if (verb.lemma === 'put' && particle === 'up') return 'built';
  const base = classOf(verb.lower) ?? stem(verb.lemma);
  const before = tokens[v - 1]?.lower === 'to' ? tokens[v - 2] : tokens[v - 1];
  return [before?.lower === 'first' ? 'first' : null, base, particle].filter(Boolean).join(' ');
}
