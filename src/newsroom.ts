import type { AllQuotes, Answer, Finding, Quotes, RefreshSummary, ReportRow } from './answers/types.ts';
import type { Disagreement, NearMiss } from './disagreements/types.ts';

/** The engine behind one door. */
export interface Newsroom {
  ask(question: string): Answer;
  quotes(speaker: string, about?: string): Quotes;
  allQuotes(): AllQuotes;
  disagreements(about?: string): Disagreement[];
  nearMisses(about?: string): NearMiss[];
  reports(): ReportRow[];
  check(text: string): Finding[];
  /** Takes in what changed in `seeds/`. */
  refresh(): Promise<RefreshSummary>;
  /** Puts a report into `seeds/` and takes it in. @throws UserError when it is no report */
  add(name: string, bytes: Uint8Array): Promise<RefreshSummary>;
  /** Moves a report to `state/`. @throws UserError when there is none of that id */
  remove(id: string): Promise<RefreshSummary>;
  /** Names and aliases of speakers that begin like what was typed, most quoted first, at most `limit`. */
  speakerNames(typed: string, limit: number): string[];
  /** What the index holds, for stamping answers: ISO time of the last refresh. */
  stamp(): { reports: number; refreshedAt: string };
  close(): void;
}
