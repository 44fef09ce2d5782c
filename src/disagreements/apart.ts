import { classOf, KNOWN_CLASSES } from '../evidence/figures/classes.ts';
import { isPeople, sameNoun } from '../evidence/figures/nouns.ts';
import { UNBOUNDED } from '../evidence/quantities/qualifiers.ts';
import type { Figure, FigureMark, Quantity } from '../evidence/types.ts';
import { stem } from '../words/stems.ts';
import type { Claim, Context } from './claims.ts';
import { ofOneMoment, ofTwoMoments } from './moments.ts';
import { disjoint, isSlip, near, ofOneBody } from './signs.ts';
import { agree, compatible } from './values.ts';

/** Crowds are counted by several bodies, each in its own way. */
const CROWDS = new Set(['attended', 'protested']);
/** A mark that only one of two figures bears makes them two things, and why. */
const MARKS_APART: readonly [FigureMark, string][] = [
  ['other', 'one is further to the other'],
  ['bound', 'one is a limit'],
  ['compared', 'one is told of another time'],
];

/** What was planned of these is mostly told beside what came of it. */
const DONE_OR_PLANNED = new Set(['count', 'clock', 'duration']);

const DAYS_A_WEEK = 7;
const isWeekday = ({ text }: Quantity): boolean => /day$/i.test(text);

/** @returns why two figures are of two things, or told of two times or places; null where nothing says so */
export function whyApart(a: Claim, b: Claim, { surnames, countsBeside, besides }: Context): string | null {
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
  if (inSoManyLands(a.figure, b.figure)) return 'they tell of two things in so many places';
  if (measuresOthers(a, b, besides) || measuresOthers(b, a, besides)) return 'they measure two things';
  if (givesBoth(b, a, besides) || givesBoth(a, b, besides)) return 'one report tells both, side by side';
  return kind === 'age' && !sameSubject(one.subject, other.subject, surnames)
    ? 'they are the ages of two'
    : null;
}

/** "a 3-year-old girl was shot on Wednesday", "an 8-year-old girl was shot on Friday": each clause has a victim of its own. */
function agedApart(one: Figure, ones: readonly Figure[], other: Figure, others: readonly Figure[]): boolean {
  const [ages, otherAges] = [agesIn(one, ones), agesIn(other, others)];
  return (
    ages.length > 0 &&
    otherAges.length > 0 &&
    !ages.some((age) => otherAges.some((otherAge) => compatible(age.quantity, otherAge.quantity)))
  );
}

const agesIn = ({ context }: Figure, beside: readonly Figure[]): Figure[] =>
  beside.filter(({ quantity, context: own }) => quantity.kind === 'age' && own.join() === context.join());

/** "31 hospitals in six states", "lawyers in two states": but for the lands nothing is told of both. */
const inSoManyLands = (one: Figure, other: Figure): boolean =>
  one.quantity.kind === 'count' &&
  LANDS.test(one.counted ?? '') &&
  !one.context.some((term) => term !== stem(one.counted ?? '') && other.context.includes(term));
const LANDS = /^(?:state|country|nation|city|town|county|region|province|district|village|continent)$/;

/** "40 were held on Monday", "12 were held on Tuesday": two happenings, each with its day. */
const countedApart = (ones: readonly Figure[], others: readonly Figure[]): boolean =>
  ones.some((one) =>
    others.some(
      (other) =>
        one.counted !== null &&
        other.counted !== null &&
        sameNoun(one.counted) === sameNoun(other.counted) &&
        sameClass(one, other) &&
        !compatible(one.quantity, other.quantity),
    ),
  );

/** One person or thing: the same noun, or the same surname with no other first name about. */
function sameSubject(one: string | null, other: string | null, shared: ReadonlySet<string>): boolean {
  if (one === null || other === null) return false;
  const [a, b] = [one.split(' ').slice(-2), other.split(' ').slice(-2)];
  if (a.length > 1 && b.length > 1 && a[1] === b[1] && shortFor(a[0] ?? '', b[0] ?? '')) return true;
  return a.at(-1) === b.at(-1) && (a.length === 1 || b.length === 1) && !shared.has(a.at(-1) ?? '');
}

/** "Dennis" and "Denny", "Alex" and "Alexander" */
const shortFor = (one: string, other: string): boolean =>
  one.slice(0, SAME_LETTERS) === other.slice(0, SAME_LETTERS) ||
  (Math.min(one.length, other.length) === SAME_LETTERS - 1 &&
    (one.startsWith(other) || other.startsWith(one)));
const SAME_LETTERS = 4;

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
  if (isHandful(one) && isHandful(other) && !(isKnown(one) && isKnown(other)))
    return 'a handful of people each, and nothing known happened to both';
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
const LOST = new Set(['lost', 'collapsed', 'destroyed']);
const lossOf = ({ eventClass }: Figure): string | null => (LOST.has(eventClass ?? '') ? 'lost' : eventClass);

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

/** "nine metres of railing gave way and they fell four metres": of railing the other knows nothing. */
const measuresOthers = (teller: Claim, { figure: other }: Claim, besides: Context['besides']): boolean => {
  const { quantity, counted } = teller.figure;
  return (
    quantity.kind === 'measure' &&
    counted !== null &&
    other.counted !== counted &&
    besides(teller).length > 1 &&
    ![...other.context, ...other.around].includes(classOf(counted) ?? stem(counted))
  );
};

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

