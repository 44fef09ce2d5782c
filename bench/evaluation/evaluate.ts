import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Newsroom, openNewsroom } from '../../src/newsroom.ts';
import { scoreAnswer } from './answers.ts';
import { scoreDisagreements } from './disagreements.ts';
import type { GoldEvent } from './gold.ts';
import { scoreSpeaker } from './quotations.ts';
import { Sheet } from './sheet.ts';
import type { Tally } from './tally.ts';

export interface Evaluated {
  event: string;
  tally: Tally;
  /** Every miss and false alarm, one a line. */
  remarks: string[];
}

/**
 * Puts an event's reports into folders of their own, opens a newsroom on them and scores all it finds and answers.
 * @param kinds kinds of disagreement to count; all where empty
 */
export async function evaluate(event: GoldEvent, kinds: readonly string[] = []): Promise<Evaluated> {
  const root = mkdtempSync(join(tmpdir(), 'wirecheck-eval-'));
  try {
    const newsroom = await open(root, event.files);
    try {
      const sheet = new Sheet(event);
      score(sheet, newsroom, event, (kind) => kinds.length === 0 || kinds.includes(kind));
      return { event: event.event, tally: sheet.tally, remarks: sheet.remarks };
    } finally {
      newsroom.close();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function open(root: string, files: ReadonlyMap<string, string>): Promise<Newsroom> {
  const [seeds, index, state] = ['seeds', 'index', 'state'].map((name) => join(root, name));
  if (!seeds || !index || !state) throw new Error('no folders');
  mkdirSync(seeds);
  for (const [file, text] of files) writeFileSync(join(seeds, file), text);
  return openNewsroom({ seeds, index, state });
}

function score(sheet: Sheet, newsroom: Newsroom, event: GoldEvent, wanted: (kind: string) => boolean): void {
  const { disagreements, questions, speakers } = event;
  const detected = newsroom.disagreements();
  scoreDisagreements(sheet, detected, disagreements, wanted);
  for (const question of questions)
    scoreAnswer(sheet, question, newsroom.ask(question.q), disagreements, detected);
  for (const person of speakers)
    scoreSpeaker(
      sheet,
      person,
      [person.name, ...person.aliases].map((name) => newsroom.quotes(name)),
    );
}
