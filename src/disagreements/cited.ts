import type { Citation } from '../reports/types.ts';
import { disagreementId } from './id.ts';
import type { Disagreement, DisagreementKind, Position } from './types.ts';

/** @returns citations in their order, each block of a report once */
const distinctCitations = (citations: readonly Citation[]): Citation[] => {
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
  /** How well it shows what the dispute is about, 0–1; none where all show it alike. */
  clear?: number;
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
  const ordered = sides
    .map(byReport)
    .sort(([one], [other]) => ((one?.report ?? '') < (other?.report ?? '') ? -1 : 1));
  // the first words of each side, whichever are shown: another report that joins a side starts no new dispute
  const names = ordered.flatMap(([first]) =>
    first ? [`${first.report} ${first.sentence} ${first.value}`] : [],
  );
  return { id: disagreementId(kind, ...names), event, kind, ...told, positions: ordered.map(positionOf) };
}

const byReport = (side: readonly Saying[]): Saying[] =>
  [...side].sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : a.at - b.at));

/** One side: the clearest words, of the first report among equals, and where they stand, then where the others do. */
function positionOf(side: readonly Saying[]): Position {
  const clearest = Math.max(...side.map(({ clear = 0 }) => clear));
  const shown = side.findIndex(({ clear = 0 }) => clear === clearest);
  const { value = '', sentence = '', attributedTo = null } = side[shown] ?? {};
  const ordered = [...side.slice(shown, shown + 1), ...side.toSpliced(shown, 1)];
  return { value, sentence, attributedTo, citations: distinctCitations(ordered.map((one) => one.citation)) };
}
