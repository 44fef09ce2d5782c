import { type Copies, copiesAmong, placeOf } from './copied.ts';
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
