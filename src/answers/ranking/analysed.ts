import { Memory } from '../../memory.ts';
import { kinOfAll, type Vocabulary } from '../../words/kin.ts';
import { type Term, wordsOf } from '../../words/stems.ts';
import { folded } from '../unit.ts';

/** The words of a text, read in every way that ranking asks for. Depends on the text alone. */
export interface Analysed extends Vocabulary {
  /** The text with white space folded, as answers are shown. */
  shown: string;
  /** Stems in order, repeats kept, stop words left out. */
  ordered: readonly string[];
  /** Its figures as they stand, sorted. */
  figures: string;
  /** Stems that are written large wherever they stand, and whether another word stands before one of them. */
  large: ReadonlyMap<string, boolean>;
}

/** Sentences and headlines kept in memory: those of questions just asked, which are mostly asked about again. */
const REMEMBERED = 5_000;
const remembered = new Memory<string, Analysed>(REMEMBERED);

const LARGE = /^\p{Lu}/u;
/** A word that begins a sentence, a quotation or a line is written large whatever it is. */
const BEGINS = /(?:^|["“‘(:–—.!?…]\s*)$/u;

function writtenLarge(text: string, terms: readonly Term[]): Map<string, boolean> {
  const large = new Map<string, boolean>();
  for (const { stem, word, start } of terms) {
    if (!LARGE.test(word)) continue;
    const begins = BEGINS.test(text.slice(Math.max(0, start - 2), start));
    large.set(stem, !begins || large.get(stem) === true);
  }
  for (const { stem, word } of terms) if (!LARGE.test(word)) large.delete(stem);
  return large;
}

function read(text: string): Analysed {
  const terms = wordsOf(text).filter(({ stem }) => stem !== '');
  const ordered = terms.map(({ stem }) => stem);
  const stems = new Set(ordered);
  return {
    shown: folded(text),
    ordered,
    stems,
    figures: (text.match(/\d[\d.,]*/g) ?? []).sort().join(' '),
    kin: kinOfAll(stems),
    large: writtenLarge(text, terms),
  };
}

/** @returns the text's words; the same object for a text that was analysed before */
export const analyse = (text: string): Analysed => remembered.get(text, read);
