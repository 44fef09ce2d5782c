import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WEIGHTS } from '../src/disagreements/comparable.ts';
import { type Example, examplesOf } from './calibration/examples.ts';
import { heldOut, learnWeights } from './calibration/weights.ts';
import { ownEvents } from './evaluation/events.ts';
import { readGold } from './evaluation/gold.ts';
import { tableOf } from './table.ts';
import { withUsage } from './usage.ts';

const USAGE = `Learns what tells that two reports' figures are of one thing, and how sure that must be.

  npm run calibrate:figures -- [options] [FILE …]

FILE         events with their gold (.json); the events of test/events/ always take part
  --write    write what was learned to src/disagreements/weights.json
  -h, --help this text

The table tells, threshold by threshold, how many known disagreements on figures and days are found, and how many
false ones, each event being judged by what was learned from all others.
`;

const DATA = new URL('../src/disagreements/weights.json', import.meta.url);
const THRESHOLDS = [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const events = [...ownEvents(), ...positionals].flatMap(readGold);
  const examples = new Map<string, Example[]>(events.map((event) => [event.event, examplesOf(event)]));
  const rows = heldOut(events, examples, THRESHOLDS).map(({ found, known, falseAlarms }, i) => [
    THRESHOLDS[i]?.toFixed(2) ?? '',
    `${found} of ${known}`,
    String(falseAlarms),
  ]);
  console.log(tableOf([['from', 'found', 'false'], ...rows]));
  if (!values.write) return;
  const learned = learnWeights([...examples.values()].flat(), WEIGHTS.threshold);
  writeFileSync(DATA, `${JSON.stringify(learned, null, 2)}\n`);
}

await withUsage(main);
