import { PEOPLE_CLASSES } from '../evidence/figures/classes.ts';
import { isPeople, sameNoun } from '../evidence/figures/nouns.ts';
import type { Figure } from '../evidence/types.ts';
import { type Citation, cite } from '../reports/types.ts';
import { kinOf } from '../words/kin.ts';
import { stem } from '../words/stems.ts';
import { withdrawnBy } from './revision.ts';
import type { Witness } from './types.ts';
import { agree, isYear } from './values.ts';

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
      figure: withFirstName(withName(figure, report.text), first),
      report: report.id,
      date: report.date,
      sentence: sentences.get(figure.sentence) ?? figure.quantity.text,
      citation: cite(report, figure.paragraph),
    }));
  });
}

/** "pulled a nine-year-old girl alive … The girl, Mina Kerrow, had been …": whose age it is stands a little later. */
function withName(figure: Figure, text: string): Figure {
  const { quantity, subject } = figure;
  const noun =
    quantity.kind === 'age' && subject === null
      ? NOUN_OF_AGE.exec(text.slice(quantity.start, quantity.end + REACH))?.[1]
      : undefined;
  if (noun === undefined) return figure;
  const named = new RegExp(
    `\\b[Tt]he ${noun},? (?:(?:named|identified) as |(?:was|is) (?:named|identified) as )?(\\p{Lu}\\p{Ll}+ \\p{Lu}[\\p{L}’'-]+)`,
    'u',
  ).exec(text.slice(quantity.end, quantity.end + NAMED_WITHIN));
  return named?.[1] === undefined ? figure : { ...figure, subject: named[1].toLowerCase() };
}

const NOUN_OF_AGE =
  /^\S+[ -]old (boy|girl|man|woman|student|teenager|driver|pilot|suspect|worker|teacher|nurse|officer|soldier|child)\b/u;
const REACH = 20;
/** Characters behind an age in which the name must be told. */
const NAMED_WITHIN = 600;

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
  /** Share of the lighter figure's words, by weight, that the other has too, 0–1. */
  shared: (one: Figure, other: Figure) => number;
  /** Surnames that several people of the event bear, lower-cased. */
  surnames: ReadonlySet<string>;
  /** Scores that stand alone in their report. */
  lone: ReadonlySet<Claim>;
  /** What is counted in the claim's own sentence, and how old people are there. */
  countsBeside: (claim: Claim) => readonly Figure[];
  /** Claims of the same report that could be of the same thing, by {@link bucketOf}; itself among them. */
  fellows: (claim: Claim) => readonly Claim[];
  /** Those of the same sentence, itself among them. */
  besides: (claim: Claim) => readonly Claim[];
  /** Whether a report gives the claim's value too, for something of the same kind. */
  explained: (claim: Claim, report: string) => boolean;
}

/** Figures of different kinds, units or nouns are never of one thing. */
export function bucketOf({ figure: { quantity, counted, eventClass } }: Claim): string {
  // clocks of one zone are comparable however they tell the half of the day
  if (quantity.kind === 'clock' && /^(?:12|24)h$/.test(quantity.unit ?? '')) return quantity.kind;
  // "by the end of April" may be held against "18 June"
  if (quantity.kind === 'date') return 'day';
  if (quantity.kind === 'period') return isYear(quantity) ? 'year' : 'day';
  // whoever was killed, held or got away ("leaked"), they may be people to the one and fans to the other
  if (
    quantity.kind === 'count' &&
    counted !== null &&
    isPeople(counted) &&
    (PEOPLE_CLASSES.has(eventClass ?? '') || eventClass === 'leaked')
  )
    return 'people';
  const noun = quantity.kind === 'count' && counted !== null ? sameNoun(counted) : '';
  return `${quantity.kind} ${quantity.unit} ${noun}`;
}

export const contextOf = (claims: readonly Claim[], witnesses: readonly Witness[]): Context => ({
  ...likenessAmong(claims),
  surnames: sharedSurnames(claims, witnesses),
  lone: loneScores(claims),
  countsBeside: countsBySentence(claims),
  ...fellowship(claims),
});

function fellowship(claims: readonly Claim[]): Pick<Context, 'fellows' | 'besides' | 'explained'> {
  const key = (claim: Claim, report: string) => `${report}|${bucketOf(claim)}`;
  const groups = Map.groupBy(claims, (claim) => key(claim, claim.report));
  const told = (claim: Claim, report: string) => groups.get(key(claim, report)) ?? [];
  const beside = Map.groupBy(claims, (claim) => `${key(claim, claim.report)}|${claim.figure.sentence}`);
  const known = new Map<string, boolean>();
  return {
    fellows: (claim) => told(claim, claim.report),
    besides: (claim) => beside.get(`${key(claim, claim.report)}|${claim.figure.sentence}`) ?? [],
    explained: (claim, report) => {
      const asked = `${report}|${claim.report}|${claim.figure.quantity.start}`;
      const answer = known.get(asked) ?? told(claim, report).some((other) => agree(claim, other));
      known.set(asked, answer);
      return answer;
    },
  };
}

function countsBySentence(claims: readonly Claim[]): Context['countsBeside'] {
  const counts = new Map<string, Figure[]>();
  const key = ({ report, figure }: Claim) => `${report}/${figure.sentence}`;
  for (const claim of claims) {
    if (!/^(?:count|age)$/.test(claim.figure.quantity.kind)) continue;
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
    sentences.set(`${report}/${figure.sentence}`, new Set(withKin([...figure.context, ...figure.around])));
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
function likenessAmong(claims: readonly Claim[]): Pick<Context, 'like' | 'shared'> {
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
  const product = (a: Bag, b: Bag) => {
    let sum = 0;
    for (const [term, w] of a.terms) sum += w * (b.terms.get(term) ?? 0);
    return sum;
  };
  return {
    like: (one, other) => {
      const [a, b] = [bagOf(one), bagOf(other)];
      return product(a, b) / (a.length * b.length || 1);
    },
    shared: (one, other) => {
      const [a, b] = [bagOf(one), bagOf(other)];
      return Math.min(1, product(a, b) / (Math.min(a.length, b.length) ** 2 || 1));
    },
  };
}

const OUTSIDE = 0.4;

function termsOf(figure: Figure, weight: Weights): Map<string, number> {
  const terms = new Map(withKin(figure.around).map((term) => [term, weight(term) * OUTSIDE]));
  for (const term of withKin(figure.context)) terms.set(term, weight(term));
  return terms;
}

/** Terms with the groups of near synonyms that they belong to, a group being one more term. */
const withKin = (terms: readonly string[]): string[] =>
  terms.flatMap((term) => [term, ...[...kinOf(stem(term))].map((group) => `#${group}`)]);
