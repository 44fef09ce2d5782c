import type { Disagreement, Position } from '../disagreements/types.ts';
import type { Figure, Quotation, QuotationKind } from '../evidence/types.ts';
import type { Citation, Headers } from '../reports/types.ts';
import type { StoredPassage } from '../store/types.ts';

/** A verbatim run of the first citation's block (white space folded); further citations say the same. */
export interface Passed {
  text: string;
  citations: Citation[];
}

export interface Answer {
  question: string;
  status: 'answered' | 'abstained';
  /** Best first; empty when abstained. */
  answers: (Passed & { score: number })[];
  /** When abstained: the nearest passages, if any are near. */
  closest: Passed[];
  /** Those that bear on this question. */
  disagreements: Disagreement[];
  /** The event that the first answer tells of, for a question that follows; left out when abstained. */
  event?: string;
}

/** Which reports may answer; all that is given must hold. */
export interface Filters {
  /** Id of a report. */
  report?: string | undefined;
  /** First and last day of publication, YYYY-MM-DD; a report without a date is left out. */
  since?: string | undefined;
  until?: string | undefined;
  /** Id of an event. */
  event?: string | undefined;
}

/** A run of one block, without its outer marks. */
export interface Quote extends Passed {
  kind: QuotationKind;
  /** Where it runs on after the cue or into the next block: all its runs in order, `text` being the first. */
  parts?: { text: string; citation: Citation }[];
  /** The same statement elsewhere; `differs` is false where one is a part of the other. */
  variants: { text: string; citation: Citation; differs: boolean }[];
}

export interface Quotes {
  /** null: nobody of that name; suggestions follow. */
  speaker: { name: string; aliases: string[] } | null;
  suggestions: string[];
  quotes: Quote[];
}

export interface AllQuotes {
  speakers: { name: string; aliases: string[]; quotes: Quote[] }[];
  unattributed: Omit<Quote, 'variants'>[];
}

export interface ReportRow extends Headers {
  id: string;
  event: string;
  paragraphs: number;
  quotes: number;
  figures: number;
  /** Set where the report is in another language than English: of it only digits are read. */
  language?: 'other';
}

export interface Finding {
  text: string;
  verdict: 'corroborated' | 'contradicted' | 'disputed' | 'not in the reports';
  citations: Citation[];
  positions?: Position[];
}

/** What answering needs from the store. */
export interface AnswerSource {
  /** In the order of the ids; an id that is gone is left out. */
  passages(ids: readonly number[]): StoredPassage[];
  /** A block of a report, or null. */
  passageOf(report: string, paragraph: number): StoredPassage | null;
  figures(report: string): Figure[];
  quotations(report: string): Quotation[];
  /** Disagreements of one event. */
  disagreementsOf(event: string): Disagreement[];
}
