import { isRunOf, likeness, wordsOf } from '../evidence/quotations/likeness.ts';
import { type Citation, cite } from '../reports/types.ts';
import type { StoredQuotation } from '../store/types.ts';
import { stem } from '../words/stems.ts';
import type { Quote } from './types.ts';

/** A quotation made ready for comparison. */
interface Version {
  row: StoredQuotation;
  /** The same words elsewhere. */
  again: StoredQuotation[];
  words: string[];
  /** Words of each of its parts. */
  parts: string[][];
  citations: Citation[];
}

/** The longest version of what was said, and the others; each differs, or is a part of it. */
interface Statement {
  main: Version;
  others: { version: Version; differs: boolean }[];
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
export function mergeQuotes(rows: readonly StoredQuotation[], about?: string): Quote[] {
  const versions = versionsOf(rows);
  const direct = versions.filter(({ row }) => row.quotation.kind !== 'indirect');
  const indirect = versions.filter(({ row }) => row.quotation.kind === 'indirect');
  const statements = [...statementsOf(direct), ...indirect.map((main) => ({ main, others: [] }))];
  const quotes = statements.map(quoteOf);
  const wanted = askedAbout(about ?? '');
  return wanted.length === 0 ? quotes : quotes.filter((quote) => speaksOf(quote, wanted));
}

/** Rows of the same words and kind become one version. */
function versionsOf(rows: readonly StoredQuotation[]): Version[] {
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
function statementsOf(versions: readonly Version[]): Statement[] {
  const statements: Statement[] = [];
  const byWord = new Map<string, Statement[]>();
  for (const version of versions.toSorted((a, b) => b.words.length - a.words.length)) {
    const home = homeOf(version, byWord);
    if (home) home.statement.others.push({ version, differs: home.differs });
    else statements.push(begun(version, byWord));
  }
  const order = new Map(versions.map((version, at) => [version, at]));
  const first = ({ main, others }: Statement) =>
    Math.min(...[main, ...others.map(({ version }) => version)].map((version) => order.get(version) ?? 0));
  return statements.sort((a, b) => first(a) - first(b));
}

function begun(main: Version, byWord: Map<string, Statement[]>): Statement {
  const statement = { main, others: [] };
  for (const word of new Set(main.words)) {
    const known = byWord.get(word);
    if (known) known.push(statement);
    else byWord.set(word, [statement]);
  }
  return statement;
}

/** The statement that a version is one of: looked for among those that hold its rarest words. */
function homeOf(version: Version, byWord: ReadonlyMap<string, Statement[]>) {
  const rarest = [...new Set(version.words)]
    .map((word) => byWord.get(word) ?? [])
    .filter((statements) => statements.length > 0)
    .sort((a, b) => a.length - b.length)
    .slice(0, RAREST);
  for (const statement of new Set(rarest.flatMap((statements) => statements.slice(0, COMPARED)))) {
    const related = relation(version, statement.main);
    if (related !== null) return { statement, differs: related === 'differs' };
  }
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

function quoteOf({ main, others }: Statement): Quote {
  const { quotation, report } = main.row;
  const [first] = quotation.parts;
  const parts = quotation.parts.map((part) => ({ text: part.text, citation: cite(report, part.paragraph) }));
  return {
    text: first?.text ?? '',
    kind: quotation.kind,
    citations: main.citations,
    ...(parts.length > 1 ? { parts } : {}),
    variants: others.flatMap(({ version, differs }) => variantsOf(version, differs)),
  };
}

const variantsOf = (version: Version, differs: boolean): Quote['variants'] =>
  [version.row, ...version.again].flatMap(({ report, quotation }) =>
    quotation.parts.map((part) => ({ text: part.text, citation: cite(report, part.paragraph), differs })),
  );

/** Words that only join. Any other may be what somebody is asked about, such as "will". */
const JOINING = /^(?:the|and|for|about|with)$/;

const askedAbout = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => word.length > 2 && !JOINING.test(word))
    .map(stem);

function speaksOf({ text, parts = [], variants }: Quote, wanted: readonly string[]): boolean {
  const texts = [text, ...[...parts, ...variants].map((part) => part.text)];
  const held = new Set(texts.flatMap((one) => wordsOf(one).map(stem)));
  return wanted.every((word) => held.has(word));
}
