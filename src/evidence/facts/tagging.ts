import { isPeople } from '../figures/nouns.ts';
import { isCommonWord } from '../speakers/phrases.ts';
import { type Token, tokenize } from '../tokens.ts';

/** Verbs that say nothing without their noun. */
export const EMPTY_VERBS = new Set('voice express show offer give'.split(' '));

/** @returns the tokens of a sentence with the tags put right that the tagger is known to miss */
export const retagged = (tokens: Token[]): Token[] =>
  withVerb(
    withNouns(
      withNames(withNominals(withAdverbs(withModals(withSubjects(withOpening(withCompounds(tokens))))))),
    ),
  );

/** "the break-in": a verb and its particle, hyphened, are a noun. */
function withCompounds(tokens: Token[]): Token[] {
  const isCompound = (i: number) =>
    tokens[i + 1]?.text === '-' &&
    /^(?:in|up|out|off|down|over|away|back)s?$/.test(tokens[i + 2]?.lower ?? '') &&
    tokens[i]?.end === tokens[i + 1]?.start &&
    tokens[i + 1]?.end === tokens[i + 2]?.start;
  return tokens.flatMap((token, i) => {
    const particle = tokens[i + 2];
    if (isCompound(i - 1) || isCompound(i - 2)) return [];
    if (!isCompound(i) || !particle) return [token];
    const lower = `${token.lower}-${particle.lower}`;
    return [
      {
        ...token,
        text: `${token.text}-${particle.text}`,
        lower,
        lemma: lower,
        pos: 'NOUN',
        end: particle.end,
      },
    ];
  });
}

/** "Divers found it": a first word is written large whatever it is. */
function withOpening(tokens: Token[]): Token[] {
  const [first, second] = tokens;
  if (first?.pos !== 'PROPN' || second?.pos === 'PROPN') return tokens;
  const lemma = tokenize(first.lower)[0]?.lemma ?? first.lower;
  const isCommon = isCommonWord(first.lower) || (lemma !== first.lower && isPeople(lemma));
  return isCommon ? tokens.with(0, { ...first, pos: 'NOUN', lemma }) : tokens;
}

/** "the injured were flown", "passed a medical on Monday": what stands alone behind an article is a noun. */
function withNominals(tokens: Token[]): Token[] {
  const isNominal = ({ pos, lower }: Token, i: number) =>
    (pos === 'ADJ' || (pos === 'VERB' && /(?:ed|en|urt)$/.test(lower))) &&
    /^(?:the|an?|his|her|its|their|[’']s)$/.test(tokens[i - 1]?.lower ?? '') &&
    /^(?:AUX|ADP|PUNCT|CCONJ)$/.test(tokens[i + 1]?.pos ?? 'PUNCT') &&
    !/^(?:[-,]|and|or|but|by|of)$/.test(tokens[i + 1]?.lower ?? '');
  return tokens.map((token, i) => (isNominal(token, i) ? { ...token, pos: 'NOUN' } : token));
}

/** "where voting went on", "where people were": between "where" and a verb stands a noun. */
const withSubjects = (tokens: Token[]): Token[] =>
  tokens.map((token, i) =>
    token.pos === 'VERB' &&
    tokens[i - 1]?.lower === 'where' &&
    /^(?:VERB|AUX)$/.test(tokens[i + 1]?.pos ?? '')
      ? { ...token, pos: 'NOUN' }
      : token,
  );

/** "will close its foundry", "is to close the line": behind a modal or "to" and before an article stands a verb. */
function withModals(tokens: Token[]): Token[] {
  const isVerb = ({ pos }: Token, i: number) =>
    /^(?:ADJ|ADV|NOUN)$/.test(pos) &&
    /^(?:will|would|shall|can|could|may|might|must|to)$/.test(tokens[i - 1]?.lower ?? '') &&
    tokens[i - 1]?.pos !== 'ADP' &&
    /^(?:the|an?|its|his|her|their)$/.test(tokens[i + 1]?.lower ?? '');
  // "he had his medical there"
  const isHad = ({ lemma, pos }: Token, i: number) =>
    pos === 'AUX' && lemma === 'have' && /^(?:his|her|its|their)$/.test(tokens[i + 1]?.lower ?? '');
  return tokens.map((token, i) => (isVerb(token, i) || isHad(token, i) ? { ...token, pos: 'VERB' } : token));
}

/** "two children upstairs": no part of the noun before. */
const WHEREABOUTS = /^(?:(?:up|down)stairs|(?:in|out)doors)$/;

const withAdverbs = (tokens: Token[]): Token[] =>
  tokens.map((token) =>
    token.pos === 'NOUN' && WHEREABOUTS.test(token.lower) ? { ...token, pos: 'ADV' } : token,
  );

/** "by Lt. Ann Rowe": behind a title or a name a capital goes on with the name. */
function withNames(tokens: Token[]): Token[] {
  const isName = ({ text, pos }: Token, i: number) =>
    (pos === 'VERB' || pos === 'ADJ') &&
    (TITLE.test(tokens[i - 1]?.text ?? '') || (i > 1 && tokens[i - 1]?.pos === 'PROPN')) &&
    /^\p{Lu}\p{Ll}/u.test(text);
  return tokens.map((token, i) => (isName(token, i) ? { ...token, pos: 'PROPN' } : token));
}

const TITLE = /^(?:Lt|Capt|Sgt|Col|Gen|Maj|Cpl|Dr|Mr|Mrs|Ms|Prof|Rev|Sen|Gov|Insp|Supt)\.?$/;

/** "the railing was fitted", "out of a peat cutting yesterday": behind an article a form in -ing is a noun, where none follows it. */
function withNouns(tokens: Token[]): Token[] {
  const isBehindNoun = (i: number) =>
    tokens[i - 1]?.pos === 'NOUN' &&
    tokens[i - 2]?.pos === 'DET' &&
    tokens[i - 3]?.pos === 'ADP' &&
    (tokens[i + 1]?.pos === 'PUNCT' || /^(?:yesterday|today|last|on)$/.test(tokens[i + 1]?.lower ?? ''));
  const isNoun = ({ pos, lower }: Token, i: number) =>
    pos === 'VERB' &&
    lower.endsWith('ing') &&
    (isBehindNoun(i) ||
      !/^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(tokens[i + 1]?.pos ?? '') ||
      /^(?:last|next|this)$/.test(tokens[i + 1]?.lower ?? '')) &&
    (isBehindNoun(i) || tokens[beforeModifiers(tokens, i)]?.pos === 'DET');
  return tokens.map((token, i) => (isNoun(token, i) ? { ...token, pos: 'NOUN' } : token));
}

/** @returns the token before the adjectives and hyphened words that precede one */
function beforeModifiers(tokens: readonly Token[], i: number): number {
  let at = i - 1;
  while (tokens[at]?.pos === 'ADJ' || tokens[at - 1]?.text === '-' || tokens[at]?.text === '-') at--;
  return at;
}

/** "The text voices concern": where the tagger sees no verb at all, an empty one between nouns is it. */
function withVerb(tokens: Token[]): Token[] {
  if (tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return tokens;
  const at = tokens.findIndex(
    ({ lemma, lower }, i) =>
      EMPTY_VERBS.has(lemma) && lower.endsWith('s') && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i - 1]?.pos ?? ''),
  );
  return tokens.map((token, i) => (i === at ? { ...token, pos: 'VERB' } : token));
}
