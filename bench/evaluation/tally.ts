const COUNTS = [
  'disagreements',
  'found',
  'kindRight',
  'falseAlarms',
  'toldTwice',
  'quotations',
  'quotationsFound',
  'falseQuotations',
  'aliases',
  'aliasesRight',
  'questions',
  'first',
  'firstThree',
  'cited',
  'wronglyAbstained',
  'unanswerable',
  'abstained',
  'flags',
  'flagsDetected',
  'flagged',
  'texts',
  'verbatim',
] as const;

/** What is counted while events are scored. */
export type Tally = Record<(typeof COUNTS)[number], number>;

export function emptyTally(): Tally {
  const pairs = COUNTS.map((name) => [name, 0] as const);
  return Object.fromEntries(pairs) as Tally;
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) for (const name of COUNTS) sum[name] += tally[name];
  return sum;
}

/** @returns a share with three decimals, or null where there was nothing to find */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;

/** @returns the shares that a tally comes to */
export const sharesOf = (tally: Tally) => ({
  disagreements: {
    gold: tally.disagreements,
    found: tally.found,
    recall: share(tally.found, tally.disagreements),
    precision: share(tally.found, tally.found + tally.falseAlarms),
    falseAlarms: tally.falseAlarms,
    toldTwice: tally.toldTwice,
    kindRight: share(tally.kindRight, tally.found),
  },
  quotations: {
    gold: tally.quotations,
    recall: share(tally.quotationsFound, tally.quotations),
    false: tally.falseQuotations,
    aliases: share(tally.aliasesRight, tally.aliases),
  },
  answers: {
    questions: tally.questions,
    first: share(tally.first, tally.questions),
    firstThree: share(tally.firstThree, tally.questions),
    cited: share(tally.cited, tally.first),
    wronglyAbstained: tally.wronglyAbstained,
    abstained: share(tally.abstained, tally.unanswerable),
    flagged: share(tally.flagged, tally.flags),
    flaggedOfDetected: share(tally.flagged, tally.flagsDetected),
  },
  verbatim: share(tally.verbatim, tally.texts),
});
