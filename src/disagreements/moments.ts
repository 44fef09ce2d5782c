import type { Figure } from '../evidence/types.ts';
import { stem } from '../words/stems.ts';
import { disjoint } from './signs.ts';

/**
 * Moments of one story, a line each: what is told of one of them is not told of another. Extend it freely; a word
 * stands here only where it tells the moment by itself.
 */
const TABLE = `
happen occur begin begun start break-out erupt strike struck
call phone ring dial
arrive reach respond
die died dead death pronounce
arrest detain custody apprehend
contain extinguish
hearing
sentencing
trial
arraignment arraign
appeal
funeral burial bury
inquest
verdict
`;

const MOMENT_OF: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line, at) => line.split(' ').map((word): [string, string] => [stem(word), String(at)])),
);

/** Classes of events by which the terms of a figure are named, and the words that stand for them here. */
const AS_WORD: Readonly<Record<string, string>> = {
  killed: 'die',
  started: 'begin',
  arrested: 'arrest',
  hit: 'strike',
};

const momentsOf = ({ context }: Figure): string[] =>
  context.flatMap((term) => MOMENT_OF.get(stem(AS_WORD[term] ?? term)) ?? []);

/** @returns whether both are told of one moment */
export const ofOneMoment = (one: Figure, other: Figure): boolean =>
  momentsOf(one).some((moment) => momentsOf(other).includes(moment));

/** @returns whether two days or hours are told of two moments: "received a call at 7.10", "pronounced dead at 7.40" */
export const ofTwoMoments = (one: Figure, other: Figure): boolean =>
  (/^(?:clock|date)$/.test(one.quantity.kind) && disjoint(momentsOf(one), momentsOf(other))) ||
  ofAftershock(one) ||
  ofAftershock(other);

/** There are many of them, each of its own strength. */
const ofAftershock = ({ context, around, quantity }: Figure): boolean =>
  quantity.kind === 'measure' && [...context, ...around].some((term) => /^(?:after|fore)shock$/.test(term));
