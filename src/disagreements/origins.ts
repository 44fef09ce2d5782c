import { copyGroups } from '../events/copies.ts';
import type { Citation, Report } from '../reports/types.ts';
import type { Disagreement, Position, Witness } from './types.ts';
import { Union } from './union.ts';

/**
 * Counts how many independent origins each position has. Reports of one outlet are one voice, and so are reports whose
 * cited passages, or whose whole texts, were copied from one another.
 * @returns the same disagreements, in the same order
 */
export function withOrigins(
  disagreements: readonly Disagreement[],
  witnesses: readonly Witness[],
): Disagreement[] {
  const reports = new Map(witnesses.map(({ report }) => [report.id, report]));
  const cited = disagreements.flatMap(({ positions }) => positions.flatMap(({ citations }) => citations));
  const copies = copiesAmong(cited, reports);
  return disagreements.map((disagreement) => ({
    ...disagreement,
    positions: disagreement.positions.map((position) => ({
      ...position,
      origins: originsOf(position, copies),
    })),
  }));
}

/** What tells that two citations are of one text: numbers of the copied passage and of the copied report. */
type Copies = ReadonlyMap<string, { passage: number; report: number }>;

const placeOf = ({ report, paragraph }: Citation): string => `${paragraph} ${report}`;

function copiesAmong(citations: readonly Citation[], reports: ReadonlyMap<string, Report>): Copies {
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

/** Reports of a position, those joined that share an outlet or a text. */
function originsOf({ citations }: Position, copies: Copies): number {
  const voices = new Union<string>();
  for (const citation of citations) {
    const report = `report ${citation.report}`;
    const copied = copies.get(placeOf(citation));
    if (copied) {
      voices.join(report, `passage ${copied.passage}`);
      voices.join(report, `text ${copied.report}`);
    }
    if (citation.outlet !== null) voices.join(report, `outlet ${citation.outlet.trim().toLowerCase()}`);
  }
  return new Set(citations.map(({ report }) => voices.rootOf(`report ${report}`))).size;
}
