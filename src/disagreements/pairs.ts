import type { Figure } from '../evidence/types.ts';
import type { Claim } from './claims.ts';

/** Reports that one report's figures are held against: where an event has more, those that share most words. */
const MOST_PARTNERS = 30;
/** Reports looked up for one word: the first that use it; a word of all reports tells nothing. */
const MOST_POSTED = 64;
/** Figures of one thing in one report; one that has more is a table, and the rest is left out. */
const MOST_OF_ONE_REPORT = 40;

/** What one report says: its claims of one kind. */
interface Told {
  claims: Claim[];
  words: ReadonlySet<string>;
}

/**
 * Claims of two reports each that are worth comparing. Among few reports that is every pair; among many each report
 * is held against those before it that share most with it, so that the work grows with the number of reports.
 * @param claims of one kind and unit
 */
export function* pairsOf(claims: readonly Claim[]): Generator<readonly [Claim, Claim]> {
  const told = [...Map.groupBy(claims, ({ report }) => report).values()].map((own): Told => {
    const claims = own.slice(0, MOST_OF_ONE_REPORT);
    return { claims, words: new Set(claims.flatMap(({ figure }) => wordsOf(figure))) };
  });
  for (const [one, other] of told.length > MOST_PARTNERS ? nearestOf(told) : everyTwo(told))
    for (const a of one.claims) for (const b of other.claims) yield [a, b];
}

const wordsOf = ({ context, around, counted }: Figure): string[] =>
  counted === null ? [...context, ...around] : [...context, ...around, counted];

function* everyTwo(told: readonly Told[]): Generator<readonly [Told, Told]> {
  for (const [i, one] of told.entries()) for (const other of told.slice(i + 1)) yield [one, other];
}

/** Each with those before it that share most words, a rare word counting more. */
function* nearestOf(told: readonly Told[]): Generator<readonly [Told, Told]> {
  const used = new Map<string, number>();
  for (const { words } of told) for (const word of words) used.set(word, (used.get(word) ?? 0) + 1);
  const posted = new Map<string, Told[]>();
  for (const one of told) {
    const shared = new Map<Told, number>();
    for (const word of one.words) {
      const rarity = Math.log(1 + told.length / (used.get(word) ?? 1));
      const others = posted.get(word) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + rarity);
      if (others.length < MOST_POSTED) posted.set(word, others);
      if (others.length < MOST_POSTED) others.push(one);
    }
    const nearest = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_PARTNERS);
    for (const [other] of nearest) yield [other, one];
  }
}
