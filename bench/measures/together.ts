import { setTimeout as delay } from 'node:timers/promises';
import { Newsroom } from '../../src/newsroom.ts';
import { writeCorpus } from '../refreshing/corpus.ts';
import type { Folders } from '../refreshing/folders.ts';
import type { Figure } from './refreshing.ts';

const REPORTS = 100;
const REFRESHES = 50;
const QUESTIONS = 1_000;
/** Between two questions, so that refreshes come and go among them. */
const REST_MS = 5;

/** Refreshes at once, and questions meanwhile, each of which must be answered from one state. */
export async function* measureTogether(folders: Folders): AsyncGenerator<Figure> {
  writeCorpus(folders.seeds, REPORTS);
  const room = await Newsroom.open({ ...folders, apart: true });
  // each tells of a number of its own, so that an answer from two states would show
  const refreshes = Array.from({ length: REFRESHES }, (_, n) =>
    room.add('bridge.md', Buffer.from(`The bridge at Quillby carried ${n + 10} lorries on Monday.\n`)),
  );
  let [mixed, answered] = [0, 0];
  for (let n = 0; n < QUESTIONS; n++) {
    const { answers } = room.ask('How many lorries did the bridge at Quillby carry?');
    const told = room.blocks('bridge').map(({ text }) => text);
    if (String(answers.map(({ text }) => text)) !== String(told)) mixed++;
    answered += answers.length;
    await delay(REST_MS);
  }
  const done = await Promise.all(refreshes);
  const once = done.filter(({ added, changed }) => added.length + changed.length === 1).length;
  room.close();
  yield [
    `${REFRESHES} refreshes at once, ${QUESTIONS} questions meanwhile`,
    `${mixed} mixed answers of ${answered}; ${once} refreshes done, each once`,
  ];
}
