import type { Disagreement } from '../disagreements/types.ts';
import { stemsOf } from '../search/stems.ts';
import type { Composed } from './compose.ts';
import type { Question } from './question.ts';
import type { AnswerSource } from './types.ts';
import { folded } from './unit.ts';

/** Whether a position's sentence is among the answers, or holds one. */
const among = (sentence: string, answers: readonly Composed[]): boolean => {
  const text = folded(sentence);
  return answers.some((answer) => answer.text.includes(text) || text.includes(answer.text));
};

/** Whether a word of what they disagree on is asked for. */
function related(disagreement: Disagreement, question: Question): boolean {
  const about = new Set(stemsOf(disagreement.about));
  return question.terms.some(({ stem }) => about.has(stem));
}

/** @returns the disagreements of the answers' events that bear on the question */
export function bearing(
  question: Question,
  answers: readonly Composed[],
  source: AnswerSource,
): Disagreement[] {
  const events = new Set(answers.map(({ passage }) => passage.event));
  return [...events]
    .flatMap((event) => source.disagreementsOf(event))
    .filter(
      (disagreement) =>
        related(disagreement, question) &&
        disagreement.positions.some(({ sentence }) => among(sentence, answers)),
    );
}
