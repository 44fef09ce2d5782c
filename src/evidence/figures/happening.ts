import { stem } from '../../words/stems.ts';
import type { Token } from '../tokens.ts';
import { classOf, EVENT_NOUNS, LIGHT_VERBS } from './classes.ts';
import type { Clause } from './clauses.ts';
import { isPeople, sameNoun } from './nouns.ts';
import type { NounPhrase } from './phrase.ts';

const isVerb = (token: Token | undefined) => token?.pos === 'VERB';

/** "a charted reef": a participle that only says which. */
const isModifier = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === 'VERB' && tokens[i - 1]?.pos === 'DET' && tokens[i + 1]?.pos === 'NOUN';

/** "shot dead", "fatally shot" */
const isFatal = (tokens: readonly Token[], i: number): boolean =>
  /^(?:dead|fatally)$/.test(tokens[i + 1]?.lower ?? '') ||
  tokens[i - 1]?.lower === 'fatally' ||
  (tokens[i + 1]?.lower === 'to' && tokens[i + 2]?.lower === 'death') ||
  (tokens[i + 1]?.lower === 'and' && tokens[i + 2]?.lemma === 'kill');

const MOVING = /^(?:take|bring|drive|fly|bus|ferry|rush)$/;
/** "taken to other jails", "rushed to hospital" */
const movedTo = (tokens: readonly Token[], from: number): string =>
  tokens.slice(from, from + 4).find(({ lower }) => classOf(lower) === 'hospitalised')
    ? 'hospitalised'
    : 'moved';

/** The class of a word in its place: "shot down" and "laid off" are one word, "was hit" is a verb; null where it tells of nothing. */
function classAt(tokens: readonly Token[], i: number): string | null {
  const token = tokens[i];
  if (!token) return null;
  const next = tokens[i + 1]?.lower;
  if (stem(token.text) === 'shoot' && next === 'down') return 'shot down';
  if (token.lemma === 'bring' && next === 'down') return 'shot down';
  if (token.lemma === 'shoot' && isFatal(tokens, i)) return 'killed';
  if (/^(?:lay|lie)$/.test(token.lemma) && next === 'off') return 'dismissed';
  if ((token.lower === 'on' || token.lower === 'on-') && next === 'board') return 'aboard';
  if (token.lemma === 'come' && /^in(?:to)?$/.test(next ?? '')) return 'enter';
  if (MOVING.test(token.lemma) && next === 'to') return movedTo(tokens, i + 2);
  if (token.lemma === 'take' && next === 'part') return 'attended';
  if (token.lemma === 'take' && next === 'place') return 'held';
  if (token.lemma === 'pick' && next === 'up') return 'collected';
  if (token.lemma === 'ask' && next === 'for') return 'demanded';
  if (token.lemma === 'give' && next === 'way') return 'collapsed';
  if (token.lemma === 'break' && next === 'out') return 'started';
  if (token.lemma === 'hold' && next === 'up') return 'delayed';
  if (/^(?:put|push)$/.test(token.lemma) && /^(?:back|off)$/.test(next ?? '')) return 'delayed';
  return classOf(token.lower);
}

/**
 * What happened to the things counted: the noun of happening itself, a participle before it, else the verb that
 * governs the phrase: behind a subject, before an object or a prepositional phrase.
 * @returns a class of the table, else the verb's lemma, else null
 */
export function eventClassOf(
  tokens: readonly Token[],
  clause: Clause,
  at: { from: number; to: number },
  phrase: NounPhrase | null,
): string | null {
  if (phrase?.happening) return classOf(phrase.happening) ?? phrase.happening;
  // "flooded homes" were flooded; what became of "attack drones" the verb tells
  const participle = phrase?.modifiers
    .filter((word) => !EVENT_NOUNS.has(word))
    .map(classOf)
    .find((name) => name !== null);
  if (participle) return participle;
  if (
    tokens
      .slice(Math.max(0, at.from - 3), at.from)
      .map(({ lower }) => lower)
      .join(' ') === 'in front of'
  )
    return 'attended';
  if (tokens[at.from - 1]?.lower === 'before' && phrase && isPeople(phrase.head)) return 'attended';
  // an inherited phrase stands before the number
  const end = phrase
    ? Math.max(
        at.to,
        tokens.findIndex((token) => token.start >= phrase.end),
      )
    : at.to;
  const after = range(end, clause.to);
  const before = range(clause.from, at.from).reverse();
  const preceding = tokens[at.from - 1];
  // a tagger takes "it cost 40 million to build" for a noun
  if (preceding?.lower === 'cost') return 'cost';
  const governed =
    preceding?.pos === 'ADP' ||
    before.some((i) => isVerb(tokens[i]) || (classAt(tokens, i) !== null && tokens[i]?.pos !== 'NOUN'));
  const order = governed ? [...before, ...after] : [...after, ...before];
  const aboard = after.slice(0, 2).find((i) => classAt(tokens, i) === 'aboard');
  if (aboard !== undefined) return 'aboard';
  const told = order.filter((i) => {
    if (isModifier(tokens, i)) return false;
    const happens = tokens[i]?.pos === 'VERB' && !LIGHT_VERBS.has(tokens[i]?.lemma ?? '');
    return happens || (classAt(tokens, i) !== null && !isSubjectNoun(tokens, i, phrase));
  });
  for (const i of told) {
    const name =
      (PLANNED.test(tokens[i]?.lemma ?? '') ? plannedBefore(tokens, clause, i) : null) ?? classAt(tokens, i);
    if (name !== null) return name;
    if (tokens[i]?.lemma === 'carry' && sameNoun(phrase?.head ?? '') === 'person') return 'aboard';
    if (isVerb(tokens[i])) return tokens[i]?.lemma ?? null;
  }
  return null;
}

const PLANNED = /^(?:plan|schedule|set|expect|fix|slate|time)$/;

/** "The closure is planned for June 30" tells of a closure. */
function plannedBefore(tokens: readonly Token[], clause: Clause, verb: number): string | null {
  const subject = tokens.findLast((token, i) => i >= clause.from && i < verb && token.pos === 'NOUN');
  return subject ? classOf(subject.lower) : null;
}

/** "the attack" as the subject of something else tells nothing of what is counted; a plural noun of happening does ("Hits from nine missiles"). */
function isSubjectNoun(tokens: readonly Token[], i: number, phrase: NounPhrase | null): boolean {
  // a tagger may take the verb of "shot down" for a noun
  if (tokens[i + 1]?.lower === 'down') return false;
  const token = tokens[i];
  if (!token || token.pos === 'VERB') return false;
  if (phrase && token.start >= phrase.start && token.end <= phrase.end) return true;
  return (
    token.pos === 'NOUN' &&
    !(token.lower !== token.lemma && tokens[i + 1]?.pos === 'ADP') &&
    !EVENT_NOUNS.has(token.lemma)
  );
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
