import type { Quotes } from '../../src/answers/types.ts';
import type { Citation } from '../../src/reports/types.ts';
import type { GoldPerson } from './gold.ts';
import type { Sheet } from './sheet.ts';
import { alike, coverage } from './words.ts';

/** Share of a quotation's words that must be given. */
const FOUND = 0.9;
/** Share from which on two runs are of one quotation. */
const SAME = 0.6;

interface Run {
  text: string;
  citations: Citation[];
  /** Whole sentences within marks, as one run of a block. */
  direct: boolean;
  /** Put together from several runs, so nowhere verbatim; it may still be found. */
  joined: boolean;
  indirect: boolean;
}

/** Every run that a reply gives: the quotations, their further parts, and their variants. */
function runsOf({ quotes }: Quotes): Run[] {
  return quotes.flatMap(({ text, kind, citations, parts = [], variants }) => {
    const run = (words: string, cited: Citation[], joined = false): Run => ({
      text: words,
      citations: cited,
      direct: kind === 'direct' && !joined,
      joined,
      indirect: kind === 'indirect',
    });
    const own =
      parts.length > 0 ? parts.map((part) => run(part.text, [part.citation])) : [run(text, citations)];
    const whole = parts.length > 0 ? [run(parts.map((part) => part.text).join(' '), citations, true)] : [];
    return [...own, ...whole, ...variants.map((variant) => run(variant.text, [variant.citation]))];
  });
}

/**
 * Scores what is given as one person's words.
 * @param replies to the person's name, then to each alias in order
 */
export function scoreSpeaker(
  sheet: Sheet,
  { name, aliases, quotes: gold }: GoldPerson,
  [reply, ...byAlias]: readonly Quotes[],
): void {
  const { tally } = sheet;
  const runs = reply ? runsOf(reply) : [];
  for (const { text, report, fragment } of gold) {
    if (fragment) continue;
    tally.quotations++;
    const found = runs.some(
      (run) => run.citations.some((c) => c.report === report) && coverage(text, run.text) >= FOUND,
    );
    if (found) tally.quotationsFound++;
    else sheet.note('quotation missed', `${name} (${report}): ${text}`);
  }
  for (const { text, citations, direct, joined, indirect } of runs) {
    if (indirect || joined) continue;
    sheet.checkVerbatim('quotation', text, citations[0]);
    if (!direct || gold.some((one) => alike(one.text, text, SAME))) continue;
    tally.falseQuotations++;
    sheet.note(`quotation not ${name}’s`, text);
  }
  aliases.forEach((alias, i) => {
    const found = byAlias[i];
    tally.aliases++;
    if (found?.quotes.length && found.speaker?.name === reply?.speaker?.name) tally.aliasesRight++;
    else sheet.note('alias not known', `${alias} for ${name}`);
  });
}
