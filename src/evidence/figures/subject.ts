import type { Token } from '../tokens.ts';
import type { Quantity } from '../types.ts';
import type { Clause } from './clauses.ts';

const NOUN = /^(?:NOUN|PROPN)$/;
const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Rev|President|Minister|Mayor|Judge|Captain|General|Colonel|Sergeant|Officer|Professor|The|A|An)\.?$/;
/** Words that many people of one story bear: an age beside them tells of nobody in particular. */
const ANYBODY = new Set(
  'man woman boy girl person people victim patient resident suspect teenager student worker passenger male female youth adult pensioner defendant local police brother sister son daughter cousin friend neighbour neighbor relative'.split(
    ' ',
  ),
);

/**
 * Whose age it is: the person named beside it ("Ana Reyes, 44," gives "ana reyes"), else the noun that it describes,
 * where that is one of a kind ("her 3-month-old child", "the driver, who is 43"). Of other quantities it is the noun
 * that has them: "loan" in "a loan of 340,000 euros".
 */
export function subjectOf(
  tokens: readonly Token[],
  at: { from: number; to: number },
  quantity: Quantity,
): string | null {
  if (quantity.kind !== 'age') return possessor(tokens, at.from);
  return /old$/i.test(quantity.text) && NOUN.test(tokens[at.to]?.pos ?? '')
    ? attributive(tokens, at)
    : before(tokens, at.from);
}

const AUXILIARY = /^(?:AUX|PART|ADV)$/;

/** Who does what the verb before a number tells: "goalkeeper Sofie Ahl made 17 saves", "Ahl, the captain, made 17". */
export function doerOf(tokens: readonly Token[], clause: Clause, from: number): string | null {
  const begin = clause.from + (tokens[clause.from]?.text === ',' ? 1 : 0);
  const who = tokens[begin]?.lower === 'who' ? begin - 1 : -1;
  if (who >= 0) {
    const name = tokens[who]?.text === ',' ? who - 1 : who;
    return /^\p{Lu}/u.test(tokens[name]?.text ?? '') ? nameUpTo(tokens, name) : null;
  }
  const verb = tokens.findIndex((token, i) => i >= clause.from && i < from && token.pos === 'VERB');
  if (verb < 0) return ownerOf(tokens, clause, from);
  let last = verb - 1;
  while (last >= clause.from && AUXILIARY.test(tokens[last]?.pos ?? '')) last--;
  if (tokens[last]?.text === ',')
    last = tokens.findIndex((token, i) => i > clause.from && token.text === ',') - 1;
  // "Purcell's arraignment is set for": whose it is
  if (tokens[last]?.pos === 'NOUN' && /^['’]s?$/.test(tokens[last - 1]?.text ?? '')) last -= 2;
  const doer = last >= clause.from ? tokens[last] : undefined;
  if (doer?.pos === 'PROPN') return nameUpTo(tokens, last);
  return BODIES.test(doer?.lower ?? '') ? (doer?.lower ?? null) : null;
}

/** "Purcell's arraignment is on Oct. 28": whose it is, where nothing but "is" stands behind it. */
function ownerOf(tokens: readonly Token[], clause: Clause, from: number): string | null {
  const mark = tokens.findLastIndex(
    ({ text }, i) => i > clause.from && i < from && /^['’]s?$/.test(text) && tokens[i + 1]?.pos === 'NOUN',
  );
  return tokens[mark - 1]?.pos === 'PROPN' ? nameUpTo(tokens, mark - 1) : null;
}

/** Who counts what they did themselves. */
const BODIES =
  /^(?:coastguards?|firefighters|rescuers|volunteers|soldiers|divers|doctors|medics|paramedics)$/;

/** The noun before "of" and the number. */
function possessor(tokens: readonly Token[], from: number): string | null {
  const noun = tokens[from - 1]?.lower === 'of' ? tokens[from - 2] : undefined;
  return noun?.pos === 'NOUN' && noun.lower === noun.lemma ? noun.lemma : null;
}

/** "her 3-month-old child", "the 28-year-old vessel" */
function attributive(tokens: readonly Token[], { from, to }: { from: number; to: number }): string | null {
  let last = to - 1;
  while (/^(?:NOUN|PROPN|ADJ)$/.test(tokens[last + 1]?.pos ?? '') && last - to < 4) last++;
  const head = tokens[last];
  if (last < to || !head || !NOUN.test(head.pos)) return null;
  if (/^\p{Lu}/u.test(head.text)) return nameUpTo(tokens, last);
  if (definite(tokens[from - 1])) return ANYBODY.has(head.lemma) ? null : head.lemma;
  // "Ana Reyes, a 44-year-old baker,"
  const apposed = /^an?$/.test(tokens[from - 1]?.lower ?? '') && tokens[from - 2]?.text === ',';
  return apposed && tokens[from - 3]?.pos === 'PROPN' ? nameUpTo(tokens, from - 3) : null;
}

/** The name or noun before the age, stepping over "who is", "aged", commas. */
function before(tokens: readonly Token[], from: number): string | null {
  for (let i = from - 1; i >= Math.max(0, from - 6); i--) {
    const token = tokens[i];
    if (!token || (token.pos === 'PRON' && /^(?:he|she|they)$/.test(token.lower))) return null;
    if (!NOUN.test(token.pos)) continue;
    if (/^\p{Lu}/u.test(token.text)) return nameUpTo(tokens, i);
    const named = apposedTo(tokens, i);
    if (named !== null) return named;
    return !ANYBODY.has(token.lemma) && tokens.slice(Math.max(0, i - 3), i).some(definite)
      ? token.lemma
      : null;
  }
  return null;
}

/** "Ana Reyes, a student of 21": whom an apposition is about. */
function apposedTo(tokens: readonly Token[], noun: number): string | null {
  let i = noun - 1;
  while (/^(?:NOUN|ADJ)$/.test(tokens[i]?.pos ?? '')) i--;
  const named = /^an?$/.test(tokens[i]?.lower ?? '') && tokens[i - 1]?.text === ',';
  return named && tokens[i - 2]?.pos === 'PROPN' ? nameUpTo(tokens, i - 2) : null;
}

const definite = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:the|its|his|her|their|this|that|'s|’s)$/.test(token.lower);

/** The capitalised words that end at a token, titles left out. */
function nameUpTo(tokens: readonly Token[], last: number): string {
  let first = last;
  while (/^\p{Lu}/u.test(tokens[first - 1]?.text ?? '') && !TITLE.test(tokens[first - 1]?.text ?? ''))
    first--;
  return tokens
    .slice(first, last + 1)
    .map((token) => token.lower)
    .join(' ');
}
