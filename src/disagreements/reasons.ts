import type { Claim } from './claims.ts';
import { describe, measured, sharedWords } from './describe.ts';

/** @returns "both" for two reports, "all" for more: who tells of the one thing */
export const tellers = (told: readonly { report: string }[]): 'both' | 'all' =>
  new Set(told.map(({ report }) => report)).size > 2 ? 'all' : 'both';

/** @returns why claims are held against each other: "both tell of drones launched", "both tell the age of Ana Reyes" */
export function whyComparable(claims: readonly Claim[]): string {
  const [first] = claims;
  if (!first) return '';
  const { kind } = first.figure.quantity;
  const who = tellers(claims);
  if (kind === 'age') return `${who} tell the ${describe(claims)}`;
  if (kind === 'score') return `${who} give the score of one vote or match`;
  if (kind === 'count' && inOneClass(claims)) return `${who} tell of ${describe(claims)}`;
  const words = sharedWords(claims, first).map((word) => `“${word}”`);
  const beside = words.length > 0 ? ` beside ${words.join(', ')}` : '';
  if (kind === 'count') return `${who} count ${first.figure.surface}${beside}`;
  return beside
    ? `${who} give one ${measured(first.figure.quantity)}${beside}`
    : `${who} tell of ${describe(claims)}`;
}

const inOneClass = (claims: readonly Claim[]): boolean =>
  claims.every(
    ({ figure }) => figure.eventClass !== null && figure.eventClass === claims[0]?.figure.eventClass,
  );
