import type { Headers } from './types.ts';

/** A part of the text that becomes a passage; `kind` only where the format itself says it. */
export interface DraftPassage {
  paragraph: number;
  start: number;
  end: number;
  kind?: 'caption';
}

/** What a reader of one format makes of a text. */
export interface Draft extends Headers {
  text: string;
  passages: DraftPassage[];
}

/** One format. Pure. @throws UserError whose message goes on after the file's name */
export type Reader = (text: string) => Draft;
