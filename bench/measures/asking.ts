import MiniSearch from 'minisearch';
import type { Newsroom } from '../../src/newsroom.ts';
import { readReport } from '../../src/reports/read.ts';
import { holds } from '../evaluation/answers.ts';
import type { GoldQuestion } from '../evaluation/gold.ts';
import { coverage } from '../evaluation/words.ts';
import { type Measured, measured, median, timed } from '../timing.ts';

/** Passages of which the peer looks for its best sentence. */
const BEST_PASSAGES = 5;

interface Passage {
  id: number;
  text: string;
  sentences: string[];
}

/** MiniSearch as it comes, over the same passages; its answer is the sentence that shares most words with the question. */
class Peer {
  readonly #search = new MiniSearch<Passage>({ fields: ['text'] });
  readonly #passages: Passage[];

  constructor(files: ReadonlyMap<string, string>) {
    this.#passages = [...files]
      .flatMap(([file, text]) => readReport(file, new TextEncoder().encode(text)).passages)
      .filter((passage) => passage.kind === 'body')
      .map(({ text, sentences }, id) => ({ id, text, sentences: sentences.map((s) => s.text) }));
    this.#search.addAll(this.#passages);
  }

  search(question: string): number[] {
    return this.#search.search(question).map((hit) => hit.id);
  }

  ask(question: string): string {
    const hits = this.search(question).slice(0, BEST_PASSAGES);
    const sentences = hits.flatMap((id) => this.#passages[id]?.sentences ?? []);
    const best = sentences.map((text) => ({ text, share: coverage(question, text) }));
    return best.reduce((a, b) => (b.share > a.share ? b : a), { text: '', share: -1 }).text;
  }
}

/** Median time a question, once each has been asked before. */
async function timeOf(
  questions: readonly GoldQuestion[],
  ask: (question: string) => unknown,
): Promise<number> {
  for (const { q } of questions) ask(q);
  const times: number[] = [];
  for (const { q } of questions) times.push((await timed(() => ask(q))).ms);
  return median(times);
}

const rightOf = (questions: readonly GoldQuestion[], ask: (question: string) => string): number =>
  questions.filter((question) => holds({ text: ask(question.q) }, question)).length / questions.length;

/**
 * Time a question, and how often the first answer is right.
 * @param questions with what their answer must hold
 */
export async function measureAsking(
  newsroom: Newsroom,
  files: ReadonlyMap<string, string>,
  questions: readonly GoldQuestion[],
): Promise<Measured[]> {
  const peer = new Peer(files);
  const ask = (question: string) => newsroom.ask(question).answers[0]?.text ?? '';
  return [
    measured({
      what: 'one question, from search to cited answer',
      own: await timeOf(questions, ask),
      peer: await timeOf(questions, (question) => peer.search(question)),
      unit: 'ms',
      against: 'MiniSearch as it comes, search alone',
    }),
    measured({
      what: `first answers that are right, of ${questions.length}`,
      own: rightOf(questions, ask),
      peer: rightOf(questions, (question) => peer.ask(question)),
      unit: 'share',
      against: 'MiniSearch as it comes, best overlapping sentence',
    }),
  ];
}
