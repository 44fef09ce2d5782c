import type { Position } from '../../disagreements/types.ts';
import { classOf, KNOWN_CLASSES, PEOPLE_CLASSES } from '../../evidence/figures/classes.ts';
import type { Figure } from '../../evidence/types.ts';
import type { Span } from '../../reports/types.ts';
import { areKin } from '../../words/kin.ts';
import { stem, stemsOf, wordsOf } from '../../words/stems.ts';
import { DAY_OR_MONTH } from '../offers/days.ts';
import { shareOf } from '../share.ts';
import type { Finding } from '../types.ts';
import { folded } from '../unit.ts';
import type { Corpus, Near } from './near.ts';
import { STANDING } from './standing.ts';

/** Share of the words of the message's sentence that a report's sentence must hold to speak of the same thing. */
const SAME_MATTER = 0.5;

/** Characters from a figure's start within which what it counts must begin to be named with it. */
const LABEL_REACH = 60;

const overlaps = (a: Figure, b: Figure): boolean =>
  a.quantity.low <= b.quantity.high && b.quantity.low <= a.quantity.high;

/** Whether two nouns may name one thing. */
const sameThing = (a: string, b: string): boolean => stem(a) === stem(b) || areKin(stem(a), stem(b));

/** Whether one of two figures counts people by no closer word, and the other whoever it befell too: "three dead", "three miners". */
const ofPeople = (a: Figure, b: Figure): boolean =>
  PEOPLE_CLASSES.has(a.eventClass ?? '') &&
  [a, b].some(({ counted }) => counted === null || counted === 'people' || counted === 'person');

/**
 * Whether two figures tell of one thing: of one kind and unit, one thing counted, one thing happening to it.
 * @param sameCounted whether what is counted must bear one name
 */
function comparable(a: Figure, b: Figure, sameCounted: boolean): boolean {
  if (a.quantity.kind !== b.quantity.kind || a.quantity.unit !== b.quantity.unit) return false;
  if (a.eventClass !== b.eventClass) return false;
  if (sameCounted || !ofPeople(a, b)) {
    if ((a.counted === null) !== (b.counted === null)) return false;
    if (a.counted && b.counted && !sameThing(a.counted, b.counted)) return false;
  }
  if (a.subject && b.subject && stem(a.subject) !== stem(b.subject)) return false;
  return [...a.marks].sort().join() === [...b.marks].sort().join();
}

const isFigure = (text: string): boolean => /\d/.test(text);

/** Whether a text tells of most of the names that a sentence holds; its first word and days are no names. */
function sharesNames(sentence: string, held: ReadonlySet<string>): boolean {
  const names = wordsOf(sentence)
    .slice(1)
    .filter(({ word, stem: one }) => one && /^\p{Lu}/u.test(word) && !DAY_OR_MONTH.test(word))
    .map((term) => term.stem);
  return names.length === 0 || shareOf(names, (one) => held.has(one)) >= SAME_MATTER;
}

/** Words of a sentence beside the figure, what it counts and what happened: by these another report may differ. */
const mattersOf = (sentence: string, { counted, eventClass }: Figure): string[] =>
  wordsOf(sentence).flatMap(({ word, stem: one }) =>
    one && !isFigure(one) && one !== stem(counted ?? '') && classOf(word.toLowerCase()) !== eventClass
      ? one
      : [],
  );

/** Whether a report's sentence speaks of the same thing; or its passage, where both figures tell of one kind of event. */
function sameMatter(
  sentence: string,
  figure: Figure,
  told: Near['figures'][number],
  within: 'sentence' | 'passage',
) {
  const around = new Set(stemsOf(told.around));
  if (!sharesNames(sentence, around)) return false;
  if (within === 'passage')
    return (
      KNOWN_CLASSES.has(figure.eventClass ?? '') &&
      shareOf(mattersOf(sentence, figure), (one) => around.has(one)) >= SAME_MATTER
    );
  const wanted = stemsOf(sentence).filter((one) => !isFigure(one));
  const held = new Set(stemsOf(told.sentence));
  return shareOf(wanted, (one) => held.has(one)) >= SAME_MATTER;
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
  const alike = found.figures.filter((one) => comparable(figure, one.figure, false));
  const same = alike.filter(
    (one) => comparable(figure, one.figure, true) && sameMatter(sentence.text, figure, one, 'sentence'),
  );
  // what agrees is found in other words too; to contradict takes the same words
  const agreeing = alike.filter(
    (one) =>
      overlaps(figure, one.figure) &&
      (same.includes(one) || sameMatter(sentence.text, figure, one, 'passage')),
  );
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
