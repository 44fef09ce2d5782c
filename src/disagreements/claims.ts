import type { Figure } from '../evidence/types.ts';
import { type Citation, cite } from '../reports/types.ts';
import { withdrawnBy } from './revision.ts';
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

/** @returns every figure that the reports stand by, with the sentence that holds it */
export function claimsOf(witnesses: readonly Witness[]): Claim[] {
  return witnesses.flatMap((witness) => {
    const { report, evidence } = witness;
    const withdrawn = withdrawnBy(witness);
    const sentences = new Map(
      report.passages.flatMap((passage) => passage.sentences.map((s) => [s.index, s.text])),
    );
    const first = firstNamesIn(report.text, evidence.figures);
    const standing = evidence.figures.filter(({ quantity }) => !withdrawn.has(quantity.start));
    return standing.map((figure) => ({
      figure: withFirstName(figure, first),
      report: report.id,
      date: report.date,
      sentence: sentences.get(figure.sentence) ?? figure.quantity.text,
      citation: cite(report, figure.paragraph),
    }));
  });
}

/** A bare surname gets its first name where the report gives one alone: another report's namesake is then another. */
function withFirstName(figure: Figure, first: ReadonlyMap<string, ReadonlySet<string>>): Figure {
  const { subject } = figure;
  if (!isSurname(figure) || subject === null) return figure;
  const given = [...(first.get(subject.charAt(0).toUpperCase() + subject.slice(1)) ?? [])];
  return given.length === 1 ? { ...figure, subject: `${given[0]?.toLowerCase()} ${subject}` } : figure;
}

const isSurname = ({ quantity, subject }: Figure): boolean =>
  quantity.kind === 'age' && subject !== null && !subject.includes(' ');

/** First names before each capitalised word of a text; none where no age needs them. */
function firstNamesIn(text: string, figures: readonly Figure[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  if (!figures.some(isSurname)) return names;
  for (const [, given = '', surname = ''] of text.matchAll(/(?=(\p{Lu}\p{Ll}+) (\p{Lu}\p{L}*))/gu)) {
    if (!TITLES.has(given)) names.set(surname, (names.get(surname) ?? new Set()).add(given));
  }
  return names;
}

const TITLES = new Set(
  'Mr Mrs Ms Miss Dr Sir Dame Lord Lady President Minister Mayor Judge Captain General Sergeant Professor Chancellor Senator Governor Secretary'.split(
    ' ',
  ),
);

/** What comparing needs to know of the whole event. */
export interface Context {
  /** Likeness of two figures' words, 0–1. */
  like: (one: Figure, other: Figure) => number;
  /** Surnames that several people of the event bear, lower-cased. */
  shared: ReadonlySet<string>;
  /** Scores that stand alone in their report. */
  lone: ReadonlySet<Claim>;
  /** What is counted in the claim's own sentence. */
  countsBeside: (claim: Claim) => readonly Figure[];
}

export const contextOf = (claims: readonly Claim[], witnesses: readonly Witness[]): Context => ({
  like: likenessAmong(claims),
  shared: sharedSurnames(claims, witnesses),
  lone: loneScores(claims),
  countsBeside: countsBySentence(claims),
});

function countsBySentence(claims: readonly Claim[]): Context['countsBeside'] {
  const counts = new Map<string, Figure[]>();
  const key = ({ report, figure }: Claim) => `${report}/${figure.sentence}`;
  for (const claim of claims) {
    if (claim.figure.quantity.kind !== 'count') continue;
    const beside = counts.get(key(claim));
    if (beside) beside.push(claim.figure);
    else counts.set(key(claim), [claim.figure]);
  }
  return (claim) => counts.get(key(claim)) ?? [];
}

function loneScores(claims: readonly Claim[]): Set<Claim> {
  const scores = claims.filter(({ figure }) => figure.quantity.kind === 'score');
  const byReport = Map.groupBy(scores, ({ report }) => report);
  return new Set([...byReport.values()].filter((own) => own.length === 1).flat());
}

/** Surnames of people whose age is told and that stand behind different first names. */
function sharedSurnames(claims: readonly Claim[], witnesses: readonly Witness[]): Set<string> {
  const surnames = new Set(claims.flatMap(({ figure }) => figure.subject?.split(' ').at(-1) ?? []));
  const first = new Map<string, Set<string>>();
  for (const { report } of witnesses) {
    for (const [, given = '', surname = ''] of report.text.matchAll(
      /(?=(\p{Lu}[\p{L}’'-]+\.?)[”"]? (\p{Lu}[\p{L}’'-]+))/gu,
    )) {
      const name = surname.toLowerCase();
      if (surnames.has(name)) first.set(name, (first.get(name) ?? new Set()).add(given));
    }
  }
  return new Set([...first].filter(([, given]) => given.size > 1).map(([surname]) => surname));
}

/** How much each term tells among the claims of one event: one that stands beside every figure tells nothing. */
type Weights = (term: string) => number;

function weightsOf(claims: readonly Claim[]): Weights {
  const sentences = new Map<string, Set<string>>();
  for (const { figure, report } of claims)
    sentences.set(`${report}/${figure.sentence}`, new Set([...figure.context, ...figure.around]));
  const found = new Map<string, number>();
  for (const terms of sentences.values())
    for (const term of terms) found.set(term, (found.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + (sentences.size + 1) / ((found.get(term) ?? 0) + 1));
}

/** A bag of terms with the length of its vector. */
interface Bag {
  terms: Map<string, number>;
  length: number;
}

/** Cosine of two figures' terms; terms of the rest of the sentence count for `OUTSIDE` of their weight. */
function likenessAmong(claims: readonly Claim[]): Context['like'] {
  const weight = weightsOf(claims);
  const bags = new Map<Figure, Bag>();
  const bagOf = (figure: Figure): Bag => {
    const known = bags.get(figure);
    if (known) return known;
    const terms = termsOf(figure, weight);
    const bag = { terms, length: Math.hypot(...terms.values()) };
    bags.set(figure, bag);
    return bag;
  };
  return (one, other) => {
    const [a, b] = [bagOf(one), bagOf(other)];
    let product = 0;
    for (const [term, w] of a.terms) product += w * (b.terms.get(term) ?? 0);
    return product / (a.length * b.length || 1);
  };
}

const OUTSIDE = 0.4;

function termsOf(figure: Figure, weight: Weights): Map<string, number> {
  const terms = new Map(figure.around.map((term) => [term, weight(term) * OUTSIDE]));
  for (const term of figure.context) terms.set(term, weight(term));
  return terms;
}
