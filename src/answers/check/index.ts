import { extractEvidence } from '../../evidence/index.ts';
import type { Figure } from '../../evidence/types.ts';
import type { Report, Sentence } from '../../reports/types.ts';
import type { SearchIndex } from '../../search/types.ts';
import type { AnswerSource, Finding } from '../types.ts';
import { checkFigure } from './figure.ts';
import { asReport } from './message.ts';
import { type Corpus, findNear } from './near.ts';
import { checkQuotation } from './quotation.ts';
import { standingFigures, wholeMarked } from './standing.ts';

/** Characters of a message that are looked at; Discord allows 4,000. */
const MOST_CHARACTERS = 20_000;
/** Figures and quotations of one text that are looked up at most. */
const MOST_FINDINGS = 50;

/** A figure or quotation of a text, still to be looked up. */
interface Lookup {
  /** Where it stands in the text. */
  at: number;
  lookUp: () => Finding | null;
}

/**
 * Holds each figure and quotation of a text against the reports; opinions are left alone.
 * @param text a message, as written
 * @returns findings in the order of the text
 */
export function check(text: string, index: SearchIndex, source: AnswerSource): Finding[] {
  const lookups = lookupsOf(asReport(text.slice(0, MOST_CHARACTERS)), (words) =>
    findNear(words, index, source),
  );
  const found: Finding[] = [];
  for (const { lookUp } of lookups.sort((a, b) => a.at - b.at)) {
    if (found.length === MOST_FINDINGS) break;
    const finding = lookUp();
    if (finding) found.push(finding);
  }
  return found;
}

function lookupsOf(message: Report, near: Corpus): Lookup[] {
  const { figures: named, quotations } = extractEvidence(message);
  const sentences = message.passages.flatMap((passage) => passage.sentences);
  const said = quotations.filter(({ kind }) => kind !== 'indirect');
  const isQuoted = (at: number) =>
    said.some(({ parts }) => parts.some(({ start, end }) => start <= at && at < end));
  const figures = [...named, ...standingFigures(sentences, named)].filter(
    ({ quantity }) => !isQuoted(quantity.start),
  );
  return [
    ...said.map((quotation) => ({
      at: quotation.parts[0]?.start ?? 0,
      lookUp: () => checkQuotation(quotation, near),
    })),
    ...figures.map((figure) => ({
      at: figure.quantity.start,
      lookUp: () => figureFinding(figure, sentences, near),
    })),
  ];
}

function figureFinding(figure: Figure, sentences: readonly Sentence[], near: Corpus): Finding | null {
  const sentence = sentences[figure.sentence];
  return sentence ? checkFigure(wholeMarked(figure, sentence), sentence, near) : null;
}
