import type { Position } from '../disagreements/types.ts';
import type { Figure } from '../evidence/types.ts';
import type { Span } from '../reports/types.ts';
import { kinOf } from '../words/kin.ts';
import { stem, stemsOf } from '../words/stems.ts';
import type { Corpus, Near } from './near.ts';
import { STANDING } from './standing.ts';
import type { Finding } from './types.ts';
import { folded } from './unit.ts';

/** Share of the words of the message's sentence that a report's sentence must hold to speak of the same thing. */
const SAME_MATTER = 0.5;

/** Characters from a figure's start within which what it counts must begin to be named with it. */
const LABEL_REACH = 60;

const overlaps = (a: Figure, b: Figure): boolean =>
  a.quantity.low <= b.quantity.high && b.quantity.low <= a.quantity.high;

const meet = (a: string, b: string): boolean =>
  stem(a) === stem(b) || [...kinOf(stem(a))].some((group) => kinOf(stem(b)).has(group));

/** Whether two figures tell of one thing: of one kind and unit, one thing counted, one thing happening to it. */
function comparable(a: Figure, b: Figure): boolean {
  if (a.quantity.kind !== b.quantity.kind || a.quantity.unit !== b.quantity.unit) return false;
  if ((a.counted === null) !== (b.counted === null)) return false;
  if (a.counted && b.counted && !meet(a.counted, b.counted)) return false;
  if (a.eventClass !== b.eventClass) return false;
  if (a.subject && b.subject && stem(a.subject) !== stem(b.subject)) return false;
  return [...a.marks].sort().join() === [...b.marks].sort().join();
}

function shareOf(sentence: string, other: string): number {
  const wanted = stemsOf(sentence).filter((one) => !/\d/.test(one));
  const held = new Set(stemsOf(other));
  return wanted.length ? wanted.filter((one) => held.has(one)).length / wanted.length : 0;
}

/** The disagreement that one of the sentences is a position of, where the figure is among its values. */
function disputeOf(near: Near, sentences: readonly string[], surfaces: readonly string[]): Position[] | null {
  const dispute = near.disagreements.find(({ positions }) =>
    positions.some(
      ({ sentence, value }) =>
        sentences.some((one) => folded(one) === folded(sentence)) &&
        surfaces.some((one) => value.includes(one) || one.includes(value)),
    ),
  );
  return dispute?.positions ?? null;
}

/** The figure with what it counts, a run of the message: from the number to the end of what is counted. */
function labelOf({ quantity, surface }: Figure, sentence: Span): string {
  const from = quantity.start - sentence.start;
  const counted = sentence.text.indexOf(surface, from);
  const stands = STANDING.exec(sentence.text.slice(quantity.end - sentence.start));
  if (stands) return folded(`${quantity.text}${stands[0]}`);
  const end =
    surface && counted >= 0 && counted - from <= LABEL_REACH
      ? counted + surface.length
      : quantity.end - sentence.start;
  return folded(sentence.text.slice(from, Math.max(end, quantity.end - sentence.start)));
}

/**
 * Looks a figure up in the reports. What no report gives for the same thing is "not in the reports", not wrong.
 * @param sentence the sentence that gives the figure
 */
export function checkFigure(figure: Figure, sentence: Span, near: Corpus): Finding {
  const text = labelOf(figure, sentence);
  const found = near(sentence.text);
  const same = found.figures.filter(
    (one) => comparable(figure, one.figure) && shareOf(sentence.text, one.sentence) >= SAME_MATTER,
  );
  const agreeing = same.filter((one) => overlaps(figure, one.figure));
  const told = agreeing.length > 0 ? agreeing : same;
  const citations = told.map(({ citation }) => citation);
  if (told.length === 0) return { text, verdict: 'not in the reports', citations };
  const positions = disputeOf(
    found,
    told.map((one) => one.sentence),
    told.map((one) => one.figure.quantity.text),
  );
  if (positions) return { text, verdict: 'disputed', citations, positions };
  return { text, verdict: agreeing.length > 0 ? 'corroborated' : 'contradicted', citations };
}
