import type { Citation } from '../reports/types.ts';

/** @returns citations in their order, each block of a report once */
export const distinctCitations = (citations: readonly Citation[]): Citation[] => {
  const seen = new Set<string>();
  return citations.filter(({ report, paragraph }) => {
    const place = `${paragraph} ${report}`;
    return seen.size < seen.add(place).size;
  });
};
