import type { Disagreement } from '../disagreements/types.ts';

/** What a refresh did, or would do. */
export interface RefreshSummary {
  /** Ids of reports. */
  added: string[];
  changed: string[];
  removed: string[];
  /** Reports. */
  unchanged: number;
  rejected: { file: string; reason: string }[];
  newDisagreements: Disagreement[];
  /** Ids. */
  resolvedDisagreements: string[];
  /** In the index, after the refresh. */
  paragraphs: number;
  /** Milliseconds that it took. */
  ms: number;
}
