import type { Report, Sentence } from '../../reports/types.ts';
import { findQuantities } from '../quantities/index.ts';
import { type Token, tokenize } from '../tokens.ts';
import type { Figure, Quantity } from '../types.ts';
import { attributionOf } from './attribution.ts';
import { PEOPLE_CLASSES } from './classes.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { eventClassOf } from './happening.ts';
import { leaning } from './leaning.ts';
import { marksOf, perOf } from './marks.ts';
import { namesOf, placesOf, timesOf } from './names.ts';
import { gatheringBefore, type NounPhrase, nounPhraseAt } from './phrase.ts';
import { doerOf, subjectOf } from './subject.ts';
import { termsOf } from './terms.ts';

/** Quantities of one sentence beyond which it is a table, not a sentence, and is skipped. */
const MOST_IN_SENTENCE = 40;

/** "UPDATED: …", "Published 4 p.m.": when the report was made, and nothing that it tells of. */
const STAMP =
  /^\W*(?:(?:last )?updated?|published|posted|created|by \p{Lu}\p{L}+ \p{Lu})\b|\b(?:posted|updated|published|last modified):/iu;

/**
 * Every figure of a report's own text: captions and credits give none.
 * @returns figures in order; pure, spans point into `report.text`
 */
export function extractFigures(report: Report): Figure[] {
  return report.passages
    .filter((passage) => passage.kind === 'body')
    .flatMap((passage) =>
      passage.sentences.flatMap((sentence, i) =>
        leaning(figuresOf(sentence, passage.paragraph, report.date), sentence, passage.sentences[i - 1]),
      ),
    );
}

function figuresOf(sentence: Sentence, paragraph: number, day: string | null): Figure[] {
  if (STAMP.test(sentence.text)) return [];
  const quantities = withoutConversions(sentence.text, findQuantities(sentence.text, day));
  const years = yearsOf(sentence.text, day, quantities);
  if (quantities.length + years.length === 0 || quantities.length > MOST_IN_SENTENCE) return [];
  const tokens = tokenize(sentence.text);
  const clauses = clausesOf(tokens);
  const figures: Figure[] = [];
  let heir: NounPhrase | null = null;
  for (const quantity of [...quantities, ...years]) {
    const at = {
      from: tokens.findIndex((t) => t.end > quantity.start),
      to: tokens.findIndex((t) => t.start >= quantity.end),
    };
    if (at.from < 0) continue;
    if (at.to < 0) at.to = tokens.length;
    const clause = clauses.find((c) => c.from <= at.from && at.from < c.to) ?? { from: 0, to: tokens.length };
    const phrase = phraseOf(quantity, tokens, at, clause, heir);
    if (quantity.kind === 'count') {
      heir = phrase ?? heir;
      if (
        !phrase &&
        !(bare(quantity, tokens, at.to) && PEOPLE_CLASSES.has(eventClassOf(tokens, clause, at, null) ?? ''))
      )
        continue;
    }
    figures.push(figureOf({ sentence, paragraph, tokens, clause, quantity, quantities, phrase, at, day }));
  }
  return figures;
}

/** "125 mph (200 kph)": what stands in brackets is the same figure once more. */
const withoutConversions = (text: string, quantities: Quantity[]): Quantity[] =>
  quantities.filter((quantity, i) => {
    const before = quantities[i - 1];
    return (
      before === undefined ||
      quantity.kind !== 'measure' ||
      before.unit !== quantity.unit ||
      !/^ \((?:(?:about|around|some|or) )?$/.test(text.slice(before.end, quantity.start)) ||
      !text.startsWith(')', quantity.end)
    );
  });

const YEAR_OR_MONTH =
  /^(?:(?:early|mid|late|(?:the )?(?:start|beginning|middle|end|spring|summer|autumn|winter) of)[ -])?(?:(?:1[5-9]|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:19|20)\d\d)?)$/i;

/** Years and months that stand alone: "in 1986", "since July". */
const yearsOf = (text: string, day: string | null, quantities: readonly Quantity[]): Quantity[] =>
  /\b(?:1[5-9]|20)\d\d\b|\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|of) \p{Lu}/u.test(text)
    ? findQuantities(text, day, new Set(['period'])).filter(
        (period) =>
          YEAR_OR_MONTH.test(period.text) &&
          !quantities.some(({ start, end }) => start < period.end && period.start < end),
      )
    : [];

/** What a count counts, or of what another quantity is: "two years of credit monitoring". */
function phraseOf(
  quantity: Quantity,
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  clause: Clause,
  heir: NounPhrase | null,
): NounPhrase | null {
  if (quantity.kind === 'count') {
    // "two people were killed and 20 were injured": a bare number counts what the one before it counted
    return (
      gatheringBefore(tokens, from) ??
      nounPhraseAt(tokens, to, clause.to) ??
      (heir && bare(quantity, tokens, to) ? heir : null)
    );
  }
  const of =
    tokens[to]?.lower === 'of' &&
    quantity.kind !== 'age' &&
    quantity.kind !== 'clock' &&
    quantity.kind !== 'date';
  return of ? nounPhraseAt(tokens, to, clause.to) : null;
}

/** A number with no noun of its own: "20 were injured", "and injured 20". */
function bare(quantity: Quantity, tokens: readonly Token[], to: number): boolean {
  const next = tokens.find((token, i) => i >= to && token.pos !== 'ADV');
  if (next?.pos === 'AUX' || next?.pos === 'VERB') return true;
  const before = tokens.findLast((token) => token.end <= quantity.start);
  return before?.pos === 'VERB' && (next === undefined || next.pos === 'ADP' || /^[.,;]$/.test(next.text));
}

interface Parts {
  sentence: Sentence;
  paragraph: number;
  tokens: Token[];
  clause: Clause;
  quantity: Quantity;
  quantities: readonly Quantity[];
  phrase: NounPhrase | null;
  at: { from: number; to: number };
  /** The report's date, YYYY-MM-DD. */
  day: string | null;
}

function figureOf({
  sentence,
  paragraph,
  tokens,
  clause,
  quantity,
  quantities,
  phrase,
  at,
  day,
}: Parts): Figure {
  const inClause = tokens.slice(clause.from, clause.to);
  const outside = tokens.filter((_, i) => i < clause.from || i >= clause.to);
  const end = phrase?.end ?? quantity.end;
  return {
    quantity: { ...quantity, start: quantity.start + sentence.start, end: quantity.end + sentence.start },
    sentence: sentence.index,
    paragraph,
    counted: phrase?.head ?? (quantity.kind === 'count' ? 'person' : null),
    surface: sentence.text.slice(phrase?.start ?? quantity.start, Math.max(end, phrase?.start ?? 0)).trim(),
    modifiers: phrase?.modifiers ?? [],
    eventClass: eventClassOf(tokens, clause, at, phrase),
    attributedTo: attributionOf(tokens, at.from),
    subject: subjectOf(tokens, at, quantity),
    doer: doerOf(tokens, clause, at.from),
    per: perOf(sentence.text, quantity),
    marks: marksOf(sentence.text, tokens, clause, at, quantity, phrase, day),
    context: termsOf(inClause, quantities),
    around: termsOf(outside, quantities),
    names: namesOf(inClause),
    places: placesOf(inClause),
    times: timesOf(quantities, quantity, sentence.text, {
      start: inClause[0]?.start ?? 0,
      end: inClause.at(-1)?.end ?? sentence.text.length,
    }),
  };
}
