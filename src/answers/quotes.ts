import { isRunOf, likeness, wordsOf } from '../evidence/quotations/likeness.ts';
import type { Quotation } from '../evidence/types.ts';
import { type Citation, cite, type Headers } from '../reports/types.ts';
import type { Quote } from './types.ts';

export { type Change, wordDifference } from '../evidence/quotations/likeness.ts';

/** One quotation with the report in which it stands. */
export interface QuoteRow {
  report: Headers & { id: string };
  quotation: Quotation;
}

/** A quotation made ready for comparison. */
interface Version {
  row: QuoteRow;
  /** The same words elsewhere. */
  again: QuoteRow[];
  words: string[];
  /** Words of each of its parts. */
  parts: string[][];
  citations: Citation[];
}

/** A fragment shorter than this is no part of a statement that stands in another report. Words. */
const TELLING = 3;

/** Of a version's words, how many of the rarest lead to others, and to how many each. */
const RAREST = 5;
const COMPARED = 25;

/**
 * Makes one person's list of quotations: the same words in several reports become one entry with every citation,
 * and other versions of a statement its variants.
 * @param rows all quotations of one person, reports in the order in which they shall be cited
 * @param about keeps only entries that speak of it: every word of it must stand in the quotation or its variants
 */
export function mergeQuotes(rows: readonly QuoteRow[], about?: string): Quote[] {
  const versions = versionsOf(rows);
  const direct = versions.filter(({ row }) => row.quotation.kind !== 'indirect');
  const indirect = versions.filter(({ row }) => row.quotation.kind === 'indirect');
  const quotes = [...statements(direct).map(quoteOf), ...indirect.map((version) => quoteOf([version]))];
  const wanted = about ? stems(about) : [];
  return wanted.length === 0 ? quotes : quotes.filter((quote) => speaksOf(quote, wanted));
}

/** Rows of the same words and kind become one version. */
function versionsOf(rows: readonly QuoteRow[]): Version[] {
  const versions = new Map<string, Version>();
  for (const row of rows) {
    const parts = row.quotation.parts.map((part) => wordsOf(part.text));
    const words = parts.flat();
    const citation = cite(row.report, row.quotation.parts[0]?.paragraph ?? 1);
    const key = `${row.quotation.kind === 'indirect'}|${words.join(' ')}`;
    const known = versions.get(key);
    if (!known) versions.set(key, { row, words, parts, citations: [citation], again: [] });
    else if (
      !known.citations.some((c) => c.report === citation.report && c.paragraph === citation.paragraph)
    ) {
      known.citations.push(citation);
      known.again.push(row);
    }
  }
  return [...versions.values()];
}

/** Puts versions of one statement together, the longest first; the statements keep the order of the rows. */
function statements(versions: readonly Version[]): Version[][] {
  const groups = new Map<Version, Version[]>();
  const order = new Map(versions.map((version, at) => [version, at]));
  const index = new Map<string, Set<Version>>();
  for (const version of [...versions].sort((a, b) => b.words.length - a.words.length)) {
    const home = homeOf(version, index, groups);
    if (home) groups.get(home)?.push(version);
    else {
      groups.set(version, [version]);
      for (const word of new Set(version.words)) index.set(word, (index.get(word) ?? new Set()).add(version));
    }
  }
  const first = (group: Version[]) => Math.min(...group.map((version) => order.get(version) ?? 0));
  return [...groups.values()].sort((a, b) => first(a) - first(b));
}

/** The statement that a version is one of: looked for among those that hold its rarest words. */
function homeOf(
  version: Version,
  index: ReadonlyMap<string, Set<Version>>,
  groups: ReadonlyMap<Version, Version[]>,
): Version | null {
  const postings = [...new Set(version.words)]
    .flatMap((word) => index.get(word) ?? [])
    .sort((a, b) => a.size - b.size);
  const candidates = new Set<Version>();
  for (const posting of postings.slice(0, RAREST))
    for (const candidate of [...posting].slice(0, COMPARED)) candidates.add(candidate);
  for (const candidate of candidates)
    if (groups.has(candidate) && relation(version, candidate) !== null) return candidate;
  return null;
}

/** 'part' or 'differs' where two versions are of one statement; null where they are not. */
function relation(short: Version, long: Version): 'part' | 'differs' | null {
  const sameReport = short.citations.some((c) => long.citations.some((other) => other.report === c.report));
  const sameDay = short.row.report.date !== null && short.row.report.date === long.row.report.date;
  if (
    short.parts.every((part) => isRunOf(part, long.words)) &&
    (short.words.length >= TELLING || sameReport || sameDay)
  )
    return 'part';
  if (sameReport) return null;
  const whole = likeness(short.words, long.words);
  if (whole === 'part' || whole === 'same') return short.words.length >= TELLING ? 'part' : null;
  if (whole === 'differs') return 'differs';
  return short.parts.some(
    (part) => part.length > TELLING && long.parts.some((other) => likeness(part, other) === 'differs'),
  )
    ? 'differs'
    : null;
}

function quoteOf(group: readonly Version[]): Quote {
  const [main, ...others] = group as [Version, ...Version[]];
  const { quotation, report } = main.row;
  const [first] = quotation.parts;
  const parts = quotation.parts.map((part) => ({ text: part.text, citation: cite(report, part.paragraph) }));
  return {
    text: first?.text ?? '',
    kind: quotation.kind,
    citations: main.citations,
    ...(parts.length > 1 ? { parts } : {}),
    variants: others.flatMap((version) => variantsOf(version, relation(version, main) === 'differs')),
  };
}

const variantsOf = (version: Version, differs: boolean): Quote['variants'] =>
  [version.row, ...version.again].flatMap(({ report, quotation }) =>
    quotation.parts.map((part) => ({ text: part.text, citation: cite(report, part.paragraph), differs })),
  );

const stems = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => word.length > 2 && !/^(?:the|and|for|about|with)$/u.test(word))
    .map(stem);

const stem = (word: string): string => word.replace(/(?:ies|ing|ed|es|s|y)$/u, '') || word;

function speaksOf(quote: Quote, wanted: readonly string[]): boolean {
  const texts = [
    quote.text,
    ...(quote.parts ?? []).map((part) => part.text),
    ...quote.variants.map((variant) => variant.text),
  ];
  const held = new Set(texts.flatMap((text) => wordsOf(text).map(stem)));
  return wanted.every((word) => held.has(word));
}
