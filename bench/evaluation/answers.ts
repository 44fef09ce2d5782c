import type { Answer } from '../../src/answers/types.ts';
import type { Disagreement } from '../../src/disagreements/types.ts';
import { isOf } from './disagreements.ts';
import type { GoldQuestion, GoldRow } from './gold.ts';
import type { Sheet } from './sheet.ts';
import { folded } from './words.ts';

/** @returns whether an answer holds one of the strings that the gold asks for */
export const holds = (answer: { text: string } | undefined, { answerSubstrings }: GoldQuestion): boolean =>
  answer !== undefined && answerSubstrings.some((wanted) => folded(answer.text).includes(folded(wanted)));

/**
 * Scores one answer: its first and its first three texts, its citation, its abstention, and the disagreements it shows.
 * @param detected all disagreements that were found: one that was not can't be shown
 */
export function scoreAnswer(
  sheet: Sheet,
  question: GoldQuestion,
  { status, answers, disagreements }: Answer,
  gold: readonly GoldRow[],
  detected: readonly Disagreement[],
): void {
  const { tally } = sheet;
  const given = status === 'answered' ? answers : [];
  for (const { text, citations } of given) sheet.checkVerbatim('answer', text, citations[0]);
  if (question.abstain) {
    tally.unanswerable++;
    if (status === 'abstained') tally.abstained++;
    else sheet.note('should abstain', `${question.q} -> ${given[0]?.text}`);
    return;
  }
  tally.questions++;
  if (status === 'abstained') tally.wronglyAbstained++;
  const [first] = given;
  if (holds(first, question)) {
    tally.first++;
    const { reports } = question;
    if (reports.length === 0 || first?.citations.some((c) => reports.includes(c.report))) tally.cited++;
    else sheet.note('another report cited', question.q);
  } else sheet.note('wrong first answer', `${question.q} -> ${first?.text ?? '(abstained)'}`);
  if (given.slice(0, 3).some((answer) => holds(answer, question))) tally.firstThree++;
  for (const about of question.flags) {
    const row = gold.find((one) => one.about === about);
    const known = row !== undefined && detected.some((one) => isOf(one, row));
    tally.flags++;
    if (known) tally.flagsDetected++;
    if (row && disagreements.some((one) => isOf(one, row))) tally.flagged++;
    else
      sheet.note(
        known ? 'detected, but not flagged in the answer' : 'not flagged in the answer',
        `${question.q} (${about})`,
      );
  }
}
