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

  ask(question: string): string {
    const hits = this.#search.search(question).slice(0, BEST_PASSAGES);
    const sentences = hits.flatMap((hit) => this.#passages[hit.id]?.sentences ?? []);
    const best = sentences.map((text) => ({ text, share: coverage(question, text) }));
    return best.reduce((a, b) => (b.share > a.share ? b : a), { text: '', share: -1 }).text;
  }
}

interface Asked {
  ms: number;
  right: boolean;
}

async function askAll(
  questions: readonly GoldQuestion[],
  ask: (question: string) => string,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) {
    const { ms, result } = await timed(() => ask(question.q));
    asked.push({ ms, right: holds({ text: result }, question) });
  }
  return asked;
}

const rightOf = (asked: readonly Asked[]): number => asked.filter(({ right }) => right).length / asked.length;

/**
 * Time a question, and how often the first answer is right.
 * @param questions with what their answer must hold; asked twice, the second time is measured
 */
export async function measureAsking(
  newsroom: Newsroom,
  files: ReadonlyMap<string, string>,
  questions: readonly GoldQuestion[],
): Promise<Measured[]> {
  const peer = new Peer(files);
  const ask = (question: string) => newsroom.ask(question).answers[0]?.text ?? '';
  await askAll(questions, ask);
  await askAll(questions, (question) => peer.ask(question));
  const own = await askAll(questions, ask);
  const other = await askAll(questions, (question) => peer.ask(question));
  const against = 'MiniSearch as it comes, best overlapping sentence';
  return [
    measured({
      what: 'one question',
      own: median(own.map(({ ms }) => ms)),
      peer: median(other.map(({ ms }) => ms)),
      unit: 'ms',
      against,
    }),
    measured({
      what: `first answers that are right, of ${questions.length}`,
      own: rightOf(own),
      peer: rightOf(other),
      unit: 'share',
      against,
    }),
  ];
}
