import type { NumberSpan } from './numbers.ts';
import { unitAfter } from './units.ts';

/** Behind these a number names one of a row, and counts nothing. */
const IN_A_ROW =
  /(?:\b(?:no|nos|number|article|section|chapter|page|paragraph|room|gate|platform|route|line|flight|train|highway|interstate|bus|level|phase|stage|group|grade|category|type|class|channel|case|figure|table|version|appendix|clause|unit|district|ward|zone|area|pier|runway|psalm|windows|world war|formula|junction|exit|hole|lap|round|game|week|day|year|act|bill|proposition|resolution|order|lane|lot|shirt|jersey|studio|apollo|falcon|boeing|airbus|ios|android|iphone|playstation)s?\.?|#) ?$/i;
/** "a hole 58 centimetres wide": what a thing measures is no name of it. */
const HOLE = /\b(?:hole|room|platform|pier|runway|ring|pool|case|box|figure|gate|area|zone) $/i;
/** "in one case five workers": the noun before the number has its own. */
const ONE_CASE = /\b(?:one|each|every|another|any) \p{L}+ $/iu;
/** "the Boeing 737", "a Falcon 9 rocket": a determiner, a name and digits are one name, unless things follow. */
const NAME_BEFORE =
  /(?<![\p{L}\d])(?:an?|the|its|his|her|their|another|this|that) (?:\p{Ll}+ ){0,2}?(?:\p{Lu}[\p{L}’'-]+ ){1,3}$/u;
const NAME_AFTER = /^(?:[.,;:)]?$|[.,;:)] | (?:\p{Ll}+(?<!s|people|men|women|children|percent|cent)\b))/u;
const NAME_NOT_AFTER =
  /^ (?:per|percent|people|men|women|children|were|was|are|had|have|more|other|of|million|billion|thousand|hundred|dozen|or|and|to)\b/;
/** "12 Harrow Street": digits before a street's name. */
const ADDRESS =
  /^ (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Street|Road|Avenue|Lane|Square|Drive|Boulevard|St|Rd|Ave|Terrace|Crescent|Close|Gardens|Way|Court)\b/u;
/** "0800 123 456", "+44 20 7946": groups of digits in a row are a telephone number or a code; a year may stand before a count. */
const CODE_BEFORE = /(?:\+|(?<!\b(?:1[5-9]|20)\d\d)(?<=\d) )$/;
const CODE_AFTER = /^ \d/;
/** "007", "20261122": a number with a leading nought, or too long to be read without separators, is a label. */
const LABEL = /^0\d|^\d{8,}$|^\d{3}[-–]\d{4}$|^\d+-\p{Lu}/u;
/** "Eight Mile", "50 Cent": a unit in capitals and in the singular is a name. */
const NAME_OF_UNIT = /^ (?:Mile|Cent|Day|Hour|Degree)\b/;

const BELOW_ZERO = /(?:(?:^|[\s(])[-−]|\bminus )$/iu;
/** "½¾" is no number. */
const FRACTION = /[¼-¾⅐-⅞]/u;
/** "the first half the team": a part of a match, not a share. */
const PART_OF_PLAY = /\b(?:first|second|other|better|opening|final|latter|last|next|top|bottom) $/i;

/** @returns the sign or word before a number that lies below zero */
export const belowZero = (before: string): string | null =>
  BELOW_ZERO.exec(before)?.[0].replace(/^[\s(]/, '') ?? null;

/** @returns whether a number is a part of a name, a code or a row, and measures nothing */
export function isPartOfName(text: string, number: NumberSpan, before: string, after: string): boolean {
  if (
    IN_A_ROW.test(before) &&
    !ONE_CASE.test(before) &&
    !(HOLE.test(before) && unitAfter(text, number.end, true))
  )
    return true;
  if (FRACTION.test(text.charAt(number.start - 1)) || FRACTION.test(after.charAt(0))) return true;
  if (NAME_OF_UNIT.test(after) && number.value !== 1) return true;
  if (/^half$/i.test(number.text)) return PART_OF_PLAY.test(before);
  if (!/^\d/.test(number.text)) return false;
  return (
    LABEL.test(number.text) ||
    CODE_BEFORE.test(before) ||
    (CODE_AFTER.test(after) && !/^(?:1[5-9]|20)\d\d$/.test(number.text)) ||
    ADDRESS.test(after) ||
    isModel(number.text, before, after)
  );
}

const isModel = (digits: string, before: string, after: string): boolean =>
  /^\d{1,4}(?:[-–]\d{3})?$/.test(digits) &&
  NAME_AFTER.test(after) &&
  !NAME_NOT_AFTER.test(after) &&
  NAME_BEFORE.test(before);
