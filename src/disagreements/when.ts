import type { Figure, Quantity } from '../evidence/types.ts';
import type { Claim } from './claims.ts';

const DAYS_A_WEEK = 7;
const isWeekday = ({ text }: Quantity): boolean => /day$/i.test(text);

/** A weekday stands for the day of its own week alone: reports of other weeks mean other days by it. */
export function weeksApart(one: Quantity, other: Quantity): string | null {
  if (one.kind !== 'date') return null;
  const weekdays = [one, other].filter(isWeekday);
  const named = weekdays.length === 2 && one.text.toLowerCase() === other.text.toLowerCase();
  const far = weekdays.length > 0 && Math.abs(one.value - other.value) >= DAYS_A_WEEK;
  return named || far ? 'a weekday is read by the date of its report' : null;
}

/** What something costs from hour to hour is told of its own day alone. */
const OF_THE_DAY = /^(?:closed|trade|open|steady|end|finish)$/;
export const ofOtherDays = (one: Figure, other: Figure): boolean =>
  one.quantity.kind === 'money' &&
  [one, other].some(({ eventClass }) => OF_THE_DAY.test(eventClass ?? '')) &&
  [one, other].every(({ context }) => context.includes('share') || context.includes('stock')) &&
  !one.times.some((time) => other.times.includes(time));

/** "doubled the reward to 100,000", said on a later day: the earlier word was right when it was said. */
export const changed = (later: Claim, earlier: Claim): string | null =>
  later.figure.marks.includes('changed') &&
  !earlier.figure.marks.includes('changed') &&
  (later.date ?? '') > (earlier.date ?? LAST_YEAR)
    ? 'the later tells of a change'
    : null;

/** Where a report has no date, every year is one before it. */
const LAST_YEAR = '9999';

/** A year before the report's own, beside one of the two alone: that one is told of another time. */
export function yearsApart(a: Claim, b: Claim): string | null {
  const past = ({ figure, date }: Claim) =>
    figure.times.some((time) => /^\d{4}$/.test(time) && time < (date ?? LAST_YEAR).slice(0, 4));
  return past(a) !== past(b) ? 'one is told of another year' : null;
}

/** "fell in two days", "fell in six hours" */
const SPAN =
  /\b(?:in|over|within|during|for) (?:the (?:past|last|first|next) |just |only )?(\p{L}+|\d+)[ -](hour|day|week|month|year)s?\b/iu;
export const spansApart = (a: Claim, b: Claim): string | null => {
  if (/^(?:duration|date|clock)$/.test(a.figure.quantity.kind)) return null;
  const [one, other] = [a, b].map(({ sentence }) => SPAN.exec(sentence)?.slice(1).join(' ').toLowerCase());
  return one !== undefined && other !== undefined && one !== other
    ? 'they are told of different stretches of time'
    : null;
};
