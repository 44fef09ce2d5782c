import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNewsroom } from '../../src/newsroom.ts';
import { makeCorpus, makeQuestions } from '../corpus.ts';
import { foldersFor } from './building.ts';

/** Passages of a made-up report, on average. */
const PASSAGES_A_REPORT = 7;
const QUESTIONS = 1_000;
/** Questions that are asked before any is timed, by turns: Node compiles what runs often while it runs, which is part of starting. */
const WARMING = 300;
const WARMING_ANSWERS = 3_000;

/** Milliseconds of processor time that a share of the questions stayed below, and by the clock. */
export interface Latency {
  passages: number;
  asked: 'for the first time' | 'again';
  questions: number;
  p50: number;
  p90: number;
  p99: number;
  clock99: number;
}

/** What one answer took, in milliseconds. */
interface Time {
  spent: number;
  clock: number;
}

const MICROSECONDS = 1_000;

/**
 * Milliseconds of processor time so far: what others do on the machine does not count, but the threads do that compile
 * and collect garbage beside the answers, so it is more than an answer takes by the clock of an idle machine.
 */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS;
}

const timesOf = (questions: readonly string[], ask: (question: string) => unknown): Time[] =>
  questions.map((question) => {
    const before = { spent: spent(), clock: performance.now() };
    ask(question);
    return { spent: spent() - before.spent, clock: performance.now() - before.clock };
  });

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

function summed(passages: number, asked: Latency['asked'], times: readonly Time[]): Latency {
  const own = times.map((time) => time.spent);
  return {
    passages,
    asked,
    questions: times.length,
    p50: at(own, 0.5),
    p90: at(own, 0.9),
    p99: at(own, 0.99),
    clock99: at(
      times.map(({ clock }) => clock),
      0.99,
    ),
  };
}

/**
 * How long an answer takes from the index on disk, opened anew: for questions that were never asked before, and for the
 * same ones again, as often as makes a thousand answers.
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
    const warming = asked.filter((_, i) => i % every === 0);
    for (let i = 0; i < WARMING_ANSWERS; i++) ask(warming[i % warming.length] ?? '');
    const timed = asked.filter((_, i) => i % every !== 0);
    const first = summed(paragraphs, 'for the first time', timesOf(timed, ask));
    const rounds = Array.from({ length: Math.ceil(QUESTIONS / timed.length) }, () => timed);
    const again = summed(paragraphs, 'again', timesOf(rounds.flat(), ask));
    newsroom.close();
    return [first, again];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
