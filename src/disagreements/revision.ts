import { findQuantities } from '../evidence/quantities/index.ts';
import type { Figure, Quantity, QuantityKind } from '../evidence/types.ts';
import { cite, type Passage, type Report, type Sentence } from '../reports/types.ts';
import { EARLIER_VERSION } from './correction-cues.ts';
import { correctionIn, renamedIn } from './corrections.ts';
import { label } from './describe.ts';
import { disagreementId } from './id.ts';
import type { Detector, Disagreement, Position, Witness } from './types.ts';
import { compatible } from './values.ts';

/** A text without one of these takes nothing back. */
const MAY_TAKE_BACK =
  /\b(?:raised|lowered|corrected|revised|amended|changed|updated|adjusted|upgraded|downgraded|reduced|increased|cut|rectified|brought|moved|first|initial|initially|originally|previously|earlier (?:count|estimate|report|version|edition|article|said|told|gave|put|stated|reported|\p{L}+ (?:version|edition|report))|put right|put it right|later put|since put|later gave|then put|apologi[sz]ed|retracted|correct|real|true|corrections?|mistakenly|misstated|wrongly|incorrectly|erroneously|in error|version of this|edition of this|we (?:had |have )?(?:said|reported|wrote|stated))\b/iu;
/** Quantities that can be taken back. */
const WANTED: ReadonlySet<QuantityKind> = new Set([
  'count',
  'percent',
  'money',
  'measure',
  'age',
  'duration',
  'clock',
  'date',
  'period',
]);
/** "Initially, police said the boy was nine": a sentence that takes back what stands just before it. */
const INITIALLY =
  /^\W*(?:initially|at first|originally|earlier|it (?:had )?(?:first|initially|originally|earlier))\b[^.]*\b(?:said|put|gave|given|reported|estimated|stated|announced|listed|told|believed|thought)\b|\b(?:had|have|has|was|were) (?:initially|originally|at first|first|earlier|previously) (?:been )?(?:said|put|given|gave|reported|estimated|stated|announced|listed|told|believed|thought)\b|\b(?:initially|originally|at first) (?:said|put|gave|reported|estimated|stated|announced|listed)\b/i;
/** Sentences back in which the later word may stand: anywhere before, where the report corrects itself. */
const reachOf = ({ text }: Sentence): number =>
  EARLIER_VERSION.test(text) ? Number.POSITIVE_INFINITY : INITIALLY.test(text) ? REACH : 0;
const REACH = 2;

/** Values that one report gives and takes back. */
export const detectRevisions: Detector = (event, witnesses) => ({
  disagreements: witnesses.flatMap((witness) => revisionsOf(event, witness)),
  nearMisses: [],
});

/** @returns where a report gives values that it takes back: offsets into its text. Nobody need be held to them. */
export const withdrawnBy = (witness: Witness): ReadonlySet<number> =>
  new Set(pairsOf(witness).map(({ withdrawn }) => withdrawn.start));

function revisionsOf(event: string, witness: Witness): Disagreement[] {
  const { report, evidence } = witness;
  const body = report.passages.filter((passage) => passage.kind === 'body');
  return pairsOf(witness).map(({ pair }) => ({
    id: disagreementId(
      'revision',
      report.id,
      ...pair.map(({ text, sentence }) => `${text} ${sentence.text}`),
    ),
    event,
    kind: 'revision' as const,
    about: about(pair, evidence.figures),
    reason: 'one report gives both, one in place of the other',
    positions: pair.map((given) => positionOf(report, given, body)),
  }));
}

/** Two values in the order of the text, and the one of them that was taken back. */
interface Revision {
  pair: [Given, Given];
  withdrawn: Given;
}

const known = new WeakMap<Witness, Revision[]>();

/** Both who flags revisions and who compares figures ask; a witness is read once. */
function pairsOf(witness: Witness): Revision[] {
  const pairs = known.get(witness) ?? findPairs(witness);
  known.set(witness, pairs);
  return pairs;
}

