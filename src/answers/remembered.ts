import type { Disagreement } from '../disagreements/types.ts';
import type { Figure, Quotation } from '../evidence/types.ts';
import type { StoredPassage } from '../store/types.ts';
import type { AnswerSource } from './types.ts';

/** Reports whose evidence, events whose disagreements, and passages that are kept in memory, at most. */
const REPORTS = 400;
const EVENTS = 100;
const PASSAGES = 2_000;

/** Keeps what was made for a key; past its room it starts afresh. */
class Kept<K, V> {
  readonly #values = new Map<K, V>();
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  get(key: K, make: () => V): V {
    const before = this.#values.get(key);
    if (before !== undefined) return before;
    if (this.#values.size >= this.#room) this.#values.clear();
    const made = make();
    this.#values.set(key, made);
    return made;
  }
}

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
  const passages = new Kept<number, StoredPassage | undefined>(PASSAGES);
  const places = new Kept<string, StoredPassage | null>(PASSAGES);
  const figures = new Kept<string, Figure[]>(REPORTS);
  const quotations = new Kept<string, Quotation[]>(REPORTS);
  const disagreements = new Kept<string, Disagreement[]>(EVENTS);
  return {
    passages: (ids) => ids.flatMap((id) => passages.get(id, () => current().passages([id])[0]) ?? []),
    passageOf: (report, paragraph) =>
      places.get(`${paragraph} ${report}`, () => current().passageOf(report, paragraph)),
    figures: (report) => figures.get(report, () => current().figures(report)),
    quotations: (report) => quotations.get(report, () => current().quotations(report)),
    disagreementsOf: (event) => disagreements.get(event, () => shown(current().disagreementsOf(event))),
  };
}
