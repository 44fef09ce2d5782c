import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../src/errors.ts';
import { openNewsroom } from '../src/newsroom.ts';
import { makeCorpus } from './corpus.ts';
import { type DiscordMeasured, MEMBERS, measureDiscord } from './discord.ts';
import { ownEvents } from './evaluation/events.ts';
import { readGold, together } from './evaluation/gold.ts';
import { measureAsking } from './measures/asking.ts';
import { foldersFor, measureBuilding } from './measures/building.ts';
import { type Growth, measureGrowth } from './measures/growth.ts';
import { type Latency, measureLatency } from './measures/latency.ts';
import { measureReading } from './measures/reading.ts';
import { measureRefreshing } from './measures/refreshing.ts';
import { tableOf } from './table.ts';
import type { Measured } from './timing.ts';
import { withUsage } from './usage.ts';

const DEFAULT_REPORTS = 1000;
const MOST_REPORTS = 4000;
const REFRESHED_REPORTS = 10_000;
const KILLS = 300;
/** Passages of the corpora that questions are asked of, to see how long answers take. */
const SMALL = 1_000;
const LARGE = 100_000;
const USAGE = `Measures Wirecheck against its peers, side by side in one run, on a corpus that it makes up itself.

  npm run bench -- [options]

  --reports N   reports in the corpus, ${DEFAULT_REPORTS} by default
  --growth      how time and memory grow with the number of reports, up to ${MOST_REPORTS}, instead
  --latency     processor time of an answer from the index on disk, at 1,000 and at 100,000 passages, instead
  --refresh     what a refresh costs and withstands at ${REFRESHED_REPORTS.toLocaleString('en-GB')} reports, instead; takes some twenty minutes
  --kills N     refreshes that are killed for it, ${KILLS} by default
  --discord     the bot under load: ${MEMBERS} members at once while reports are refreshed, and a soak with faults
  --json        one line of JSON
  -h, --help    this text
`;

const round = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);

const print = (rows: readonly Measured[]): void => {
  console.log(
    tableOf([
      ['', 'Wirecheck', 'peer', 'unit', 'ratio', 'peer'],
      ...rows.map((row) => [
        row.what,
        round(row.own),
        round(row.peer),
        row.unit,
        round(row.ratio),
        row.against,
      ]),
    ]),
  );
};

function printGrowth(grown: readonly Growth[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ node: process.version, growth: grown }));
    return;
  }
  const rows = grown.flatMap(({ what, steps, exponent }) =>
    steps.map(({ reports, ms, peakMb }, i) => [
      what,
      String(reports),
      round(ms),
      round(ms / reports),
      i === steps.length - 1 ? exponent.toFixed(2) : '',
      String(peakMb),
    ]),
  );
  console.log(tableOf([['', 'reports', 'ms', 'ms a report', 'exponent', 'peak, MB'], ...rows]));
}

async function printLatency(json: boolean): Promise<void> {
  const rows: Latency[] = [...(await measureLatency(SMALL)), ...(await measureLatency(LARGE))];
  if (json) {
    console.log(JSON.stringify({ node: process.version, latency: rows }));
    return;
  }
  const cells = rows.map(({ passages, asked, questions, p50, p90, p99, clock99 }) => [
    `asked ${asked}`,
    passages.toLocaleString('en-GB'),
    questions.toLocaleString('en-GB'),
    ...[p50, p90, p99, clock99].map(round),
  ]);
  const titles = ['ms an answer', 'passages', 'questions', 'p50', 'p90', 'p99', 'p99 by the clock'];
  console.log(tableOf([titles, ...cells]));
}

async function printRefreshing(reports: number, kills: number, json: boolean): Promise<void> {
  const figures: Record<string, string> = {};
  for await (const [what, figure] of measureRefreshing(reports, kills)) {
    figures[what.trim()] = figure;
    if (!json) console.log(`${what.padEnd(50)} ${figure}`);
  }
  if (json) console.log(JSON.stringify({ node: process.version, reports, refreshing: figures }));
}

/** @throws UsageError when an option is no whole number from 1 on */
function wholeOf(option: string, given: string | undefined, usual: number): number {
  const value = Number(given ?? usual);
  if (Number.isInteger(value) && value > 0) return value;
  throw new UsageError(`--${option} must be a whole number of at least 1, and is "${given}"`);
}

function printDiscord(found: DiscordMeasured, json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ node: process.version, discord: found }));
    return;
  }
  const { waves, refreshMs, firstResponse, answer, soak, memory } = found;
  const ms = (value: number) => `${round(value)} ms`;
  const mb = (value: number) => `${Math.round(value)} MB`;
  console.log(
    tableOf([
      ['', 'measured'],
      [`refresh, while ${MEMBERS} members asked at once ${waves} times`, ms(refreshMs)],
      ['first response, median', ms(firstResponse.median)],
      ['first response, 99th percentile', ms(firstResponse.p99)],
      ['first response, longest', ms(firstResponse.most)],
      ['answer, median', ms(answer.median)],
      ['answer, 99th percentile', ms(answer.p99)],
      [`soak: left without an answer, of ${soak.uses}`, String(soak.hanging)],
      ['soak: first response, 99th percentile, faults included', ms(soak.firstResponseP99)],
      ['memory, idle before it all', mb(memory.idle)],
      ['memory, idle before the soak', mb(memory.before)],
      ['memory, idle after the soak', `${mb(memory.after)}, ${(memory.growth * 100).toFixed(1)}% more`],
    ]),
  );
}

async function run(reports: number): Promise<Measured[]> {
  const root = mkdtempSync(join(tmpdir(), 'wirecheck-bench-'));
  try {
    const made = makeCorpus(reports);
    const own = together(ownEvents().flatMap(readGold));
    // prose that people wrote: made-up sentences repeat themselves, which flatters a tagger that remembers words
    const reading = await measureReading(own.files);
    const building = await measureBuilding(foldersFor(join(root, 'made'), made), reports);
    // the questions are about the project’s own events, among all the made-up ones
    const files = new Map([...made, ...own.files]);
    const newsroom = await openNewsroom(foldersFor(join(root, 'made'), own.files));
    try {
      return [...(await measureAsking(newsroom, files, own.questions)), ...building, reading];
    } finally {
      newsroom.close();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function usualReports({ growth, refresh }: { growth: boolean; refresh: boolean }): number {
  if (refresh) return REFRESHED_REPORTS;
  return growth ? MOST_REPORTS : DEFAULT_REPORTS;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string' },
      kills: { type: 'string' },
      refresh: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      latency: { type: 'boolean', default: false },
      discord: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const reports = wholeOf('reports', values.reports, usualReports(values));
  if (values.refresh) return printRefreshing(reports, wholeOf('kills', values.kills, KILLS), values.json);
  if (values.latency) return printLatency(values.json);
  const started = performance.now();
  if (values.discord) {
    printDiscord(await measureDiscord(), values.json);
    return;
  }
  if (values.growth) {
    printGrowth(measureGrowth(reports), values.json);
    return;
  }
  const rows = await run(reports);
  const seconds = Math.round((performance.now() - started) / 1000);
  if (values.json) {
    console.log(JSON.stringify({ node: process.version, reports, seconds, measures: rows }));
    return;
  }
  print(rows);
  console.log(
    `\n${reports} reports, Node ${process.version}, ${availableParallelism()} cores, ${seconds} s in all`,
  );
}

await withUsage(main);
