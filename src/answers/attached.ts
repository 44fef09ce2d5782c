import type { Figure, Quotation } from '../evidence/types.ts';
import type { StoredPassage } from '../store/types.ts';
import { stemsOf } from '../words/stems.ts';
import type { AnswerSource } from './types.ts';

/** Reports whose figures and quotations are looked at for one question: those of the nearest passages. */
const MOST_REPORTS = 8;

/** What was extracted from one report, found by place. */
interface Extracted {
  figures: Figure[];
  quotations: { quotation: Quotation; speaker: ReadonlySet<string> }[];
}

/** Figures and quotations of a sentence. */
export interface Attached {
  figures: readonly Figure[];
  quotations: readonly Quotation[];
  /** Stems of all names by which its speakers go. */
  speakers: ReadonlySet<string>;
}

export const NOTHING_ATTACHED: Attached = { figures: [], quotations: [], speakers: new Set() };

/** For as long as a source gives back the same quotation. */
const remembered = new WeakMap<Quotation, ReadonlySet<string>>();

function namesOf(quotation: Quotation): ReadonlySet<string> {
  const before = remembered.get(quotation);
  if (before) return before;
  const { speaker } = quotation;
  const names = new Set(speaker ? [speaker.name, ...speaker.mentions].flatMap(stemsOf) : []);
  remembered.set(quotation, names);
  return names;
}

/** Reads what was extracted from the reports of the nearest passages, each report once. */
export class Attachments {
  readonly #reports = new Map<string, Extracted>();

  constructor(passages: readonly StoredPassage[], source: AnswerSource) {
    const reports = [...new Set(passages.map(({ report }) => report))].slice(0, MOST_REPORTS);
    for (const report of reports)
      this.#reports.set(report, {
        figures: source.figures(report),
        quotations: source
          .quotations(report)
          .map((quotation) => ({ quotation, speaker: namesOf(quotation) })),
      });
  }

  /** @param at index into the passage's sentences */
  of(passage: StoredPassage, at: number): Attached {
    const extracted = this.#reports.get(passage.report);
    const sentence = passage.sentences[at];
    if (!extracted || !sentence) return NOTHING_ATTACHED;
    const said = extracted.quotations.filter(({ quotation: { parts } }) =>
      parts.some(({ start, end }) => start < sentence.end && sentence.start < end),
    );
    return {
      figures: extracted.figures.filter((figure) => figure.sentence === sentence.index),
      quotations: said.map(({ quotation }) => quotation),
      speakers: new Set(said.flatMap(({ speaker }) => [...speaker])),
    };
  }
}
