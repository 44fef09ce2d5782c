import type { Token } from '../tokens.ts';

const REPORTING = new Set(
  'say tell report announce state add confirm estimate claim note count put declare'.split(' '),
);
const NAMING = /^(?:NOUN|PROPN|ADJ|DET|PART)$/;
/** How many tokens a name may reach. */
const LONGEST = 9;

/** Who is named for what, and on which side of the cue it stands. */
interface Attribution {
  who: string;
  cue: number;
  /** "…, the Air Force said" covers what stands before it, "Police said that …" what follows. */
  covers: 'before' | 'after';
}

/**
 * By whose word a sentence tells what stands at a token: "…, the Air Force said", "according to police".
 * @returns the words that name them, or null where the reporter tells it or only a pronoun is named
 */
export function attributionOf(tokens: readonly Token[], at: number): string | null {
  const covering = tokens
    .flatMap((_, cue) => attributionAt(tokens, cue) ?? [])
    .filter(({ cue, covers }) => (covers === 'before' ? cue > at : cue < at))
    .sort((a, b) => Math.abs(a.cue - at) - Math.abs(b.cue - at));
  return covering[0]?.who ?? null;
}

function attributionAt(tokens: readonly Token[], cue: number): Attribution | null {
  const token = tokens[cue];
  if (!token) return null;
  if (token.lower === 'according' && tokens[cue + 1]?.lower === 'to') {
    const who = naming(tokens, cue + 2, 1);
    return who && { who: who.text, cue, covers: cue === 0 ? 'after' : 'before' };
  }
  if (token.pos !== 'VERB' || !REPORTING.has(token.lemma)) return null;
  const subject = naming(tokens, cue - 1, -1);
  if (subject)
    return { who: subject.text, cue, covers: tokens[subject.edge - 1]?.text === ',' ? 'before' : 'after' };
  const inverted = tokens[cue - 1]?.text === ',' ? naming(tokens, cue + 1, 1) : null;
  return inverted && { who: inverted.text, cue, covers: 'before' };
}

/** The noun phrase that begins (`step` 1) or ends (`step` -1) at a token; null for a pronoun or none. */
function naming(tokens: readonly Token[], from: number, step: 1 | -1): { text: string; edge: number } | null {
  let edge = from;
  while (belongs(tokens[edge]) && Math.abs(edge - from) < LONGEST) edge += step;
  const own = step === 1 ? tokens.slice(from, edge) : tokens.slice(edge + 1, from + 1);
  if (!own.some((token) => token.pos === 'NOUN' || token.pos === 'PROPN')) return null;
  const text = own
    .map((token, i) => (i > 0 && (own[i - 1]?.end ?? 0) < token.start ? ' ' : '') + token.text)
    .join('');
  return { text, edge: step === 1 ? from : edge + 1 };
}

const belongs = (token: Token | undefined): boolean =>
  token !== undefined &&
  (NAMING.test(token.pos) || /^(?:of|for|['’]s?|-|his|her|its|their)$/.test(token.lower));
