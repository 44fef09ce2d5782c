import { findQuantities } from '../evidence/quantities/index.ts';
import type { Figure, Quantity } from '../evidence/types.ts';
import { cite, type Passage, type Report, type Sentence } from '../reports/types.ts';
import { disagreementId } from './id.ts';
import type { Detector, Disagreement, Position, Witness } from './types.ts';
import { compatible } from './values.ts';

/** A word that was given first, in the sentence that also has the later one. */
const FIRST =
  /\b(?:first|initially|originally|at first|earlier|previously|had (?:said|put|given|reported|announced|listed|estimated))\b/i;
/** What takes it back. */
const TAKEN_BACK =
  /\b(?:but|then|later|before|and|,)\b.{0,60}?\b(?:raised|lowered|corrected|revised|amended|changed|updated|cut|reduced|increased|put|said|retracted|withdrew|adjusted|upgraded|downgraded|brought|moved)\b.{0,60}?\b(?:to|it was|at|down|up)\b/i;
/** "revised … from 26 to 31", "corrected the figure from 4 to 14" */
const FROM_TO =
  /\b(?:raised|lowered|corrected|revised|amended|changed|updated|adjusted|upgraded|downgraded)\b(?! (?:its|their|his|her) (?:price|forecast|outlook|rate|offer|bid|target|guidance|rating))[^.]{0,80}\bfrom $/i;
/** "reported four deaths but revised the toll to three": between the two values */
const REPLACED =
  /\b(?:but|which|that|figure|later|then)\b.{0,50}\b(?:corrected|revised|amended|retracted)\b.{0,50}\bto (?:about |nearly |only |just )?$/i;
/** "Initially, police said the boy was nine": a sentence that takes back what stands just before it. */
const INITIALLY =
  /^\W*(?:initially|at first|originally|earlier|it (?:had )?(?:first|initially|originally|earlier))\b[^.]*\b(?:said|put|gave|given|reported|estimated|stated|announced|listed|told|believed|thought)\b|\b(?:had|have|has|was|were) (?:initially|originally|at first|first|earlier|previously) (?:been )?(?:said|put|given|gave|reported|estimated|stated|announced|listed|told|believed|thought)\b|\b(?:initially|originally|at first) (?:said|put|gave|reported|estimated|stated|announced|listed)\b/i;
/** Sentences back in which the later word may stand. */
const REACH = 2;

/** Values that one report gives and takes back. */
export const detectRevisions: Detector = (event, witnesses) => ({
  disagreements: witnesses.flatMap((witness) => revisionsOf(event, witness)),
  nearMisses: [],
});

function revisionsOf(event: string, { report, evidence }: Witness): Disagreement[] {
  const body = report.passages.filter((passage) => passage.kind === 'body');
  const told = body.flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })));
  return told.flatMap(({ passage, sentence }, i) => {
    const pair =
      within(sentence, report) ??
      across(
        sentence,
        evidence.figures,
        told.slice(Math.max(0, i - REACH), i).map((t) => t.sentence),
      );
    if (!pair) return [];
    const positions = pair.map((side) => positionOf(report, side, body));
    return [
      {
        id: disagreementId(
          'revision',
          report.id,
          ...pair.map((side) => side.quantity.text),
          passage.text.slice(0, 40),
        ),
        event,
        kind: 'revision' as const,
        about: pair[0].about,
        positions,
      },
    ];
  });
}

interface Given {
  quantity: Quantity;
  sentence: Sentence;
  about: string;
}

/** Both words in one sentence: "first gave 26 but raised it to 31", "corrected the toll from 12 to 9". */
function within(sentence: Sentence, report: Report): [Given, Given] | null {
  const { text } = sentence;
  const quantities = findQuantities(text, report.date).filter((quantity) => quantity.kind !== 'date');
  for (const [i, early] of quantities.entries()) {
    const late = quantities[i + 1];
    if (!late || compatible(early, late)) continue;
    const between = text.slice(early.end, late.start);
    const alike = early.kind === late.kind || late.kind === 'count' || early.kind === 'count';
    if (!alike) continue;
    const fromTo = FROM_TO.test(text.slice(0, early.start)) && /^[^.;]{0,40}\bto $/.test(between);
    const replaced =
      REPLACED.test(between) || (FIRST.test(text.slice(0, early.start)) && TAKEN_BACK.test(between));
    if (fromTo || replaced)
      return [
        { quantity: early, sentence, about: about(text, early) },
        { quantity: late, sentence, about: about(text, late) },
      ];
  }
  return null;
}

/** The earlier word in a sentence of its own, behind the one it takes back; both must be of one thing. */
function across(
  sentence: Sentence,
  figures: readonly Figure[],
  before: readonly Sentence[],
): [Given, Given] | null {
  if (!INITIALLY.test(sentence.text)) return null;
  const early = figures.filter((figure) => figure.sentence === sentence.index);
  for (const later of [...before].reverse()) {
    for (const late of figures.filter((figure) => figure.sentence === later.index)) {
      const match = early.find(
        (figure) => sameThing(figure, late) && !compatible(figure.quantity, late.quantity),
      );
      if (match)
        return [
          { quantity: late.quantity, sentence: later, about: label(late) },
          { quantity: match.quantity, sentence, about: label(match) },
        ];
    }
  }
  return null;
}

function sameThing(one: Figure, other: Figure): boolean {
  if (one.quantity.kind !== other.quantity.kind || one.quantity.unit !== other.quantity.unit) return false;
  if (one.quantity.kind === 'age') return one.subject !== null && one.subject === other.subject;
  if (one.counted !== null && one.counted === other.counted)
    return one.eventClass === null || other.eventClass === null || one.eventClass === other.eventClass;
  return (
    one.counted === null &&
    other.counted === null &&
    one.eventClass !== null &&
    one.eventClass === other.eventClass
  );
}

const label = (figure: Figure): string =>
  figure.quantity.kind === 'age'
    ? `age of the ${figure.subject}`
    : [figure.surface, figure.eventClass].filter(Boolean).join(' ');

/** The words before the first value: "the number of injured". */
function about(text: string, quantity: Quantity): string {
  const words = text.slice(0, quantity.start).match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return (
    words
      .slice(-6)
      .join(' ')
      .replace(/\s+(?:as|at|to|from|of|was|were)$/i, '') || quantity.text
  );
}

function positionOf(report: Report, { quantity, sentence }: Given, body: readonly Passage[]): Position {
  const passage = body.find((p) => p.sentences.includes(sentence));
  return {
    value: quantity.text,
    sentence: sentence.text,
    attributedTo: null,
    citations: [cite(report, passage?.paragraph ?? 1)],
  };
}
