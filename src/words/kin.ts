import { Memory } from '../memory.ts';
import { Groups, meet } from './groups.ts';
import { SYNONYMS } from './synonyms.ts';

const synonyms = new Groups(SYNONYMS);

/** The content words of a text. */
export interface Vocabulary {
  stems: ReadonlySet<string>;
  /** Groups of near synonyms that the stems belong to, see {@link kinOfAll}. */
  kin: ReadonlySet<number>;
}

/** @returns the groups of near synonyms that a stem belongs to */
export const kinOf = (key: string): ReadonlySet<number> => synonyms.of(key);

/** @returns the groups of all the stems */
export const kinOfAll = (stems: ReadonlySet<string>): ReadonlySet<number> =>
  new Set([...stems].flatMap((one) => [...kinOf(one)]));

/** @returns whether two stems are near synonyms */
export const areKin = (one: string, other: string): boolean => meet(kinOf(one), kinOf(other));

/** @returns whether a near synonym of a stem is among the words */
export const hasKin = (key: string, { kin }: Pick<Vocabulary, 'kin'>): boolean => meet(kinOf(key), kin);

/** Stems kept in memory with their agents: those of the words that were just asked about. */
const REMEMBERED = 1_000;
const remembered = new Memory<string, readonly string[]>(REMEMBERED);

/** Whoever does it and what is done: "driver" and "drive", "director" and "direct". */
const agents = (key: string): readonly string[] => remembered.get(key, agentsOf);

function agentsOf(key: string): string[] {
  const verb = /^(.{3,}?)(?:er|or|r)$/.exec(key)?.[1];
  return [`${key}r`, `${key}er`, `${key}or`, ...(verb ? [verb, `${verb}e`] : [])];
}

/** @returns whether who does it is among the words, or what whoever does it does */
export const hasAgent = (key: string, { stems }: Pick<Vocabulary, 'stems'>): boolean =>
  agents(key).some((one) => stems.has(one));

/** @returns whether a near synonym of a stem is among the words, or who does it */
export const akin = (key: string, words: Vocabulary): boolean => hasAgent(key, words) || hasKin(key, words);

/** @returns words that may stand for a stem in a search */
export const standIns = (key: string): string[] => [
  ...agents(key),
  ...[...kinOf(key)].flatMap((group) => synonyms.wordsOf(group)),
];
