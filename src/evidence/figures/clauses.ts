import type { Token } from '../tokens.ts';

/** A run of tokens of one clause: indices into the sentence's tokens, end exclusive. */
export interface Clause {
  from: number;
  to: number;
}

const OPENERS = new Set(
  'which who whose whom where when while although though because since after before as but if unless until so whereas that'.split(
    ' ',
  ),
);
const isVerb = (token: Token | undefined) => token?.pos === 'VERB' || token?.pos === 'AUX';

/**
 * Cuts a sentence where another happening begins: at semicolons, dashes and words that open a clause, and at
 * "and" or a comma where verbs stand on both sides.
 */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const cuts = [0];
  for (let i = 1; i < tokens.length; i++) {
    if (cutsAt(tokens, i, cuts.at(-1) ?? 0)) cuts.push(i);
  }
  return cuts
    .map((from, k) => ({ from, to: cuts[k + 1] ?? tokens.length }))
    .filter((clause) => clause.to > clause.from);
}

function cutsAt(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (/^(?:[;:–—]|--)$/.test(token.text) || (token.lower === 'according' && tokens[i + 1]?.lower === 'to'))
    return true;
  const verbBefore = tokens.slice(from, i).some(isVerb);
  if (!verbBefore || isCleft(tokens, from, i)) return false;
  const end = tokens.findIndex((t, k) => k > i && /^[,;:–—]$/.test(t.text));
  const rest = tokens.slice(i + 1, end < 0 ? tokens.length : end);
  if (OPENERS.has(token.lower) && token.pos !== 'DET' && rest.some(isVerb))
    return !/^(?:soon|long|much|many|far|well|such)$/.test(tokens[i - 1]?.lower ?? '');
  if (token.lower === 'and' || token.lower === 'or') return rest.some(isVerb) && beginsClause(rest);
  return token.text === ',' && rest.some(isVerb) && beginsClause(rest);
}

/** "It was at ten that the first blast shook the city": one happening. */
const isCleft = (tokens: readonly Token[], from: number, i: number): boolean =>
  tokens[from]?.lower === 'it' &&
  tokens[from + 1]?.lemma === 'be' &&
  /^(?:that|when|who|where)$/.test(tokens[i]?.lower ?? '') &&
  !tokens.slice(from + 2, i).some(isVerb);

/** Whether what follows has a verb before the next "and": "two were killed and 20 were injured". */
function beginsClause(rest: readonly Token[]): boolean {
  const stop = rest.findIndex((token) => token.lower === 'and');
  return (stop < 0 ? rest : rest.slice(0, stop)).some(isVerb);
}
