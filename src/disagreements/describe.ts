import type { Claim } from './claims.ts';

/** Words beside the figure that are told to the reader where nothing is counted by name. */
const MOST_WORDS = 4;

/** What claims disagree on, in the reports' own words: "drones and decoys launched", "credit monitoring". */
export function describe(claims: readonly Claim[]): string {
  const first = claims[0]?.figure;
  if (!first) return '';
  if (first.quantity.kind === 'age') return `age of ${first.subject}`;
  const counted = claims
    .map(({ figure }) => figure)
    .find((figure) => figure.counted !== null && figure.quantity.kind === 'count');
  if (counted) return [counted.surface, counted.eventClass].filter(Boolean).join(' ');
  const shared = first.context.filter((term) =>
    claims.every(({ figure }) => figure.context.includes(term) || figure.around.includes(term)),
  );
  const words = (claims[0]?.sentence.match(/\p{L}[\p{L}’'-]+/gu) ?? []).filter((word) =>
    shared.some((term) => word.toLowerCase().startsWith(term.slice(0, 5))),
  );
  const label = first.quantity.kind === 'clock' ? 'time' : first.quantity.kind;
  return `${label}: ${[...new Set(words)].slice(0, MOST_WORDS).join(' ').toLowerCase() || first.quantity.text}`;
}
