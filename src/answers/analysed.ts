import { kinOfAll } from '../words/kin.ts';
import { type Term, wordsOf } from '../words/stems.ts';
import { folded } from './unit.ts';

/** Letters that two words must share from their start to be alike. */
export const LIKE_FROM = 4;

/** The words of a text, read in every way that ranking asks for. Depends on the text alone. */
export interface Analysed {
  /** The text with white space folded, as answers are shown. */
  shown: string;
  terms: readonly Term[];
  /** Stems in order, repeats kept, stop words left out. */
  ordered: readonly string[];
  stems: ReadonlySet<string>;
  /** Groups of near synonyms, see {@link kinOfAll}. */
  kin: ReadonlySet<number>;
  /** First letters of the stems. */
  starts: ReadonlySet<string>;
}

/** Sentences and headlines kept in memory: those of questions just asked, which are mostly asked about again. */
const REMEMBERED = 5_000;
const remembered = new Map<string, Analysed>();

function read(text: string): Analysed {
  const terms = wordsOf(text);
  const ordered = terms.flatMap(({ stem }) => stem || []);
  const stems = new Set(ordered);
  return {
    shown: folded(text),
    terms,
    ordered,
    stems,
    kin: kinOfAll(stems),
    starts: new Set(ordered.map((one) => one.slice(0, LIKE_FROM))),
  };
}

/** @returns the text's words; the same object for a text that was analysed before */
export function analyse(text: string): Analysed {
  const before = remembered.get(text);
  if (before) return before;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const analysed = read(text);
  remembered.set(text, analysed);
  return analysed;
}
