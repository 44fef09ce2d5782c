import { KNOWN_CLASSES } from '../evidence/figures/classes.ts';
import { isPeople } from '../evidence/figures/nouns.ts';
import type { Figure, FigureMark } from '../evidence/types.ts';
import { stem } from '../words/stems.ts';
import { countedApart, givesBoth, measuresOthers } from './beside.ts';
import type { Claim, Context } from './claims.ts';
import { ofTwoMoments } from './moments.ts';
import { disjoint, isSlip, near, ofOneBody } from './signs.ts';
import { changed, ofOtherDays, spansApart, weeksApart, yearsApart } from './when.ts';
import { agedApart, doersApart, othersApart, sameSubject } from './who.ts';

/** Crowds are counted by several bodies, each in its own way. */
const CROWDS = new Set(['attended', 'protested']);
/** A mark that only one of two figures bears makes them two things, and why. */
const MARKS_APART: readonly [FigureMark, string][] = [
  ['other', 'one is further to the other'],
  ['bound', 'one is a limit'],
  ['compared', 'one is told of another time'],
  ['remaining', 'one is what is left of it at a later time'],
];

/** What was planned of these is mostly told beside what came of it. */
const DONE_OR_PLANNED = new Set(['count', 'clock', 'duration']);

/** @returns why two figures are of two things, or told of two times or places; null where nothing says so */
export function whyApart(
  a: Claim,
  b: Claim,
  { surnames, countsBeside, besides, shared }: Context,
): string | null {
  const [one, other] = [a.figure, b.figure];
  const { kind } = one.quantity;
  const apart =
    setApart(one, other) ??
    yearsApart(a, b) ??
    weeksApart(one.quantity, other.quantity) ??
    changed(a, b) ??
    changed(b, a) ??
    spansApart(a, b) ??
    othersApart(one, other) ??
    doersApart(one, other);
  if (apart !== null) return apart;
  if (kind === 'date' && countedApart(countsBeside(a), countsBeside(b)))
    return 'they are days on which different numbers are told';
  if (/^(?:date|clock)$/.test(kind) && agedApart(a.figure, countsBeside(a), b.figure, countsBeside(b)))
    return 'they are told of two people of different ages';
  if (kind === 'percent' && ofAPart(a) !== ofAPart(b)) return 'one is told of a place, the other of all';
  if (
    isHandful(one) &&
    isHandful(other) &&
    !(isKnown(one) && isKnown(other)) &&
    !ofOneSort(one, other, shared)
  )
    return 'a handful of people each, and nothing known happened to both';
  if (inSoManyLands(a.figure, b.figure)) return 'they tell of two things in so many places';
  if (measuresOthers(a, b, besides) || measuresOthers(b, a, besides)) return 'they measure two things';
  if (givesBoth(b, a, besides) || givesBoth(a, b, besides)) return 'one report tells both, side by side';
  return kind === 'age' && !sameSubject(one.subject, other.subject, surnames)
    ? 'they are the ages of two'
    : null;
}

/** "In the town 63 per cent were against": of a part of the land. */
const ofAPart = ({ sentence }: Claim): boolean =>
  /\bin the (?:town|city|capital|village|north|south|east|west|suburbs|provinces|countryside|district|constituency)\b/i.test(
    sentence,
  );

/** "31 hospitals in six states", "lawyers in two states": but for the lands nothing is told of both. */
const inSoManyLands = (one: Figure, other: Figure): boolean =>
  one.quantity.kind === 'count' &&
  LANDS.test(one.counted ?? '') &&
  !one.context.some((term) => term !== stem(one.counted ?? '') && other.context.includes(term));
const LANDS = /^(?:state|country|nation|city|town|county|region|province|district|village|continent)$/;

