import type { Figure } from '../evidence/types.ts';
import { isForeign } from '../reports/language.ts';
import type { Report } from '../reports/types.ts';
import { stemsOf } from '../words/stems.ts';
import type { Disagreement, DisagreementKind, Position, Witness } from './types.ts';

/** Share of the words of what is disagreed on, or of a side's sentence, that makes another sentence speak of it. */
const SPEAKS_AT = 0.5;

/** Kinds whose values are words that say of what they are; a number or a day says nothing of that. */
const IN_WORDS: readonly DisagreementKind[] = ['place', 'person', 'wording', 'framing'];

/** What is asked of a report: the words of a disagreement, and the figures of its sides. */
export interface Topic {
  words: string[][];
  figures: Figure[];
}

/** @param witnesses reports of the event, by id */
export function topicOf(
  { kind, about, positions }: Disagreement,
  witnesses: ReadonlyMap<string, Witness>,
): Topic {
  const values = IN_WORDS.includes(kind) ? positions.map(({ value }) => value) : [];
  const texts = [about, ...values, ...positions.map(({ sentence }) => sentence)];
  return {
    words: texts.map((text) => [...new Set(stemsOf(text))]).filter((stems) => stems.length > 0),
    figures: positions.flatMap((position) => figuresOf(position, witnesses)),
  };
}

/** The figures that a side's value holds, or that hold it. */
const figuresOf = ({ value, citations }: Position, witnesses: ReadonlyMap<string, Witness>): Figure[] =>
  citations.flatMap(({ report, paragraph }) =>
    (witnesses.get(report)?.evidence.figures ?? []).filter(
      ({ paragraph: at, quantity: { text } }) =>
        at === paragraph && (value.includes(text) || text.includes(value)),
    ),
  );

/** A report that is asked whether it speaks of one thing after another; made ready for that at the first. */
export class Speech {
  readonly #witness: Witness;
  #sentences: ReadonlyMap<string, ReadonlySet<number>> | null = null;

  constructor(witness: Witness) {
    this.#witness = witness;
  }

  /** Whether it may speak of the topic, in whatever words; what is not understood may. */
  mentions({ words, figures }: Topic): boolean {
    const { report, evidence } = this.#witness;
    if (figures.some((figure) => evidence.figures.some((own) => isLike(own, figure)))) return true;
    if (isForeign(report)) return true;
    return words.some((stems) => this.#mostHeld(stems) >= SPEAKS_AT * stems.length);
  }

  /** The most of the stems that one sentence holds. */
  #mostHeld(stems: readonly string[]): number {
    this.#sentences ??= sentencesByStem(this.#witness.report);
    const held = new Map<number, number>();
    for (const stem of stems)
      for (const sentence of this.#sentences.get(stem) ?? [])
        held.set(sentence, (held.get(sentence) ?? 0) + 1);
    return Math.max(0, ...held.values());
  }
}

/** @returns the sentences that hold a stem, by their numbers */
function sentencesByStem({ passages }: Report): ReadonlyMap<string, ReadonlySet<number>> {
  const byStem = new Map<string, Set<number>>();
  for (const { sentences } of passages)
    for (const { index, text } of sentences)
      for (const stem of stemsOf(text)) {
        const holding = byStem.get(stem);
        if (holding) holding.add(index);
        else byStem.set(stem, new Set([index]));
      }
  return byStem;
}

/** Figures of one kind and unit that count the same, tell of the same happening, or are one measured value. */
const isLike = (one: Figure, other: Figure): boolean =>
  one.quantity.kind === other.quantity.kind &&
  one.quantity.unit === other.quantity.unit &&
  ((one.counted !== null && one.counted === other.counted) ||
    (one.eventClass !== null && one.eventClass === other.eventClass) ||
    (one.quantity.kind !== 'count' &&
      one.quantity.low <= other.quantity.high &&
      other.quantity.low <= one.quantity.high));
