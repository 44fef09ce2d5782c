import { parseArgs } from 'node:util';
import { type Evaluated, evaluate } from './evaluation/evaluate.ts';
import { ownEvents } from './evaluation/events.ts';
import { type GoldEvent, readGold, together } from './evaluation/gold.ts';
import { sharesOf, sumOf, type Tally } from './evaluation/tally.ts';
import { tableOf } from './table.ts';
import { withUsage } from './usage.ts';

const USAGE = `Scores Wirecheck on events with known disagreements, quotations and answers.

  npm run eval -- [options] [FILE …]

FILE               events with their gold; all of test/events/ by default
  -v, --verbose    list every miss and false alarm
  --kind KIND      count disagreements of this kind alone (may be repeated)
  --together       load all events as one corpus
  --json           one line of JSON
  -h, --help       this text
`;

const HEAD = [
  'event',
  'disagreements',
  'false',
  'kind',
  'quotations',
  'false',
  'aliases',
  'first',
  'of 3',
  'abstained',
  'flags',
  'verbatim',
];
const of = (part: number, whole: number) => `${part}/${whole}`;
const rowOf = (name: string, tally: Tally): string[] => [
  name,
  of(tally.found, tally.disagreements),
  String(tally.falseAlarms),
  of(tally.kindRight, tally.found),
  of(tally.quotationsFound, tally.quotations),
  String(tally.falseQuotations),
  of(tally.aliasesRight, tally.aliases),
  of(tally.first, tally.questions),
  of(tally.firstThree, tally.questions),
  of(tally.abstained, tally.unanswerable),
  of(tally.flagged, tally.flags),
  of(tally.verbatim, tally.texts),
];

/** Shares as lines: "disagreements: gold 72, found 43, …". */
const linesOf = (tally: Tally): string[] =>
  Object.entries(sharesOf(tally)).map(
    ([name, value]) =>
      `${name}: ${
        value !== null && typeof value === 'object'
          ? Object.entries(value)
              .map(([part, n]) => `${part} ${n ?? '–'}`)
              .join(', ')
          : (value ?? '–')
      }`,
  );

function print(evaluated: readonly Evaluated[], verbose: boolean): void {
  const total = sumOf(evaluated.map(({ tally }) => tally));
  if (verbose) for (const { remarks } of evaluated) for (const remark of remarks) console.log(remark);
  const rows = evaluated.map(({ event, tally }) => rowOf(event, tally));
  console.log(tableOf([HEAD, ...rows, ...(rows.length > 1 ? [rowOf('all', total)] : [])]));
  console.log(`\n${linesOf(total).join('\n')}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      verbose: { type: 'boolean', short: 'v', default: false },
      json: { type: 'boolean', default: false },
      kind: { type: 'string', multiple: true, default: [] },
      together: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const files = positionals.length > 0 ? positionals : ownEvents();
  const read: GoldEvent[] = files.flatMap(readGold);
  const evaluated: Evaluated[] = [];
  for (const event of values.together ? [together(read)] : read)
    evaluated.push(await evaluate(event, values.kind));
  if (values.json) {
    const events = evaluated.map(({ event, tally, remarks }) => ({
      event,
      ...sharesOf(tally),
      ...(values.verbose ? { remarks } : {}),
    }));
    console.log(JSON.stringify({ ...sharesOf(sumOf(evaluated.map(({ tally }) => tally))), events }));
  } else print(evaluated, values.verbose);
}

await withUsage(main);
