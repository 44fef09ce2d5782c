import type { Person } from '../evidence/people.ts';
import type { Quotation, Speaker } from '../evidence/types.ts';
import type { Citation, Headers, PassageKind, Sentence } from '../reports/types.ts';

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

/** A row of the passages table with its report's headers. */
export interface PassageRow extends Headers {
  id: number;
  report: string;
  paragraph: number;
  kind: PassageKind;
  start: number;
  text: string;
  event: string;
  /** JSON: of each sentence its number, start and end. */
  sentences: string;
}

/** A file of `seeds/` as the last refresh saw it. `mtime` in milliseconds; `reason` where it was rejected; `hash` and `id` where it was read. */
export interface StoredFile {
  file: string;
  size: number;
  mtime: number;
  reason: string | null;
  hash: string | null;
  id: string | null;
}

/** A quotation with its report's headers. */
export interface StoredQuotation {
  report: Headers & { id: string };
  quotation: Quotation;
}

/** A speaker of one report, and how often they are quoted there (what is told without marks is not counted). */
export interface SpeakerCount {
  report: string;
  event: string;
  speaker: Speaker;
  quotes: number;
}

/** A person, and how often they are quoted (what is told without marks is not counted). */
export type CountedPerson = Person & { quotes: number };

/** A row of the people table; lists are JSON. */
export interface PersonRow {
  id: string;
  name: string;
  kind: Person['kind'];
  aliases: string;
  members: string;
  quotes: number;
}
