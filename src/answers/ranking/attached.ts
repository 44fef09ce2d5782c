import type { Figure, Quotation } from '../../evidence/types.ts';
import type { StoredPassage } from '../../store/types.ts';
import { stemsOf } from '../../words/stems.ts';
import type { AnswerSource } from '../types.ts';

/** Reports whose figures and quotations are looked at for one question: those of the nearest passages. */
const MOST_REPORTS = 8;

/** Figures and quotations of a sentence. */
export interface Attached {
  figures: readonly Figure[];
  quotations: readonly Quotation[];
  /** Stems of all names by which its speakers go. */
  speakers: ReadonlySet<string>;
}

export const NOTHING_ATTACHED: Attached = { figures: [], quotations: [], speakers: new Set() };

/** Of each sentence of a passage, for as long as a source gives back the same passage. */
const remembered = new WeakMap<StoredPassage, readonly Attached[]>();

const namesOf = ({ speaker }: Quotation): string[] =>
  speaker ? [speaker.name, ...speaker.mentions].flatMap(stemsOf) : [];

function attachedTo({ report, sentences }: StoredPassage, source: AnswerSource): Attached[] {
  const [figures, quotations] = [source.figures(report), source.quotations(report)];
  return sentences.map(({ index, start, end }) => {
    const said = quotations.filter(({ parts }) => parts.some((part) => part.start < end && start < part.end));
    return {
      figures: figures.filter(({ sentence }) => sentence === index),
      quotations: said,
      speakers: new Set(said.flatMap(namesOf)),
    };
  });
}

/** What was extracted from the reports of the nearest passages. */
export class Attachments {
  readonly #source: AnswerSource;
  readonly #reports: ReadonlySet<string>;

  constructor(passages: readonly StoredPassage[], source: AnswerSource) {
    this.#source = source;
    const reports = [...new Set(passages.map(({ report }) => report))];
    this.#reports = new Set(reports.slice(0, MOST_REPORTS));
  }

  /** @param at index into the passage's sentences */
  of(passage: StoredPassage, at: number): Attached {
    if (!this.#reports.has(passage.report)) return NOTHING_ATTACHED;
    const known = remembered.get(passage) ?? attachedTo(passage, this.#source);
    remembered.set(passage, known);
    return known[at] ?? NOTHING_ATTACHED;
  }
}
