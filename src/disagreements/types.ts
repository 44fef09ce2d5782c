import type { Evidence } from '../evidence/types.ts';
import type { Citation, Report } from '../reports/types.ts';

export type DisagreementKind = 'figure' | 'date' | 'place' | 'person' | 'wording' | 'framing' | 'revision';

/** One side: `value` is a run of `sentence`, and that a run of the first citation's block. */
export interface Position {
  value: string;
  sentence: string;
  attributedTo: string | null;
  citations: Citation[];
  /** How many of its reports are independent: copies of one text, and reports of one outlet, count once. */
  origins?: number;
}

/** A point where reports of one event cannot all be right (or where one took its word back). */
export interface Disagreement {
  /** Stable while the reports that carry it are unchanged. */
  id: string;
  event: string;
  kind: DisagreementKind;
  /** What they disagree on, in a reader's words. */
  about: string;
  /** Why the sides can be held against each other: "both tell of drones launched". */
  reason?: string;
  /** One per distinct value, at least two. */
  positions: Position[];
}

/** Two values that look alike and are no disagreement, and why not. */
export interface NearMiss {
  about: string;
  values: string[];
  /** Dates of the reports that give the values (YYYY-MM-DD), where their order is the reason. */
  dates?: string[];
  reason: string;
}

/** A report of the event, with what was found in it. */
export interface Witness {
  report: Report;
  evidence: Evidence;
}

/** What one detector found among the reports of one event. */
export interface Findings {
  disagreements: Disagreement[];
  nearMisses: NearMiss[];
}

/** One kind of disagreement. Pure; its cost must not grow with the square of the reports. */
export type Detector = (event: string, witnesses: readonly Witness[]) => Findings;
