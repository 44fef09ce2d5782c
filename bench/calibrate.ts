import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Features } from '../src/answers/ranking/features.ts';
import { ANSWER_FROM, SUPPORT, SUPPORT_BIAS, WEIGHTS } from '../src/answers/weights.ts';
import { chosenOf, curveOf, type Point, pointAt, type Scored, scored } from './calibration/curve.ts';
import { balanceOf, heldOutRanking, heldOutSupport } from './calibration/folds.ts';
import { learnRanking, learnSupport } from './calibration/learn.ts';
import { pictureOf } from './calibration/picture.ts';
import { ablation } from './calibration/ranking.ts';
import { tryEvents, tryParagraphs } from './calibration/sets.ts';
import type { Trial, Unjudged } from './calibration/trials.ts';
import { ownEvents } from './evaluation/events.ts';
import { readGold } from './evaluation/gold.ts';
import { tableOf } from './table.ts';
import { withUsage } from './usage.ts';

const USAGE = `Finds the threshold from which on a question is answered, and what each part of the ranking is worth.

  npm run calibrate -- [options] [FILE …]

FILE               events with their gold (.json), or questions over paragraphs (NAME-qa.jsonl with
                   NAME-paragraphs.jsonl beside it); the events of test/events/ always take part
  --learn          also learn anew what speaks for answering, judged by five-fold cross-validation over documents and
                   events
  --learn-ranking  also learn anew which sentence is best, judged likewise
  --ablation       the share of right first sentences with each feature left out
  --write          write what was found to src/answers/calibration.json, and the curve to docs/images/abstention.svg
  -h, --help       this text
`;

const DATA = new URL('../src/answers/calibration.json', import.meta.url);
const PICTURE = new URL('../docs/images/abstention.svg', import.meta.url);
/** Every fifth threshold is printed. */
const PRINTED = 5;

const share = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(3));

function setsOf(trials: readonly { set: string }[]): Map<string, number> {
  return new Map([...Map.groupBy(trials, ({ set }) => set)].map(([set, rows]) => [set, rows.length]));
}

function printCurve(all: readonly Scored[], used: Point): void {
  const sizes = setsOf(all);
  const points = curveOf(all).filter((_, at) => at % PRINTED === 0);
  const row = (name: string, value: (point: Point) => number | undefined) => [
    name,
    ...points.map((point) => share(value(point))),
    share(value(used)),
  ];
  console.log(
    tableOf([
      [
        'share abstained from at',
        ...points.map(({ threshold }) => String(threshold)),
        `used: ${used.threshold}`,
      ],
      ...[...sizes].map(([set, size]) => row(`${set} (${size})`, ({ sets }) => sets.get(set))),
      row('mean of what is told', ({ lost }) => lost),
      row('mean of what is not told', ({ abstained }) => abstained),
    ]),
  );
}

function printAblation(trials: readonly Trial[]): void {
  const rows = ablation(trials);
  const sets = [...(rows[0]?.sets.keys() ?? [])];
  const sizes = setsOf(trials);
  console.log(
    tableOf([
      ['right first sentences without', ...sets.map((set) => `${set} (${sizes.get(set)})`)],
      ...rows.map((row) => [row.without, ...sets.map((set) => share(row.sets.get(set)))]),
    ]),
  );
}

const isQuestions = (file: string): boolean => file.endsWith('.jsonl');

const eventsOf = (trials: readonly Trial[]): number =>
  new Set(trials.filter(({ set }) => set === 'events').map(({ group }) => group)).size;

function tryAll(files: readonly string[]): Unjudged[] {
  const questions = files.filter(isQuestions);
  const events = [...ownEvents(), ...files.filter((file) => !questions.includes(file))].flatMap(readGold);
  return [...tryEvents('events', events), ...questions.flatMap(tryParagraphs)];
}

/** What speaks for answering, as it is or learned anew, with each question's score; learned, it was held out. */
function supportOf(trials: readonly Trial[], learn: boolean) {
  const support = learn ? learnSupport(trials, balanceOf(trials)) : { bias: SUPPORT_BIAS, signs: SUPPORT };
  return { support, all: learn ? heldOutSupport(trials) : scored(trials, support) };
}

function rankingOf(trials: readonly Trial[], learn: boolean): Features {
  if (!learn) return WEIGHTS;
  const told = trials.filter((trial) => trial.told);
  const right = [...heldOutRanking(told)].map(([set, value]) => `${set} ${share(value)}`);
  console.log(`right first sentences, held out: ${right.join(', ')}\n`);
  return learnRanking(told, balanceOf(told));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'learn-ranking': { type: 'boolean', default: false },
      learn: { type: 'boolean', default: false },
      ablation: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const unjudged = tryAll(positionals);
  const judgedBy = (weights: Features) => unjudged.map((judge) => judge(weights));
  const ranking = rankingOf(judgedBy(WEIGHTS), values['learn-ranking']);
  const trials = judgedBy(ranking);
  const { support, all } = supportOf(trials, values.learn);
  const curve = curveOf(all);
  const chosen = chosenOf(curve) ?? pointAt(ANSWER_FROM, all);
  printCurve(all, chosen);
  if (values.ablation) printAblation(trials);
  if (!values.write) return;
  const sizes = setsOf(all);
  const data = {
    threshold: chosen.threshold,
    from: [
      `${eventsOf(trials)} events`,
      ...positionals.filter(isQuestions).map((file) => basename(file)),
    ].join(', '),
    heldOut: values.learn,
    abstained: Object.fromEntries(
      [...chosen.sets].map(([set, value]) => [`${set} (${sizes.get(set)})`, Number(value.toFixed(3))]),
    ),
    bias: support.bias,
    support: support.signs,
    ranking,
  };
  writeFileSync(DATA, `${JSON.stringify(data, null, 2)}\n`);
  writeFileSync(PICTURE, pictureOf(curve, chosen.threshold));
}

await withUsage(main);
