import { sameNoun } from '../evidence/figures/nouns.ts';
import type { Figure } from '../evidence/types.ts';
import { ofOneMoment } from './moments.ts';
import { disjoint } from './signs.ts';
import { compatible } from './values.ts';

/** "a 3-year-old girl was shot on Wednesday", "an 8-year-old girl was shot on Friday": each clause has a victim of its own. */
export function agedApart(
  one: Figure,
  ones: readonly Figure[],
  other: Figure,
  others: readonly Figure[],
): boolean {
  const [ages, otherAges] = [agesIn(one, ones), agesIn(other, others)];
  return (
    ages.length > 0 &&
    otherAges.length > 0 &&
    !ages.some((age) => otherAges.some((otherAge) => mayBeOne(age, otherAge)))
  );
}

/** "Roth, 44", "Roth, 46": her age may be told in two ways as well. */
const mayBeOne = (one: Figure, other: Figure): boolean =>
  compatible(one.quantity, other.quantity) ||
  (one.subject !== null && sameSubject(one.subject, other.subject, NONE));
const NONE: ReadonlySet<string> = new Set();

/** Of the figure's own clause, or of its sentence where that gives one age alone. */
function agesIn({ context }: Figure, beside: readonly Figure[]): Figure[] {
  const ages = beside.filter(({ quantity }) => quantity.kind === 'age');
  return ages.length === 1 ? ages : ages.filter(({ context: own }) => own.join() === context.join());
}

/** One person or thing: the same noun, or the same surname with no other first name about. */
export function sameSubject(one: string | null, other: string | null, shared: ReadonlySet<string>): boolean {
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

/** "29 fans", "19 people": fans are people, and more of them than of all can't be; of fewer one may be a part. */
export function othersApart(
  { counted: one, quantity: a }: Figure,
  { counted: other, quantity: b }: Figure,
): string | null {
  if (a.kind !== 'count' || one === null || other === null || sameNoun(one) === sameNoun(other)) return null;
  if ((one === 'man' && HUNTED.has(other)) || (other === 'man' && HUNTED.has(one))) return null;
  const [all, some] = sameNoun(one) === 'person' ? [a, b] : [b, a];
  if (sameNoun(one) !== 'person' && sameNoun(other) !== 'person') return 'they count different people';
  return some.low > all.high ? null : 'one may be a part of the other';
}

/** Whom reports call men as well: "eleven prisoners", "eleven men". */
const HUNTED = new Set(
  'prisoner inmate convict fugitive suspect robber burglar raider thief gunman attacker assailant hijacker kidnapper militant'.split(
    ' ',
  ),
);

const VOTES = /^(?:vote|voted|ballot|judg|justic|court|panel|board|rule|split|senat|parliament|council)$/;
/** @returns whether a score is told of a vote, where the same names need not stand beside it */
export const ofVotes = ({ context, around }: Figure): boolean =>
  [...context, ...around].some((term) => VOTES.test(term));

/** "Ahl made 17 saves", "Marend made 38 saves" */
export function doersApart(one: Figure, other: Figure): string | null {
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

/** Charges, bail, terms and hearings are somebody's own. */
const isPersonal = ({ counted, context }: Figure): boolean =>
  /^(?:count|charge)$/.test(counted ?? '') ||
  context.some((term) => /^(?:bail|bond|sentenced|sentenc|arraign|hear|trial|funer)$/.test(term));
