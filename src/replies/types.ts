import type { GridRow } from '../disagreements/grid.ts';
import type { Position } from '../disagreements/types.ts';
import type { Citation } from '../reports/types.ts';

/** What kind of answer this is; a renderer picks a colour for it. */
export type Tone = 'answered' | 'disputed' | 'abstained' | 'error' | 'info';

/** Some words of a longer text; `differs` where they stand in it alone and not in the text it is held against. */
export interface Run {
  text: string;
  differs: boolean;
}

/** Some of the words of a passage; `marked` where they are the evidence. */
export interface Marked {
  text: string;
  marked: boolean;
}

/**
 * One piece of a reply, never cut: what does not fit goes whole to the next page.
 * All text is plain; each renderer escapes it for its medium.
 */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  /** A line that ends in a channel of Discord, by its id. */
  | { kind: 'channel'; text: string; channel: string }
  /** A line of a list: what it is about, and what is said of it. */
  | { kind: 'item'; term: string; text: string; citations: Citation[] }
  /**
   * Words of a report, with who said them (null: the reporter, or whom the heading names) and where they stand.
   * `words`: as the first citation's block has them, where `text` puts marks around them.
   */
  | {
      kind: 'evidence';
      text: string;
      words?: string;
      speaker: string | null;
      note: string | null;
      citations: Citation[];
    }
  /** The evidence above it in other words; its runs follow one another with a space between. */
  | { kind: 'variant'; runs: Run[]; note: string; citations: Citation[] }
  /** One block of a report as a whole, with the words in it that are meant; citations where it is the one that is meant. */
  | { kind: 'passage'; paragraph: number; runs: Marked[]; citations: Citation[] }
  /** What each outlet says on each point; a renderer picks a table or a list. */
  | { kind: 'grid'; outlets: string[]; rows: Pick<GridRow, 'about' | 'cells'>[] }
  /** A point where reports disagree, all sides shown; `id` where it may be dismissed. */
  | {
      kind: 'disagreement';
      id?: string;
      about: string;
      label: string;
      reason: string | null;
      positions: Position[];
    };

/** One of several things that an offer is about. */
export interface Choice {
  label: string;
  /** What the action gets; at most 100 characters. */
  value: string;
  /** The block that it belongs to: it is offered only where that is shown. */
  block?: Block;
}

/** Something that may be done with a reply, where the medium has a way for it; others leave it out. */
export interface Offer {
  /** Name of the action. */
  action: string;
  /** What the action gets, beside the reply itself. */
  given?: Readonly<Record<string, string | true>>;
  /** In place of the action's own. */
  label?: string;
  /** Where there are any, one of them is picked. */
  choices?: readonly Choice[];
}

/** A reply that knows no medium. */
export interface Reply {
  tone: Tone;
  title: string;
  /** A line about this reply rather than of it, right below the title. */
  note?: string;
  blocks: Block[];
  /** A line of small print below everything, or null. */
  footer: string | null;
  actions?: readonly Offer[];
}
