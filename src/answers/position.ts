import type { Position } from '../disagreements/types.ts';
import type { StoredPassage } from '../store/types.ts';
import type { AnswerSource } from './types.ts';
import { folded } from './unit.ts';

/** @returns where a position's sentence stands, `at` being its index in the passage; null where it is not there */
export function placeOf(
  { sentence, citations: [citation] }: Position,
  source: Pick<AnswerSource, 'passageOf'>,
): { passage: StoredPassage; at: number } | null {
  const passage = citation && source.passageOf(citation.report, citation.paragraph);
  if (!passage) return null;
  const at = passage.sentences.findIndex(({ text }) => folded(text) === folded(sentence));
  return at >= 0 ? { passage, at } : null;
}
