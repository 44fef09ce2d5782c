import porter2 from 'wink-porter2-stemmer';
import { Memory } from '../memory.ts';
import { IRREGULAR } from './irregular.ts';
import { americanised } from './spelling.ts';

/** Words that are everywhere and ask for nothing. Negations, numbers and comparisons stay. */
const STOP_WORDS = new Set(
  `a about above after again against all also am among an and any are as at be because been before being below
  between both but by can could did do does doing down during each ever for from further had has have having he her
  here hers herself him himself his how i if in into is it its itself just let may me might more most must my myself
  nor of off on once only or other our ours ourselves out over own shall she should so some such than that the their
  theirs them themselves then there these they this those through to too under until up upon us very was we were what
  when where which while who whom whose why will with would you your yours yourself yourselves mr mrs ms`.split(
    /\s+/,
  ),
);

interface Known {
  stem: string;
  stop: boolean;
}

/** Words kept in memory with their stems. */
const REMEMBERED = 200_000;
const remembered = new Memory<string, Known>(REMEMBERED);

const WORD =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:[.,:](?=\p{N})[\p{N}]+)*(?:['’](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}]))?/gu;

/** Lower-cases, folds accents and compatibility forms, drops a possessive and the dots of "U.S.". */
const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+|(?<=^|\.)(\p{L})\.(?=\p{L}\.|$)/gu, '$1')
    .toLowerCase()
    .replace(/['’](?:s|re|ve|ll|d|m)$/u, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');

function reduced(word: string): string {
  const plain = folded(word);
  if (/\d/.test(plain)) return plain;
  const base = IRREGULAR.get(plain) ?? americanised(plain);
  return porter2(base);
}

/** "us" is everywhere, "US" is not. */
const isStop = (word: string): boolean =>
  /n['’]t$/.test(word) || (!/^U\.?S\.?$/.test(word) && STOP_WORDS.has(folded(word)));

const read = (word: string): Known => ({ stem: reduced(word), stop: isStop(word) });
const known = (word: string): Known => remembered.get(word, read);

/**
 * @param word one word in any case or spelling
 * @returns what all forms of the word share: "struck" and "strikes" both give "strike"
 */
export const stem = (word: string): string => known(word).stem;

/** @returns whether a word is too common to search by */
export const isStopWord = (word: string): boolean => known(word).stop;

/** A word of a text with where it stands; `stem` is '' for a stop word. */
export interface Term {
  word: string;
  stem: string;
  start: number;
}

/** @returns every word of a text in order, hyphenated words taken apart */
export function wordsOf(text: string): Term[] {
  let end = 0;
  return (text.match(WORD) ?? []).map((word) => {
    // between two words there is no letter, so this is where the word was met
    const start = text.indexOf(word, end);
    end = start + word.length;
    const { stem, stop } = known(word);
    return { word, stem: stop ? '' : stem, start };
  });
}

/** @returns the stems of a text's content words, in order, repeats kept */
export function stemsOf(text: string): string[] {
  const stems: string[] = [];
  for (const word of text.match(WORD) ?? []) {
    const { stem, stop } = known(word);
    if (!stop && stem) stems.push(stem);
  }
  return stems;
}
