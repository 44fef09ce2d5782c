import type { Disagreement } from '../../disagreements/types.ts';
import type { Figure, Quotation } from '../../evidence/types.ts';
import type { Citation } from '../../reports/types.ts';
import type { SearchIndex } from '../../search/types.ts';
import type { StoredPassage } from '../../store/types.ts';
import type { AnswerSource } from '../types.ts';

/** Passages looked into for one statement. */
const PASSAGES = 12;

/** What the reports hold near some words. */
export interface Near {
  passages: StoredPassage[];
  /** Each with its sentence, and the passage around that with its headline. */
  figures: { figure: Figure; citation: Citation; sentence: string; around: string }[];
  quotations: { quotation: Quotation; citation: Citation }[];
  disagreements: Disagreement[];
}

/** Finds what the reports hold near some words. */
export type Corpus = (words: string) => Near;

/** @returns the passages nearest to some words, with all that was found in those passages and in their events */
export function findNear(words: string, index: SearchIndex, source: AnswerSource): Near {
  const passages = source.passages(index.search(words, PASSAGES).map(({ id }) => id));
  const reports = [...new Set(passages.map(({ report }) => report))];
  const events = [...new Set(passages.map(({ event }) => event))];
  const passageAt = (report: string, paragraph: number) =>
    passages.find((one) => one.report === report && one.citation.paragraph === paragraph);
  return {
    passages,
    figures: reports.flatMap((report) =>
      source.figures(report).flatMap((figure) => {
        const passage = passageAt(report, figure.paragraph);
        const sentence = passage?.sentences.find(({ index: at }) => at === figure.sentence);
        if (!passage || !sentence) return [];
        const { citation, text } = passage;
        return [{ figure, citation, sentence: sentence.text, around: `${citation.headline ?? ''}\n${text}` }];
      }),
    ),
    quotations: reports.flatMap((report) =>
      source.quotations(report).flatMap((quotation) => {
        const passage = passageAt(report, quotation.parts[0]?.paragraph ?? -1);
        return passage ? [{ quotation, citation: passage.citation }] : [];
      }),
    ),
    disagreements: events.flatMap((event) => source.disagreementsOf(event)),
  };
}
