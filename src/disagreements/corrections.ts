import type { Quantity } from '../evidence/types.ts';
import { stem } from '../words/stems.ts';
import {
  AS_REPORTED,
  CORRECTION,
  COUNT_TO,
  DOWN_FROM,
  EARLIER_VERSION,
  FRAMED,
  FROM,
  FROM_TO,
  GAVE_AT_FIRST,
  GAVE_FIRST,
  GIVES,
  IN_FACT,
  IN_TRUTH,
  IS_VALUE,
  LATER,
  MEANWHILE,
  MOVED_TO,
  NOT,
  OWNED_UP,
  PUT_ANEW,
  RENAMED,
  SAID_ON,
  SET_RIGHT_TO,
  TO_FROM,
} from './correction-cues.ts';
import { compatible } from './values.ts';

/** A value that was given, and the one that takes its place, wherever each stands. */
export interface Correction {
  early: Quantity;
  late: Quantity;
}

/** A sentence, or two that follow each other, with the quantities in it; their offsets are into its text. */
export interface Told {
  text: string;
  quantities: readonly Quantity[];
}

/** "corrected it to one", "there was only one": elsewhere the word counts nothing. */
const ONE = /(?<=\b(?:to|only|just) )one\b(?! (?:another|more|of)\b)/giu;

const onesIn = (text: string): Quantity[] =>
  [...text.matchAll(ONE)].map(({ 0: one, index }) => ({
    kind: 'count',
    text: one,
    start: index,
    end: index + one.length,
    value: 1,
    low: 1,
    high: 1,
    unit: null,
    qualifier: null,
  }));

/** Finds a value that a text takes back. @returns the first of them, or null */
export function correctionIn({ text, quantities: found }: Told): Correction | null {
  const told = { text, quantities: [...found, ...onesIn(text)] };
  for (const late of told.quantities) {
    const early = replacedBy(late, told);
    if (early) return { early, late };
  }
  return null;
}

/** How far from each other two values may stand that a preposition joins, in characters. */
const NEXT_TO = 100;

/** "first named the man as Carl Obst but corrected the name on Friday to Karl Obst" */
export function renamedIn(text: string): Record<'early' | 'late', { text: string; start: number }> | null {
  const found = RENAMED.exec(text);
  const [early, late] = [found?.indices?.[1], found?.indices?.[2]];
  if (!early || !late) return null;
  const span = ([start, end]: [number, number]) => ({ text: text.slice(start, end), start });
  return span(early).text === span(late).text ? null : { early: span(early), late: span(late) };
}

type Rule = (late: Quantity, told: Told) => Quantity | null;

const replacedBy: Rule = (late, told) => {
  for (const rule of [
    fromTo,
    toFrom,
    setRight,
    putAnew,
    saidLater,
    inTruth,
    inEarlierVersion,
    notAsReported,
  ]) {
    const early = rule(late, told);
    if (early && !compatible(early, late)) return early;
  }
  return null;
};

/** "revised the toll from 12 to nine" */
const fromTo: Rule = (late, { text, quantities }) =>
  quantities.find(
    (early) =>
      early.end < late.start &&
      late.start - early.end < NEXT_TO &&
      ofOneKind(early, late) &&
      FROM.test(text.slice(0, early.start)) &&
      FROM_TO.test(text.slice(early.end, late.start)),
  ) ?? null;

/** "lowered the number of homes lost to nine from 12" */
const toFrom: Rule = (late, { text, quantities }) =>
  COUNT_TO.test(text.slice(0, late.start))
    ? (quantities.find(
        (early) =>
          early.start > late.end && ofOneKind(early, late) && TO_FROM.test(text.slice(late.end, early.start)),
      ) ?? null)
    : null;

/** "had put the toll at 26 but corrected it on Friday to 31" */
const setRight: Rule = (late, told) => {
  const before = told.text.slice(0, late.start);
  const strict = SET_RIGHT_TO.exec(before);
  const match = strict ?? MOVED_TO.exec(before);
  if (!match) return null;
  const given = before.slice(0, match.index);
  if (!(strict ? GIVES : GAVE_FIRST).test(given)) return null;
  return strict || match[1] || IS_VALUE.test(given) ? givenBefore(match.index, late, told) : null;
};

/** "Initial estimates put the damage at 3 million, but the insurer has since put it at 5"; a count that grows is an update */
const putAnew: Rule = (late, told) => {
  const before = told.text.slice(0, late.start);
  const at = PUT_ANEW.exec(before)?.index;
  const given = before.slice(0, at);
  const early = at !== undefined && GIVES.test(given) ? givenBefore(at, late, told) : null;
  return early && (early.value > late.value || (GAVE_FIRST.test(given) && early.kind !== 'count'))
    ? early
    : null;
};

