import { isStopWord, stem } from '../../words/stems.ts';
import type { Token } from '../tokens.ts';
import type { Quantity } from '../types.ts';
import { classOf } from './classes.ts';

/** What says how exact a figure is tells nothing of its thing. */
const VAGUE = /^(?:around|nearly|almost|approximately|roughly|exactly|shortly|least)$/;

/** @returns classes and stems of the words that belong to no quantity, each once */
export function termsOf(tokens: readonly Token[], quantities: readonly Quantity[]): string[] {
  const words = tokens.filter(
    (t) =>
      !quantities.some((q) => t.start < q.end && q.start < t.end) &&
      /^\p{L}{2,}/u.test(t.text) &&
      !isStopWord(t.text) &&
      !VAGUE.test(t.lower) &&
      t.pos !== 'NUM',
  );
  return [...new Set(words.map((word, i) => termFor(word, words[i + 1]?.lower)))];
}

function termFor({ text, lower, lemma, pos }: Token, next: string | undefined): string {
  // "a fire broke out": nobody fired it
  if (lower === 'fire' && /^(?:NOUN|PROPN|ADJ)$/.test(pos)) return lower;
  if (lemma === 'take' && next === 'place') return 'held';
  return classOf(lower) ?? stem(text);
}
