import type { Disagreement } from '../disagreements/types.ts';
import type { Figure, Quotation } from '../evidence/types.ts';
import { Memory } from '../memory.ts';
import type { StoredPassage } from '../store/types.ts';
import type { AnswerSource } from './types.ts';

/** Reports whose evidence, events whose disagreements, and passages that are kept in memory, at most. */
const REPORTS = 400;
const EVENTS = 100;
const PASSAGES = 2_000;

/**
 * A source that reads each thing once: questions mostly follow one another on the same few events. For as long as
 * nothing changes in what it reads; what it gives back must not be changed.
 * @param current the source to read, asked for anew each time
 * @param shown those of some disagreements that are shown to anyone
 */
export function rememberedSource(
  current: () => AnswerSource,
  shown: (found: Disagreement[]) => Disagreement[],
): AnswerSource {
  const passages = new Memory<number, StoredPassage | undefined>(PASSAGES);
  const places = new Memory<string, StoredPassage | null>(PASSAGES);
  const figures = new Memory<string, Figure[]>(REPORTS);
  const quotations = new Memory<string, Quotation[]>(REPORTS);
  const disagreements = new Memory<string, Disagreement[]>(EVENTS);
  return {
    passages: (ids) => ids.flatMap((id) => passages.get(id, () => current().passages([id])[0]) ?? []),
    passageOf: (report, paragraph) =>
      places.get(`${paragraph} ${report}`, () => current().passageOf(report, paragraph)),
    figures: (report) => figures.get(report, () => current().figures(report)),
    quotations: (report) => quotations.get(report, () => current().quotations(report)),
    disagreementsOf: (event) => disagreements.get(event, () => shown(current().disagreementsOf(event))),
  };
}
