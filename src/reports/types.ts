/** A run of characters of a report: UTF-16 offsets into `report.text`, and `report.text.slice(start, end) === text`. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** The unit of extraction. `index` counts a report's sentences from 0, captions and credits included. */
export interface Sentence extends Span {
  index: number;
}

/** `body` is told by the reporter; `caption` describes a picture; `credit` names who took or owns it. */
export type PassageKind = 'body' | 'caption' | 'credit';

/** One block of a report, the unit of retrieval. `paragraph` is the block's number as a reader counts them, from 1. */
export interface Passage extends Span {
  paragraph: number;
  kind: PassageKind;
  sentences: Sentence[];
}

/** What is known of a published item beside its text. `date` is YYYY-MM-DD. */
export interface Headers {
  headline: string | null;
  date: string | null;
  outlet: string | null;
  url: string | null;
}

/**
 * One published item. `text` is the file's text after decoding and folding of line ends (for HTML: the extracted
 * blocks, parted by blank lines); every span of the report points into it. A headline is no passage.
 */
export interface Report extends Headers {
  id: string;
  file: string;
  /** SHA-256 of the file's bytes, hex. */
  hash: string;
  text: string;
  passages: Passage[];
}

/** The reader's pointer to evidence; `paragraph` is the block's number. */
export interface Citation extends Headers {
  report: string;
  paragraph: number;
}

/** @returns the citation of one block of a report */
export const cite = (report: Headers & { id: string }, paragraph: number): Citation => ({
  report: report.id,
  headline: report.headline,
  date: report.date,
  outlet: report.outlet,
  url: report.url,
  paragraph,
});
