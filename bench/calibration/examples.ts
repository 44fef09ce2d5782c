import { whyApart } from '../../src/disagreements/apart.ts';
import { bucketOf, type Claim, claimsOf, contextOf } from '../../src/disagreements/claims.ts';
import { kindOf } from '../../src/disagreements/comparable.ts';
import { pairsOf } from '../../src/disagreements/pairs.ts';
import { type Signs, signsOf } from '../../src/disagreements/signs.ts';
import type { Witness } from '../../src/disagreements/types.ts';
import { agree, isUpdate } from '../../src/disagreements/values.ts';
import { extractFigures } from '../../src/evidence/figures/index.ts';
import { readReport } from '../../src/reports/read.ts';
import { tells } from '../evaluation/disagreements.ts';
import type { GoldEvent } from '../evaluation/gold.ts';

/** Two figures of one kind and unit, of two reports, that cannot both be right of one thing. */
export interface Example {
  kind: string;
  signs: Signs;
  /** Whether the gold holds them against each other. */
  ofOneThing: boolean;
}

/** @returns an event's reports with the figures found in them */
export const witnessesOf = ({ files }: GoldEvent): Witness[] =>
  [...files].map(([name, text]) => {
    const report = readReport(name, new TextEncoder().encode(text));
    return { report, evidence: { figures: extractFigures(report), quotations: [], facts: [] } };
  });

/** @returns every pair that the rules leave to be weighed; a toll that grew is of one thing, and no disagreement */
export function examplesOf(event: GoldEvent): Example[] {
  const witnesses = witnessesOf(event);
  const claims = claimsOf(witnesses);
  const context = contextOf(claims, witnesses);
  const rows = new Map(claims.map((claim) => [claim, rowsOf(claim, event)]));
  return [...Map.groupBy(claims, bucketOf).values()].flatMap((bucket) =>
    [...pairsOf(bucket)]
      .filter(
        ([a, b]) =>
          isWeighed(a) &&
          !agree(a, b) &&
          whyApart(a, b, context) === null &&
          !isUpdate([{ claims: [a] }, { claims: [b] }]),
      )
      .map(([a, b]) => ({
        kind: kindOf(a, b),
        signs: signsOf(a, b, context),
        ofOneThing: rows.get(a)?.some((row) => rows.get(b)?.includes(row)) ?? false,
      })),
  );
}

const isWeighed = ({ figure }: Claim): boolean => figure.quantity.kind !== 'age';

/** Numbers of the gold's rows of which the claim gives a value. */
const rowsOf = ({ report, sentence, citation, figure }: Claim, { disagreements }: GoldEvent): number[] =>
  disagreements.flatMap((row, i) => {
    const position = { value: figure.quantity.text, sentence, attributedTo: null, citations: [citation] };
    return row.values.some((value) => value.report === report && tells(position, value)) ? [i] : [];
  });
