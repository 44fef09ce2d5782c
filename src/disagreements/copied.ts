import { copyGroups } from '../events/copies.ts';
import type { Citation, Report } from '../reports/types.ts';

/** What tells that two citations are of one text: numbers of the copied passage and of the copied report. */
export interface Copied {
  passage: number;
  report: number;
}

/** The copies among some citations; look them up by {@link placeOf}. */
export type Copies = ReadonlyMap<string, Copied>;

export const placeOf = ({ report, paragraph }: Pick<Citation, 'report' | 'paragraph'>): string =>
  `${paragraph} ${report}`;

/** @returns which of the passages cited, and of the reports as a whole, were copied from one another */
export function copiesAmong(citations: readonly Citation[], reports: ReadonlyMap<string, Report>): Copies {
  const places = [...new Map(citations.map((citation) => [placeOf(citation), citation])).values()];
  const passages = copyGroups(
    places.map(
      ({ report, paragraph }) =>
        reports.get(report)?.passages.find((passage) => passage.paragraph === paragraph)?.text ?? '',
    ),
  );
  const ids = [...new Set(places.map(({ report }) => report))];
  const texts = copyGroups(ids.map((id) => bodyOf(reports.get(id))));
  const textOf = new Map(ids.map((id, i) => [id, texts[i] ?? 0]));
  return new Map(
    places.map((place, i) => [
      placeOf(place),
      { passage: passages[i] ?? 0, report: textOf.get(place.report) ?? 0 },
    ]),
  );
}

const bodyOf = (report: Report | undefined): string =>
  (report?.passages ?? [])
    .filter(({ kind }) => kind === 'body')
    .map(({ text }) => text)
    .join('\n');
