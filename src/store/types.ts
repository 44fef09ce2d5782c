import type { Citation, PassageKind, Sentence } from '../reports/types.ts';

/** A passage as the store gives it back. `start` and the sentences' spans are offsets into the report's text. */
export interface StoredPassage {
  /** The store's own number, and the passage's id in the search index. */
  id: number;
  report: string;
  event: string;
  kind: PassageKind;
  start: number;
  text: string;
  sentences: Sentence[];
  citation: Citation;
}
