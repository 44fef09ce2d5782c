import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNewsroom } from '../../src/newsroom.ts';
import { makeCorpus, makeQuestions } from '../corpus.ts';
import { foldersFor } from './building.ts';

/** Passages of a made-up report, on average. */
const PASSAGES_A_REPORT = 7;
const QUESTIONS = 1_000;
/** Asked before any is timed: Node compiles what runs often while it runs, which is part of starting. */
const WARMING = 300;

/** Milliseconds of processor time that a share of the questions stayed below. */
export interface Latency {
  passages: number;
  asked: 'for the first time' | 'again';
  questions: number;
  p50: number;
  p90: number;
  p99: number;
}

const MICROSECONDS = 1_000;

/** Milliseconds of processor time so far, collecting garbage included: what others do on the machine does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS;
}

const timesOf = (questions: readonly string[], ask: (question: string) => unknown): number[] =>
  questions.map((question) => {
    const before = spent();
    ask(question);
    return spent() - before;
  });

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

const summed = (passages: number, asked: Latency['asked'], times: readonly number[]): Latency => ({
  passages,
  asked,
  questions: times.length,
  p50: at(times, 0.5),
  p90: at(times, 0.9),
  p99: at(times, 0.99),
});

/**
 * How long an answer takes from the index on disk, opened anew: for questions that were never asked before, and for the
 * same ones again.
 * @param passages about how many the corpus has
 */
export async function measureLatency(passages: number): Promise<Latency[]> {
  const root = mkdtempSync(join(tmpdir(), 'wirecheck-bench-'));
  try {
    const reports = Math.ceil(passages / PASSAGES_A_REPORT);
    const folders = foldersFor(root, makeCorpus(reports));
    (await openNewsroom(folders)).close();
    const newsroom = await openNewsroom(folders);
    const { paragraphs } = await newsroom.refresh();
    const asked = makeQuestions(reports, WARMING + QUESTIONS);
    const ask = (question: string) => newsroom.ask(question);
    // every few one of them warms, so that both kinds are alike
    const every = Math.ceil(asked.length / WARMING);
    timesOf(
      asked.filter((_, i) => i % every === 0),
      ask,
    );
    const timed = asked.filter((_, i) => i % every !== 0);
    const first = summed(paragraphs, 'for the first time', timesOf(timed, ask));
    const again = summed(paragraphs, 'again', timesOf(timed, ask));
    newsroom.close();
    return [first, again];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
