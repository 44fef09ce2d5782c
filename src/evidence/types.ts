import type { Span } from '../reports/types.ts';

/**
 * What a number measures. `ordinal`: a place in a row; `period`: a stretch of the calendar or of the day, such as
 * "May 2024" or "the early hours"; `stage`: an age told by a noun, such as "teenager".
 */
export type QuantityKind =
  | 'count'
  | 'percent'
  | 'money'
  | 'measure'
  | 'age'
  | 'duration'
  | 'clock'
  | 'score'
  | 'date'
  | 'ordinal'
  | 'period'
  | 'stage';

/**
 * A number as it stands in a sentence.
 * `value` is in `unit`; `low` and `high` bound what the qualifier allows (inclusive; "at least two" is [2, MAX]).
 * Units: money by ISO code or the currency's own word; measures and durations in their base unit (m, kg, s, …);
 * a clock time in minutes after midnight; a date in days since 1970-01-01, a period by its first and last;
 * age in years.
 */
export interface Quantity extends Span {
  kind: QuantityKind;
  value: number;
  low: number;
  high: number;
  unit: string | null;
  /** The word that widens the value, lower-cased: "at least", "about", … */
  qualifier: string | null;
}

/** A quantity with what it counts. Lemmas are lower-cased. */
export interface Figure {
  quantity: Quantity;
  /** Index of the sentence in the report, and its block's number. */
  sentence: number;
  paragraph: number;
  /** Lemma of the head noun: "drone" in "54 attack drones"; null where nothing is counted by name. */
  counted: string | null;
  /** The counted words as they stand, for a reader: "drones and decoys". */
  surface: string;
  /** Lemmas that say which of them: adjectives and nouns before the head. */
  modifiers: string[];
  /** What happened to them, from the table of event classes: "killed", "launched", …; null where unknown. */
  eventClass: string | null;
  /** By whose word, as the sentence names them. */
  attributedTo: string | null;
  /** Whose age it is, as a name or a noun's lemma; of other quantities the noun that has it ("a loan of 340,000"); null where the sentence does not say. */
  subject: string | null;
  /** Of what it is the share, where it is told for each of something: "year", "each"; null where it is told in all. */
  per: string | null;
  /** Who did it, where the verb stands behind a name: lower-cased words; null where another noun or none does. */
  doer: string | null;
  /** What keeps it from being held against a plain count. */
  marks: FigureMark[];
  /** Classes and stems of the clause's words: what the figure is about. */
  context: string[];
  /** Stems of the rest of the sentence. */
  around: string[];
  /** Places, people and firms that the clause names, folded to lower case. */
  names: string[];
  /** Names behind "in", "at", "across": where it was. */
  places: string[];
  /** Days and years that the clause names: YYYY-MM-DD or YYYY. */
  times: string[];
}

/** `aim`: planned, feared or possible. `bound`: a limit, a capacity. `other`: "another", "more". `part`: of more that is not counted. `share`: of a number that is told too. `whole`: what a part is of. `compared`: set beside another time. `negated`: denied. `fleeting`: a day on which something was said, or by which something stood. `changed`: what something was raised, cut or put off to. `so far`: as it stood at a time that is named. */
export type FigureMark =
  | 'aim'
  | 'bound'
  | 'other'
  | 'part'
  | 'share'
  | 'whole'
  | 'compared'
  | 'remaining'
  | 'negated'
  | 'fleeting'
  | 'changed'
  | 'so far';

/** Somebody or something that takes part in what is told; stems are lower-cased. */
export interface Argument extends Span {
  /** Stem of the head noun. */
  head: string;
  stems: string[];
  /** Stems of the proper names in it. */
  names: string[];
  definite: boolean;
  plural: boolean;
  /** Whether "and" or "or" joins another to it. */
  joined: boolean;
}

/** Who did what to whom, and where, as one clause tells it. */
export interface Fact {
  sentence: number;
  paragraph: number;
  /** Event class or stem of the verb, with its particle. */
  predicate: string;
  /** The verb as it stands, with its particle, lower-cased. */
  verb: string;
  /** From the verb to the end of its object. */
  told: Span;
  agent: Argument | null;
  patient: Argument | null;
  places: { preposition: string; argument: Argument }[];
  negated: boolean;
  future: boolean;
  /** "It was X who …": nobody else did. */
  cleft: boolean;
}

/** `direct`: whole sentences within marks; `fragment`: words within marks inside the reporter's sentence; `indirect`: reported without marks. */
export type QuotationKind = 'direct' | 'fragment' | 'indirect';

export interface QuotationPart extends Span {
  paragraph: number;
}

/** Who speaks, as resolved within one report: the fullest name the report gives, titles stripped. */
export interface Speaker {
  name: string;
  kind: 'person' | 'organisation' | 'unnamed';
  /** Titles and roles that the report gives this speaker: "Prime Minister", "Sir". */
  roles: string[];
  /** Every way in which this report names them, as it stands. */
  mentions: string[];
}

/** Something said. `parts` are its runs in order, without their outer marks; more than one where the cue or a new paragraph interrupts. */
export interface Quotation {
  kind: QuotationKind;
  parts: QuotationPart[];
  speaker: Speaker | null;
  /** The reporting verb, or the words that attribute: "said", "according to". */
  cue: Span | null;
  /** Index of the sentence in which the first part begins. */
  sentence: number;
}

/** All that was found in one report. */
export interface Evidence {
  figures: Figure[];
  quotations: Quotation[];
  facts: Fact[];
}
