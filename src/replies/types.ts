import type { Position } from '../disagreements/types.ts';
import type { Citation } from '../reports/types.ts';

/** What kind of answer this is; a renderer picks a colour for it. */
export type Tone = 'answered' | 'disputed' | 'abstained' | 'error' | 'info';

/**
 * One piece of a reply, never cut: what does not fit goes whole to the next page.
 * All text is plain; each renderer escapes it for its medium.
 */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  /** Words of a report, with who said them (null: the reporter) and where they stand. */
  | { kind: 'evidence'; text: string; speaker: string | null; note: string | null; citations: Citation[] }
  /** A point where reports disagree, all sides shown. */
  | { kind: 'disagreement'; about: string; label: string; positions: Position[] };

/** A reply that knows no medium. */
export interface Reply {
  tone: Tone;
  title: string;
  blocks: Block[];
  /** A line of small print below everything, or null. */
  footer: string | null;
}
