import type { Sentence, Span } from '../../reports/types.ts';
import { IRREGULAR } from '../../words/irregular.ts';
import { isStopWord, stem } from '../../words/stems.ts';
import type { Token } from '../tokens.ts';
import type { Argument } from '../types.ts';
import { coreOf, headOf, type Phrase, phraseFrom } from './phrases.ts';

const NO_NAME =
  /^(?:Mr|Mrs|Ms|Dr|Sir|Rev|The|A|An|It|He|She|They|We|I|In|On|At|But|And|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.?$/;

/** A noun phrase of a sentence as a participant; a name that follows in apposition belongs to it: "a neighbour, Joan Pasco". */
export function argumentOf(tokens: readonly Token[], phrase: Phrase, sentence: Sentence): Argument {
  const to = withName(tokens, phrase);
  const own = tokens.slice(phrase.from, to);
  const head = headOf(tokens, phrase);
  return {
    ...spanOf(tokens, phrase.from, to, sentence),
    head: head ? stem(head.text) : '',
    stems: tokens
      .slice(coreOf(tokens, phrase).from, to)
      .filter((token) => /^\p{L}/u.test(token.text) && !isStopWord(token.text))
      .map((token) => stem(token.text)),
    names: own
      .filter(
        (token) => token.pos === 'PROPN' && /^\p{Lu}\p{L}+/u.test(token.text) && !NO_NAME.test(token.text),
      )
      .map((token) => stem(token.text)),
    definite: isDefinite(own, head),
    plural: head?.pos === 'NOUN' && isPlural(head),
    joined: isJoined(tokens, phrase, to),
  };
}

function withName(tokens: readonly Token[], phrase: Phrase): number {
  if (tokens[phrase.to]?.text !== ',' || tokens[phrase.to + 1]?.pos !== 'PROPN') return phrase.to;
  const name = phraseFrom(tokens, phrase.to + 1);
  const alone =
    name && tokens.slice(name.from, name.to).every((token) => token.pos === 'PROPN' || token.lower === 'of');
  return alone && tokens[name.to]?.lower !== 'and' ? name.to : phrase.to;
}

/** A lemma may differ by its spelling alone: "epicentre" is one. */
const isPlural = ({ lower, lemma }: Token): boolean =>
  lower !== lemma && (/s$/.test(lower) || IRREGULAR.has(lower));

const isDefinite = (own: readonly Token[], head: Token | null): boolean =>
  /^(?:the|its|his|her|their|this|that)$/.test(own[0]?.lower ?? '') ||
  head?.pos === 'PROPN' ||
  own.some((token) => /^['’]s$/.test(token.text));

const isJoined = (tokens: readonly Token[], phrase: Phrase, to: number): boolean =>
  /^(?:and|or)$/.test(tokens[to]?.lower ?? '')
    ? tokens[to + 1]?.pos !== 'VERB' && tokens[to + 1]?.pos !== 'AUX' && tokens[to + 1]?.pos !== 'ADV'
    : /^(?:and|or)$/.test(tokens[phrase.from - 1]?.lower ?? '');

/** @returns the run of a sentence over tokens, end exclusive, as offsets into the report */
export function spanOf(tokens: readonly Token[], from: number, to: number, sentence: Sentence): Span {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start: sentence.start + start, end: sentence.start + end, text: sentence.text.slice(start, end) };
}
