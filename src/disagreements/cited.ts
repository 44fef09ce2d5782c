import type { Citation } from '../reports/types.ts';
import { disagreementId } from './id.ts';
import type { Disagreement, DisagreementKind, Position } from './types.ts';

/** @returns citations in their order, each block of a report once */
export const distinctCitations = (citations: readonly Citation[]): Citation[] => {
  const seen = new Set<string>();
  return citations.filter(({ report, paragraph }) => {
    const place = `${paragraph} ${report}`;
    return seen.size < seen.add(place).size;
  });
};

/** One report's word for a side; `at` is the sentence's place in the report. */
export interface Saying {
  report: string;
  at: number;
  value: string;
  sentence: string;
  attributedTo: string | null;
  citation: Citation;
}

/**
 * A disagreement as a reader sees it: its sides by their first report, so that the order says nothing of who is right.
 * @param sides what each side says; none is empty
 */
export function disagreementOf(
  event: string,
  kind: DisagreementKind,
  told: { about: string; reason: string },
  sides: readonly (readonly Saying[])[],
): Disagreement {
  const positions = sides
    .map(positionOf)
    .sort((a, b) => ((a.citations[0]?.report ?? '') < (b.citations[0]?.report ?? '') ? -1 : 1));
  return {
    id: disagreementId(kind, ...positions.map((p) => `${p.citations[0]?.report} ${p.sentence} ${p.value}`)),
    event,
    kind,
    ...told,
    positions,
  };
}

/** One side: the first report's words, and where all of them stand. */
function positionOf(side: readonly Saying[]): Position {
  const ordered = [...side].sort((a, b) =>
    a.report < b.report ? -1 : a.report > b.report ? 1 : a.at - b.at,
  );
  const { value = '', sentence = '', attributedTo = null } = ordered[0] ?? {};
  return { value, sentence, attributedTo, citations: distinctCitations(ordered.map((one) => one.citation)) };
}
