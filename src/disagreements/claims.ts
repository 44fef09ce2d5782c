import type { Figure } from '../evidence/types.ts';
import { type Citation, cite } from '../reports/types.ts';
import type { Witness } from './types.ts';

/** A figure in the mouth of one report. */
export interface Claim {
  figure: Figure;
  report: string;
  /** YYYY-MM-DD, or null. */
  date: string | null;
  sentence: string;
  citation: Citation;
}

/** @returns every figure of the reports, with the sentence that holds it */
export function claimsOf(witnesses: readonly Witness[]): Claim[] {
  return witnesses.flatMap(({ report, evidence }) => {
    const sentences = new Map(
      report.passages.flatMap((passage) => passage.sentences.map((s) => [s.index, s.text])),
    );
    return evidence.figures.map((figure) => ({
      figure,
      report: report.id,
      date: report.date,
      sentence: sentences.get(figure.sentence) ?? figure.quantity.text,
      citation: cite(report, figure.paragraph),
    }));
  });
}

/** What comparing needs to know of the whole event. */
export interface Context {
  weight: Weights;
  /** Surnames that several people of the event bear, lower-cased. */
  shared: ReadonlySet<string>;
}

export const contextOf = (claims: readonly Claim[], witnesses: readonly Witness[]): Context => ({
  weight: weightsOf(claims),
  shared: sharedSurnames(claims, witnesses),
});

/** Surnames of people whose age is told and that stand behind different first names. */
function sharedSurnames(claims: readonly Claim[], witnesses: readonly Witness[]): Set<string> {
  const surnames = new Set(claims.flatMap(({ figure }) => figure.subject?.split(' ').at(-1) ?? []));
  const first = new Map<string, Set<string>>();
  for (const { report } of witnesses) {
    for (const [, given = '', surname = ''] of report.text.matchAll(
      /(?=(\p{Lu}[\p{L}’'-]+\.?) (\p{Lu}[\p{L}’'-]+))/gu,
    )) {
      const name = surname.toLowerCase();
      if (surnames.has(name)) first.set(name, (first.get(name) ?? new Set()).add(given));
    }
  }
  return new Set([...first].filter(([, given]) => given.size > 1).map(([surname]) => surname));
}

/** How much each term tells among the claims of one event: one that stands beside every figure tells nothing. */
export type Weights = (term: string) => number;

export function weightsOf(claims: readonly Claim[]): Weights {
  const sentences = new Map<string, Set<string>>();
  for (const { figure, report } of claims)
    sentences.set(`${report}/${figure.sentence}`, new Set([...figure.context, ...figure.around]));
  const found = new Map<string, number>();
  for (const terms of sentences.values())
    for (const term of terms) found.set(term, (found.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + (sentences.size + 1) / ((found.get(term) ?? 0) + 1));
}

/** @returns cosine of two bags of terms, 0–1; terms of the rest of the sentence count for `OUTSIDE` of their weight */
export function likeness(one: Figure, other: Figure, weight: Weights): number {
  const a = vectorOf(one, weight);
  const b = vectorOf(other, weight);
  let product = 0;
  for (const [term, w] of a) product += w * (b.get(term) ?? 0);
  return product / (Math.hypot(...a.values()) * Math.hypot(...b.values()) || 1);
}

const OUTSIDE = 0.4;

function vectorOf(figure: Figure, weight: Weights): Map<string, number> {
  const vector = new Map(figure.around.map((term) => [term, weight(term) * OUTSIDE]));
  for (const term of figure.context) vector.set(term, weight(term));
  return vector;
}
