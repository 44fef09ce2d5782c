import { extractEvidence } from '../../evidence/index.ts';
import { findQuantities } from '../../evidence/quantities/index.ts';
import type { Figure } from '../../evidence/types.ts';
import type { Sentence } from '../../reports/types.ts';
import { asReport } from './message.ts';

/** What stands for things that were counted before: "40 of which", "two of whom". */
export const STANDING = /^\s+of\s+(?:which|whom|them)\b/iu;

const ANYWHERE = /\bof\s+(?:which|whom|them)\b/iu;

/** The same statement with the things named again: "40 of which were late" as "40 trains were late". */
function namedAgain(number: string, rest: string, before: Figure): Figure | undefined {
  const text = `${number} ${before.surface}${rest.replace(STANDING, '')}`;
  return extractEvidence(asReport(text)).figures[0];
}

/** The last count of named things before a place, in the same sentence or the one before. */
const countBefore = (figures: readonly Figure[], start: number, sentence: number): Figure | undefined =>
  figures.findLast(
    ({ quantity, counted, sentence: at }) =>
      quantity.start < start && quantity.kind === 'count' && counted !== null && sentence - at <= 1,
  );

/**
 * Figures that name what they count by a pronoun alone, which the extractors leave out.
 * @param figures those that were found in the sentences
 */
export const standingFigures = (sentences: readonly Sentence[], figures: readonly Figure[]): Figure[] =>
  sentences.flatMap(({ text, start, index }) =>
    (ANYWHERE.test(text) ? findQuantities(text, null) : []).flatMap((quantity) => {
      const rest = text.slice(quantity.end);
      if (quantity.kind !== 'count' || !STANDING.test(rest)) return [];
      const span = { start: quantity.start + start, end: quantity.end + start };
      const before = countBefore(figures, span.start, index);
      const known = figures.some((one) => one.quantity.start === span.start);
      const figure = before && !known ? namedAgain(quantity.text, rest, before) : undefined;
      return figure
        ? [{ ...figure, sentence: index, quantity: { ...quantity, ...span }, surface: quantity.text }]
        : [];
    }),
  );

/** "Of 800 tickets, 700 were sold": what was sold is not what stands first. */
const OPENING = /(?:^|[,;:(–—] ?)of (?:the |its |their |all )?$/iu;

/** @returns the figure, marked where it is only told what another is a part of */
export function wholeMarked(figure: Figure, { text, start }: Sentence): Figure {
  const opens = OPENING.test(text.slice(0, figure.quantity.start - start));
  return opens && !figure.marks.includes('whole') ? { ...figure, marks: [...figure.marks, 'whole'] } : figure;
}
