import type { AnswerKind } from '../question/forms.ts';

/** Kinds of question that ask how it is now, where the question does not say otherwise. */
const OF_NOW: ReadonlySet<AnswerKind> = new Set(['number', 'amount', 'size', 'money', 'percent']);
/** A year that something was, and not one that it is held against or has been since. */
const PAST =
  /(?<!\b(?:since|than|than in|until|from|like|as in) (?:[A-Z][a-z]+ )?)\b(1[5-9]\d\d|20\d\d)\b(?! (?:percent|per cent|[a-z]+s\b))/g;
/** Words by which a question asks of earlier times. */
const BACK =
  /\b(?:last|latest|previous(?:ly)?|earlier|before|record|worst|biggest|ever|ago|histor\w+|first)\b/i;

/**
 * Whether a sentence looks back to another year than its report's: "the worst outbreak was in 1985, when 28 died".
 * @param date day of the report, or null: then nothing is another year
 * @param question its text
 */
export function isElsewhen(text: string, date: string | null, kind: AnswerKind, question: string): boolean {
  if (date === null || !OF_NOW.has(kind) || BACK.test(question) || !BACK.test(text)) return false;
  const now = date.slice(0, 4);
  const years = Array.from(text.matchAll(PAST), ([, year = '']) => year);
  return years.length > 0 && years.every((year) => year < now && !question.includes(year));
}
