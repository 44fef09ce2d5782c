import type { Token } from '../tokens.ts';
import type { Quantity } from '../types.ts';

const NOUN = /^(?:NOUN|PROPN)$/;

/**
 * Whose age it is: the surname of the person named beside it ("Ana Reyes, 44,"), else the noun that it describes
 * ("3-month-old child", "the driver, who is 43"). Other quantities have none.
 */
export function subjectOf(
  tokens: readonly Token[],
  at: { from: number; to: number },
  quantity: Quantity,
): string | null {
  if (quantity.kind !== 'age') return null;
  const described = /old$/i.test(quantity.text) ? attributive(tokens, at.to) : null;
  return described ?? before(tokens, at.from);
}

/** "a 3-month-old child", "28-year-old vessel" */
function attributive(tokens: readonly Token[], to: number): string | null {
  let head: Token | null = null;
  for (let i = to; i < to + 4; i++) {
    const token = tokens[i];
    if (!token || !(NOUN.test(token.pos) || token.pos === 'ADJ')) break;
    if (NOUN.test(token.pos)) head = token;
  }
  if (!head) return null;
  return /^\p{Lu}/u.test(head.text) ? head.lower : head.lemma;
}

/** The name or noun before the age, stepping over "who is", "aged", commas. */
function before(tokens: readonly Token[], from: number): string | null {
  for (let i = from - 1; i >= Math.max(0, from - 6); i--) {
    const token = tokens[i];
    if (!token) return null;
    if (NOUN.test(token.pos)) return /^\p{Lu}/u.test(token.text) ? token.lower : token.lemma;
    if (token.pos === 'PRON' && /^(?:he|she|they)$/.test(token.lower)) return null;
  }
  return null;
}
