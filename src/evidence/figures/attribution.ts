import type { Token } from '../tokens.ts';

const REPORTING = new Set(
  'say tell report announce state add confirm estimate claim note count put declare'.split(' '),
);

/**
 * By whose word a sentence tells what it tells: "…, the Air Force said", "according to police".
 * @returns the words that name them, or null where the reporter tells it
 */
export function attributionOf(tokens: readonly Token[]): string | null {
  const according = tokens.findIndex(
    (token, i) => token.lower === 'according' && tokens[i + 1]?.lower === 'to',
  );
  if (according >= 0) return phraseFrom(tokens, according + 2);
  const cue = tokens.findLastIndex((token) => REPORTING.has(token.lemma) && token.pos === 'VERB');
  if (cue < 0) return null;
  return phraseBefore(tokens, cue) ?? (tokens[cue - 1]?.text === ',' ? phraseFrom(tokens, cue + 1) : null);
}

const NAMING = /^(?:NOUN|PROPN|ADJ|DET|PRON|PART)$/;
const within = (token: Token): boolean => NAMING.test(token.pos) || /^(?:of|for|['’-])$/.test(token.lower);

function phraseFrom(tokens: readonly Token[], from: number): string | null {
  let to = from;
  while (tokens[to] && within(tokens[to] as Token) && to - from < 9) to++;
  return joined(tokens.slice(from, to));
}

function phraseBefore(tokens: readonly Token[], end: number): string | null {
  let from = end;
  while (from > 0 && within(tokens[from - 1] as Token) && end - from < 9) from--;
  return joined(tokens.slice(from, end));
}

function joined(tokens: readonly Token[]): string | null {
  const first = tokens[0];
  if (
    !first ||
    !tokens.some((token) => token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON')
  )
    return null;
  return tokens
    .map((token, i) => (i > 0 && (tokens[i - 1]?.end ?? 0) < token.start ? ' ' : '') + token.text)
    .join('');
}