/** "apologised for having put it at 300; the correct number was 130" */
const inTruth: Rule = (late, told) => {
  const before = told.text.slice(0, late.start);
  const at = IN_TRUTH.exec(before)?.index;
  const given = before.slice(0, at);
  return at !== undefined && (OWNED_UP.test(given) || GAVE_AT_FIRST.test(given))
    ? givenBefore(at, late, told)
    : null;
};

/** "at first reported that two were in hospital but said later that there was only one" */
const saidLater: Rule = (late, told) => {
  const { text } = told;
  if (isPart(late, text) || isDayOfSpeech(late, text)) return null;
  const before = text.slice(0, late.start);
  const cue = GAVE_AT_FIRST.exec(before) ?? GAVE_FIRST.exec(before);
  if (!cue) return null;
  const early = givenBefore(before.length, late, told, cue.index);
  const between = early ? text.slice(early.end, late.start) : '';
  const isFramed = early !== null && FRAMED.test(text.slice(cue.index, early.start));
  const isSure =
    isFramed || GAVE_AT_FIRST.test(before) || /\bput (?:it|that|this|the \p{L}+) right\b/u.test(between);
  return early && isSure && LATER.test(between) && MEANWHILE.test(between) && isSameNoun(early, late, text)
    ? early
    : null;
};

const inEarlierVersion: Rule = (late, told) => {
  const cue = EARLIER_VERSION.exec(told.text.slice(0, late.start));
  if (!cue || isPart(late, told.text)) return null;
  const early = givenBefore(late.start, late, told, cue.index);
  const between = early ? told.text.slice(early.end, late.start) : '';
  return early && IN_FACT.test(between) && isSameNoun(early, late, told.text) ? early : null;
};

/** "ten years, not five as first reported", "nine, down from an earlier count of 12" */
const notAsReported: Rule = (late, { text, quantities }) =>
  quantities.find((early) => {
    if (early.start < late.end || early.start - late.end > NEXT_TO || !ofOneKind(early, late)) return false;
    const between = text.slice(late.end, early.start);
    return (
      DOWN_FROM.test(between) ||
      (NOT.test(between) && (AS_REPORTED.test(text.slice(early.end)) || CORRECTION.test(text)))
    );
  }) ?? null;

/**
 * The value that a later one stands for: the one that a verb frames, else the first of its kind.
 * @param end where the words that give it end
 * @param from where they begin
 */
function givenBefore(end: number, late: Quantity, { text, quantities }: Told, from = 0): Quantity | null {
  const given = quantities.filter(
    (early) =>
      early.start >= from &&
      early.end <= end &&
      early !== late &&
      !isPartsWhole(early, text) &&
      !isDayOfSpeech(early, text),
  );
  const alike = given.filter((early) => early.kind === late.kind && early.unit === late.unit);
  const near =
    alike.length > 0 ? alike : given.filter((early) => ofOneKind(early, late) && isBare(late, text));
  return near.find((early) => FRAMED.test(text.slice(0, early.start))) ?? near[0] ?? null;
}

const NUMBERS = /^(?:count|percent|money|measure|duration|age)$/;

/** Of one kind, or a number that is told without its noun: "46 million" for "64 million pesos". */
const ofOneKind = (early: Quantity, late: Quantity): boolean =>
  early.kind === late.kind ||
  ([early, late].some(({ kind }) => kind === 'count') &&
    [early, late].every(({ kind }) => NUMBERS.test(kind)));

/** "two of them": counted among others, and no other word for their number */
const isPart = ({ end }: Quantity, text: string): boolean =>
  /^(?: \p{L}+)? of (?:the|them|those|these|its|his|her)\b/u.test(text.slice(end));
/** "of the nine": what others are a part of */
const isPartsWhole = ({ start }: Quantity, text: string): boolean =>
  /\b(?:of|among) (?:the|its|his|her|all|some) $/u.test(text.slice(0, start));
/** "said on Wednesday", "by Friday" */
const isDayOfSpeech = ({ kind, start }: Quantity, text: string): boolean =>
  /^(?:date|clock|period)$/.test(kind) && SAID_ON.test(text.slice(0, start));

const WORDS_BETWEEN =
  /^(?:on|in|at|by|after|before|because|since|as|later?|early|earlier|within|when|the|an?|and|but|for|that|this|to|from|of|yesterday|today|last|following|once|was|were|had|is|are|with|years?|old)$/i;

/** What stands behind a number as its noun; null where it stands alone. */
function nounOf({ end }: Quantity, text: string): string | null {
  const word = /^[ -]([\p{L}-]+)/u.exec(text.slice(end))?.[1] ?? null;
  return word === null || WORDS_BETWEEN.test(word) ? null : stem(word);
}

const isBare = (quantity: Quantity, text: string): boolean =>
  quantity.kind === 'count' && nounOf(quantity, text) === null;

/** No two numbers of two different things. */
function isSameNoun(one: Quantity, other: Quantity, text: string): boolean {
  if (one.kind !== 'count' || other.kind !== 'count') return true;
  const [a, b] = [nounOf(one, text), nounOf(other, text)];
  return a === null || b === null || a === b;
}