function findPairs({ report, evidence }: Witness): Revision[] {
  const body = report.passages.filter((passage) => passage.kind === 'body');
  const sentences = body.flatMap((passage) => passage.sentences);
  return sentences.flatMap((sentence, i) => {
    const last = sentences[i - 1];
    const inOne = within([sentence], report) ?? (last ? acrossBoth(last, sentence, report) : null);
    if (inOne) return [{ pair: inOrder(inOne), withdrawn: inOne[0] }];
    const reach = reachOf(sentence);
    const before = reach > 0 ? sentences.slice(Math.max(0, i - reach), i).reverse() : [];
    const inTwo = across(sentence, evidence.figures, before);
    return inTwo ? [{ pair: inTwo, withdrawn: inTwo[1] }] : [];
  });
}

/** A value with the sentence that gives it; `start` is an offset into the report's text. */
interface Given {
  text: string;
  start: number;
  sentence: Sentence;
}

const inOrder = ([one, other]: [Given, Given]): [Given, Given] =>
  one.start < other.start ? [one, other] : [other, one];

/** The value that was given and the one in its place, both in one text: "first gave 26 but raised it to 31", "corrected the toll from 12 to 9". */
function within(sentences: readonly [Sentence, ...Sentence[]], report: Report): [Given, Given] | null {
  const [{ start }] = sentences;
  const text = report.text.slice(start, sentences.at(-1)?.end);
  if (!MAY_TAKE_BACK.test(text)) return null;
  const found =
    correctionIn({ text, quantities: findQuantities(text, report.date, WANTED) }) ?? renamedIn(text);
  const given = (value: Pick<Quantity, 'text' | 'start'>): Given[] => {
    const at = start + value.start;
    const sentence = sentences.find((one) => one.start <= at && at < one.end);
    return sentence ? [{ text: value.text, start: at, sentence }] : [];
  };
  const [early] = found ? given(found.early) : [];
  const [late] = found ? given(found.late) : [];
  return early && late ? [early, late] : null;
}

/** "The county had put the toll at 26. On Sunday it corrected the figure to 23." */
function acrossBoth(one: Sentence, other: Sentence, report: Report): [Given, Given] | null {
  const pair = within([one, other], report);
  return pair && pair[0].sentence === one && pair[1].sentence === other ? pair : null;
}

/** The earlier word in a sentence of its own, behind the one it takes back; both must be of one thing. */
function across(
  sentence: Sentence,
  figures: readonly Figure[],
  before: readonly Sentence[],
): [Given, Given] | null {
  const given = ({ quantity: { text, start } }: Figure, told: Sentence): Given => ({
    text,
    start,
    sentence: told,
  });
  const first = figures.filter((figure) => figure.sentence === sentence.index);
  for (const later of before) {
    for (const late of figures.filter((figure) => figure.sentence === later.index)) {
      const early = first.find(
        (figure) => sameThing(figure, late) && !compatible(figure.quantity, late.quantity),
      );
      if (early) return [given(late, later), given(early, sentence)];
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

/** "the number of injured", "the toll", "its cost-to-income ratio": what the words before a value call it */
const CALLED =
  /(?:\b(?:the|its|their|his|her) )?(?:[\p{L}-]+ )?\b(?:number|toll|figure|count|total|share|price|cost|age|ratio|time|date|length|size|weight|speed|rate|margin|turnout|estimate)s?(?: of [\p{L} -]{1,40}?)?(?= (?:as|at|to|from|of|was|were|is|by) $| $)/iu;

/** What was revised, in the sentence's own words where it names it, else as the figure reads. */
function about(pair: readonly [Given, Given], figures: readonly Figure[]): string {
  const [{ text, start, sentence }] = pair;
  const called = CALLED.exec(sentence.text.slice(0, start - sentence.start))?.[0];
  const figure = pair
    .map((given) => figures.find((f) => f.quantity.start === given.start))
    .find((f) => f !== undefined);
  return called?.trim() ?? (figure ? label(figure, sentence.text) : `${text}, given at first`);
}

function positionOf(report: Report, { text, sentence }: Given, body: readonly Passage[]): Position {
  const passage = body.find((p) => p.sentences.includes(sentence));
  return {
    value: text,
    sentence: sentence.text,
    attributedTo: null,
    citations: [cite(report, passage?.paragraph ?? 1)],
  };
}
