import type { Filters, ReportRow } from './types.ts';

/** @returns whether anything is left out */
export const isFiltered = (filters: Filters): boolean =>
  Object.values(filters).some((value) => value !== undefined);

/** @returns whether a report may answer */
export function meets(
  { id, event, date }: Pick<ReportRow, 'id' | 'event' | 'date'>,
  filters: Filters,
): boolean {
  if (filters.report !== undefined && id !== filters.report) return false;
  if (filters.event !== undefined && event !== filters.event) return false;
  if (filters.since === undefined && filters.until === undefined) return true;
  return (
    date !== null && date >= (filters.since ?? '') && (filters.until === undefined || date <= filters.until)
  );
}
