import { isListedWord, type Token } from '../../evidence/tokens.ts';
import { idf } from '../../search/best.ts';
import type { SearchIndex } from '../../search/types.ts';
import { sameAs } from '../../words/same.ts';
import { stem as stemOf, type Term } from '../../words/stems.ts';
import { askingParts } from './plain-text.ts';

/** A content word of a question; `weight` is its idf, `frequency` the passages it stands in. */
export interface QuestionTerm {
  word: string;
  stem: string;
  weight: number;
  frequency: number;
  /** Capitalised inside the question: a name, or part of one. */
  name: boolean;
}

/** Stems of words that say little, however rare they are in a small corpus, and what share of their idf they keep. */
const LIGHT: ReadonlySet<string> = new Set(
  'new do hold want need use give get make take put go come happen say tell think know call try keep let seem become show start begin deep wide tall strong powerful depth width height'
    .split(' ')
    .map(stemOf),
);
const LIGHT_SHARE = 0.5;
/** What share a verb keeps that the corpus has never seen: a happening is told by many words, a thing by few. */
const UNSEEN_VERB_SHARE = 0.6;

/**
 * What is meant by a word that the corpus has never seen, the first of these that it has: the measure that it asks for, a
 * word that sounds alike, or what reports have for it.
 */
const MEANT_BY: ReadonlyMap<string, readonly string[]> = new Map(
  `deep depth
  wide width
  tall height high
  strong magnitude strength force
  powerful magnitude strength force
  windy wind gust
  rainy rain
  snowy snow
  dyed died
  dieing dying
  payed paid
  breaks brakes
  plain plane
  roll role
  ceo executive
  cfo financial
  pm premier minister`
    .split('\n')
    .map((line) => {
      const [typed = '', ...meant] = line.trim().split(' ');
      return [typed, meant];
    }),
);

/** @returns a word of a question, by the stem that was meant where it is mistyped, or by the measure that it asks for */
export function corrected(term: Term, index: SearchIndex): Term {
  if (index.frequency(term.word) > 0) return term;
  const lower = term.word.toLowerCase();
  const said = [...(MEANT_BY.get(lower) ?? []), ...sameAs(term.stem)].find((one) => index.frequency(one) > 0);
  if (said) return { ...term, word: said, stem: stemOf(said) };
  const meant = isListedWord(lower) ? null : index.meant(term.word);
  return meant === null ? term : { ...term, word: meant, stem: meant };
}

/** A word in every passage still counts a little. */
const LEAST_IDF = 0.1;

function weightOf(stem: string, frequency: number, isVerb: boolean, size: number): number {
  return Math.max(LEAST_IDF, idf(frequency, size)) * shareOf(stem, frequency, isVerb);
}

function shareOf(stem: string, frequency: number, isVerb: boolean): number {
  if (LIGHT.has(stem)) return LIGHT_SHARE;
  return frequency === 0 && isVerb ? UNSEEN_VERB_SHARE : 1;
}

/**
 * What only stands beside the question can help, but not hinder.
 * @param content the words of the text that do not only ask
 * @returns distinct words to look for, by stem
 */
export function termsOf(
  text: string,
  tokens: readonly Token[],
  content: readonly Term[],
  index: SearchIndex,
): Map<string, QuestionTerm> {
  const verbs = new Set(tokens.flatMap(({ pos, start }) => (pos === 'VERB' ? start : [])));
  const parts = askingParts(text);
  const shouted = text === text.toUpperCase();
  const terms = new Map<string, QuestionTerm>();
  for (const { word, stem, start } of content) {
    const frequency = index.frequency(word);
    // "how tall is she": the metres tell it
    if (frequency === 0 && content.length > 1 && LIGHT.has(stem)) continue;
    if (frequency === 0 && !parts.some((part) => part.start <= start && start < part.end)) continue;
    const name = !shouted && start > 0 && /^\p{Lu}/u.test(text.slice(start));
    const before = terms.get(stem);
    if (before) before.name ||= name;
    else
      terms.set(stem, {
        word,
        stem,
        weight: weightOf(stem, frequency, verbs.has(start), index.size),
        frequency,
        name,
      });
  }
  return terms;
}
