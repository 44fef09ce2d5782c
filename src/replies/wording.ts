import type { Disagreement, DisagreementKind, NearMiss, Position } from '../disagreements/types.ts';
import type { Citation } from '../reports/types.ts';
import type { Block } from './types.ts';

export type DisagreementBlock = Extract<Block, { kind: 'disagreement' }>;

/** What a reader is told of each kind of disagreement. */
const KIND_LABELS: Record<DisagreementKind, string> = {
  figure: 'Different figures',
  date: 'Different times',
  place: 'Different places',
  person: 'Different names',
  wording: 'Different wordings',
  framing: 'Told differently',
  revision: 'Revised within one report',
};

/** @returns "1 report", "1,204 reports" */
export const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;

/** @returns "Sample Post, ¶ 3"; the headline or the report's id stands in for an outlet that is not known */
export const placeOf = ({ outlet, headline, report, paragraph }: Citation): string =>
  `${outlet ?? headline ?? report}, ¶ ${paragraph}`;

/** @returns the outlets that take a side, as far as they are known, each once */
export const outletsOf = ({ citations }: Position): string =>
  [...new Set(citations.flatMap(({ outlet }) => outlet ?? []))].join(', ');

/** @returns how many reports take a side: "2 reports", or "3 reports, 1 independent" where some are copies or of one outlet */
export function standingOf({ citations, origins }: Position): string {
  const reports = new Set(citations.map(({ report }) => report)).size;
  const told = counted(reports, 'report');
  return origins === undefined || origins === reports ? told : `${told}, ${origins} independent`;
}

/** What an answer was drawn from, as small print. */
export interface Stamp {
  reports: number;
  /** ISO time */
  refreshedAt: string;
}

/** @returns "From 2 reports, as of 7 September 2025 at 10:00 UTC", or null where nothing is known */
export function stampLine({ reports, refreshedAt }: Stamp): string {
  const from = `From ${counted(reports, 'report')}`;
  return Number.isNaN(Date.parse(refreshedAt)) ? from : `${from}, as of ${timeOf(refreshedAt)}`;
}

/** @returns an ISO time as "7 September 2025 at 10:00 UTC" */
export const timeOf = (at: string): string =>
  `${new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC`;

/** An event bears the id of its first report; a reader is better told that report's headline. */
export function eventTitle(event: string, known: Iterable<Pick<Citation, 'report' | 'headline'>>): string {
  for (const { report, headline } of known) if (report === event && headline) return headline;
  return event;
}

export const disagreementBlock = ({ id, kind, about, positions }: Disagreement): DisagreementBlock => ({
  kind: 'disagreement',
  id,
  about,
  label: KIND_LABELS[kind],
  reason: null,
  positions,
});

/** The same, with the reason why the sides are held against each other. */
export const explainedBlock = (disagreement: Disagreement): DisagreementBlock => ({
  ...disagreementBlock(disagreement),
  reason: disagreement.reason ?? null,
});

/** A disagreement that can't be dismissed: it is so already, or is not there yet. */
export const fixedBlock = ({ id: _, ...block }: DisagreementBlock): DisagreementBlock => block;

/** Values side by side; with the dates of their reports, as the history that they are. */
const valuesOf = ({ values, dates }: NearMiss): string =>
  dates === undefined ? values.join(' / ') : values.map((value, i) => `${value} (${dates[i]})`).join(' → ');

export const nearMissBlock = (miss: NearMiss): Block => ({
  kind: 'item',
  term: `${miss.about}: ${valuesOf(miss)}`,
  text: miss.reason,
  citations: [],
});

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const text = (text: string): Block => ({ kind: 'text', text });

/** Blocks under a heading; nothing at all where there are none. */
export const section = (title: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(title), ...blocks];

/** @returns "a, b or c" */
export function eitherOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