/** A weekday stands for the day of its own week alone: reports of other weeks mean other days by it. */
function weeksApart(one: Quantity, other: Quantity): string | null {
  if (one.kind !== 'date') return null;
  const weekdays = [one, other].filter(isWeekday);
  const named = weekdays.length === 2 && one.text.toLowerCase() === other.text.toLowerCase();
  const far = weekdays.length > 0 && Math.abs(one.value - other.value) >= DAYS_A_WEEK;
  return named || far ? 'a weekday is read by the date of its report' : null;
}

/** "insured for 1.9 million, listed at 2.5 million": the sentence knows the other value too, and means another thing by this one. */
const givesBoth = (teller: Claim, other: Claim, besides: Context['besides']): boolean =>
  namesNumber(teller, other) ||
  besides(teller).some(
    (beside) =>
      beside !== teller &&
      beside.figure.quantity.high < UNBOUNDED &&
      (beside.figure.quantity.kind !== 'count' || sameClass(beside.figure, other.figure)) &&
      agree(beside, other),
  );

/** "listed at 2.5 million, while the insurers have it at 1.9 million" gives the number without its unit. */
function namesNumber({ sentence, figure }: Claim, { figure: { quantity } }: Claim): boolean {
  const number = /\d[\d,.]+(?: (?:thousand|million|billion|trillion))?/.exec(quantity.text)?.[0];
  return (
    number !== undefined &&
    figure.quantity.kind === 'money' &&
    ` ${sentence} `.replace(figure.quantity.text, '').includes(` ${number}`)
  );
}

/** What something costs from hour to hour is told of its own day alone. */
const OF_THE_DAY = /^(?:closed|trade|open|steady|end|finish)$/;
const ofOtherDays = (one: Figure, other: Figure): boolean =>
  one.quantity.kind === 'money' &&
  [one, other].some(({ eventClass }) => OF_THE_DAY.test(eventClass ?? '')) &&
  [one, other].every(({ context }) => context.includes('share') || context.includes('stock')) &&
  !one.times.some((time) => other.times.includes(time));

/** "doubled the reward to 100,000", said on a later day: the earlier word was right when it was said. */
const changed = (later: Claim, earlier: Claim): string | null =>
  later.figure.marks.includes('changed') &&
  !earlier.figure.marks.includes('changed') &&
  (later.date ?? '') > (earlier.date ?? LAST_YEAR)
    ? 'the later tells of a change'
    : null;

/** Where a report has no date, every year is one before it. */
const LAST_YEAR = '9999';

/** A year before the report's own, beside one of the two alone: that one is told of another time. */
function yearsApart(a: Claim, b: Claim): string | null {
  const past = ({ figure, date }: Claim) =>
    figure.times.some((time) => /^\d{4}$/.test(time) && time < (date ?? LAST_YEAR).slice(0, 4));
  return past(a) !== past(b) ? 'one is told of another year' : null;
}

/** "fell in two days", "fell in six hours" */
const SPAN =
  /\b(?:in|over|within|during|for) (?:the (?:past|last|first|next) |just |only )?(\p{L}+|\d+)[ -](hour|day|week|month|year)s?\b/iu;
const spansApart = (a: Claim, b: Claim): string | null => {
  if (/^(?:duration|date|clock)$/.test(a.figure.quantity.kind)) return null;
  const [one, other] = [a, b].map(({ sentence }) => SPAN.exec(sentence)?.slice(1).join(' ').toLowerCase());
  return one !== undefined && other !== undefined && one !== other
    ? 'they are told of different stretches of time'
    : null;
};

/** "29 fans", "19 people": fans are people, and more of them than of all can't be; of fewer one may be a part. */
function othersApart(
  { counted: one, quantity: a }: Figure,
  { counted: other, quantity: b }: Figure,
): string | null {
  if (a.kind !== 'count' || one === null || other === null || sameNoun(one) === sameNoun(other)) return null;
  const [all, some] = sameNoun(one) === 'person' ? [a, b] : [b, a];
  if (sameNoun(one) !== 'person' && sameNoun(other) !== 'person') return 'they count different people';
  return some.low > all.high ? null : 'one may be a part of the other';
}

const VOTES = /^(?:vote|voted|ballot|judg|justic|court|panel|board|rule|split|senat|parliament|council)$/;
/** @returns whether a score is told of a vote, where the same names need not stand beside it */
export const ofVotes = ({ context, around }: Figure): boolean =>
  [...context, ...around].some((term) => VOTES.test(term));

/** "Ahl made 17 saves", "Marend made 38 saves" */
function doersApart(one: Figure, other: Figure): string | null {
  if (one.doer === null || other.doer === null) return null;
  if (one.quantity.kind === 'score' && !ofVotes(one) && !ofVotes(other))
    return one.names.filter((name) => other.names.includes(name)).length < 2
      ? 'they are of two matches'
      : null;
  const [names, others] = [one.doer.split(' '), other.doer.split(' ')];
  const two = names.length + others.length > 2 && disjoint(names, others);
  return two && (one.eventClass === other.eventClass || ofOneMoment(one, other) || isPersonal(one))
    ? 'they are told of two'
    : null;
}

/** Charges, bail and terms are somebody's own. */
const isPersonal = ({ counted, context }: Figure): boolean =>
  /^(?:count|charge)$/.test(counted ?? '') ||
  context.some((term) => /^(?:bail|bond|sentenced|sentenc)$/.test(term));

/** Whether what happened stands in the table of event classes; any other verb says less. */
const isKnown = ({ eventClass }: Figure): boolean => eventClass !== null && KNOWN_CLASSES.has(eventClass);

const sameClass = (one: Figure, other: Figure): boolean =>
  one.eventClass !== null && one.eventClass === other.eventClass;
