import { PARTICLES, TITLES } from '../speakers/lexicon.ts';
import { fold, isGeneration } from '../speakers/names.ts';

/** A personal name in its pieces, folded for comparison. */
export interface NameForm {
  first: string;
  middle: string[];
  surname: string;
  generation: string;
}

/** Lower-cased, accents, full stops and hyphens left out: "Okafor-Lane" and "Okafor Lane" are one. */
export const normal = (name: string): string =>
  fold(name)
    .replace(/[-‐‑–—]/gu, ' ')
    .replace(/[^\p{L}\p{N}' ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** @returns the pieces of a name; `first` is empty for a surname alone */
export function formOf(name: string): NameForm {
  const words = fold(name).split(/\s+/u).filter(Boolean);
  const generation = words.length > 2 && isGenerationFolded(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1] ?? '')) at--;
  if (at === 1 && words.length > 2 && PARTICLES.has(words[0] ?? '')) at = 0;
  if (at <= 0) return { first: '', middle: [], surname: normal(words.join(' ')), generation };
  return {
    first: normal(words[0] ?? ''),
    middle: words.slice(1, at).map(normal),
    surname: normal(words.slice(at).join(' ')),
    generation,
  };
}

const isGenerationFolded = (word: string): boolean =>
  isGeneration(
    word === 'jr' || word === 'sr' ? word.replace(/^./u, (c) => c.toUpperCase()) : word.toUpperCase(),
  );

/**
 * How a name sounds through the usual transliterations: Zelenskyy, Zelenskyi and Zelensky are one, as are
 * Khrushchev and Hrushchev. Far coarser codes put different names together, so this changes little else.
 */
export const sound = (word: string): string =>
  word
    .replace(/(?:iy|yi|yy|ij|ii|ey|yj)(?=\b)/gu, 'y')
    .replace(/(?:ie|ye)(?=[a-z])/gu, 'e')
    .replace(/kh/gu, 'h')
    .replace(/w/gu, 'v')
    .replace(/tsch|tch/gu, 'ch')
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/i$/u, 'y')
    .replace(/[' ]/gu, '');

/** Takes titles off the front of what somebody typed. */
export function untitled(typed: string): string {
  const words = normal(typed).split(' ');
  while (words.length > 1 && (TITLES.has(words[0] ?? '') || words[0] === 'the')) words.shift();
  return words.join(' ');
}