function setApart(one: Figure, other: Figure): string | null {
  for (const [mark, reason] of MARKS_APART)
    if (one.marks.includes(mark) !== other.marks.includes(mark)) return reason;
  if (isPartOf(one, other) || isPartOf(other, one)) return 'one is a part of the other';
  if (one.marks.includes('whole') !== other.marks.includes('whole') && !likeTotals(one, other))
    return 'one is the whole that the other is a part of';
  if (DONE_OR_PLANNED.has(one.quantity.kind) && one.marks.includes('aim') !== other.marks.includes('aim'))
    return 'one is planned or feared, the other done';
  if (ofOtherDays(one, other)) return 'they are prices of two days';
  if (one.per !== other.per) return 'one is for each, the other in all';
  if (one.marks.includes('negated') || other.marks.includes('negated')) return 'one is denied';
  if (ofTwoMoments(one, other)) return 'they are two moments of the story';
  if (isFar(one, other)) return 'they are too far from each other to be rival accounts';
  if (!/^(?:date|age|duration)$/.test(one.quantity.kind) && disjoint(one.times, other.times))
    return 'they are told of different times';
  if (disjoint(one.places, other.places)) return 'they are told of different places';
  if (one.places.length > 0 !== other.places.length > 0 && !near(one, other))
    return 'one is told of a place, the other of all';
  if (/^(?:date|duration)$/.test(one.quantity.kind) && (fleeting(one) || fleeting(other)))
    return 'they are days on which something was said or stood';
  if (one.quantity.kind === 'count' && isKnown(one) && isKnown(other) && lossOf(one) !== lossOf(other))
    return `one tells of ${one.eventClass}, the other of ${other.eventClass}`;
  if (
    one.attributedTo !== null &&
    other.attributedTo !== null &&
    CROWDS.has(one.eventClass ?? '') &&
    !ofOneBody(one, other)
  )
    return 'two bodies counted one crowd';
  return null;
}

/** What stands no more is lost, whatever became of it. */
const LOST = new Set(['lost', 'collapsed', 'destroyed', 'burned', 'fell']);
const lossOf = ({ eventClass }: Figure): string | null => (LOST.has(eventClass ?? '') ? 'lost' : eventClass);

/** "four prison officers", "six prison officers", in sentences that share most of their words */
const ofOneSort = (one: Figure, other: Figure, shared: Context['shared']): boolean =>
  one.counted === other.counted &&
  one.modifiers.some((word) => other.modifiers.includes(word)) &&
  shared(one, other) >= MOST_WORDS;
const MOST_WORDS = 0.5;

/** Small numbers of people are many in a story: "two men fled", "two men were hit". */
const HANDFUL = 10;
const isHandful = ({ quantity, counted }: Figure): boolean =>
  quantity.kind === 'count' && quantity.high <= HANDFUL && counted !== null && isPeople(counted);

/** Rival accounts that are this many times apart are slips of a digit, or of two things. */
const FAR = 20;
const isFar = (a: Figure, b: Figure): boolean =>
  a.quantity.kind === 'clock' ? !near(a, b) : isManifold(a, b);

const isManifold = ({ quantity: one }: Figure, { quantity: other }: Figure): boolean =>
  /^(?:count|money|measure|duration)$/.test(one.kind) &&
  Math.min(one.value, other.value) > 0 &&
  Math.max(one.value, other.value) > FAR * Math.min(one.value, other.value) &&
  !isSlip(one, other);

/** "22 of the missiles" is less than all; "19 of the 31 missiles" may be told of the same part. */
const isPartOf = (one: Figure, other: Figure): boolean =>
  one.marks.includes('part') && !other.marks.includes('part') && !other.marks.includes('share');

/** "of its 21,400 runners", "24,100 runners": large and near, the whole is told twice. */
const likeTotals = ({ quantity: one }: Figure, { quantity: other }: Figure): boolean =>
  Math.min(one.value, other.value) >= LARGE &&
  Math.max(one.value, other.value) <= TOTALS_WITHIN * Math.min(one.value, other.value);
const LARGE = 20;
const TOTALS_WITHIN = 1.35;

/** A day on which something was said, or until which something stood: it is no fact to hold against another. */
const fleeting = ({ marks }: Figure): boolean => marks.includes('fleeting');

/** Whether what happened stands in the table of event classes; any other verb says less. */
const isKnown = ({ eventClass }: Figure): boolean => eventClass !== null && KNOWN_CLASSES.has(eventClass);
