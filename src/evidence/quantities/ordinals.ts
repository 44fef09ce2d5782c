import type { Quantity } from '../types.ts';
import { boundsOf } from './qualifiers.ts';

const UNITS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES = new Map<string, number>([
  ...UNITS.map((word, i): [string, number] => [word, i + 1]),
  ...TENS.flatMap((ten, i): [string, number][] => [
    [ten.replace(/y$/, 'ieth'), (i + 2) * 10],
    ...UNITS.slice(0, 9).map((unit, j): [string, number] => [`${ten}-${unit}`, (i + 2) * 10 + j + 1]),
  ]),
  ['hundredth', 100],
  ['thousandth', 1000],
]);
const WORDS = [...VALUES.keys()].sort((a, b) => b.length - a.length).join('|');
const ORDINAL = new RegExp(
  `(?<![\\p{L}\\d.,:/–-])(?:(?<word>${WORDS})|(?<digits>\\d{1,3}(?:,\\d{3})+|\\d{1,4})(?:st|nd|rd|th))(?![\\p{L}\\d])`,
  'giu',
);

/** What an ordinal stands behind where it says which of a row is meant, or where somebody came in. */
const BEFORE =
  /(?:\b(?:the|an?|its|his|her|their|our|my|your|this|that|every|each|came|comes|come|finished|finishes|finish|placed|ranked|ranks|rank|was|is|were|are|lies|lie|for the|in|into|from)|['’]s|s['’]) $/iu;
const SUPERLATIVE = /^-(?:\p{Ll}{2,}est|most|best|worst|placed|ranked|seeded|choice|time)\b/u;
/** Words that make it a part of a name, of a share or of a figure of speech, or a moment. */
const NOT_AFTER =
  /^(?:-(?!\p{Ll}{2,}est\b|most\b|best\b|worst\b|placed\b|ranked\b|seeded\b|choice\b|time\b)| (?:of all|place[^sd]|aid|lady|ladies|hand|class|degree|name|names|responders?|world|party|parties|person|thoughts?|floor|century|street|avenue|amendment|minister|half|quarter|of (?:January|February|March|April|May|June|July|August|September|October|November|December|the (?:population|total|country|world|vote|votes|people|cost|price|seats|members|area|land|budget))|January|February|March|April|May|June|July|August|September|October|November|December)\b| \p{Lu})/u;
const FINISHED =
  /\b(?:came|comes|come|finished|finishes|finish|placed|ranked|ranks|rank|lies|lie|was|is|were|are|in|into|from) $/i;
/** Behind a verb an ordinal is a place only where nothing or a race follows. */
const PLACE_AFTER = /^(?:[.,;:)]|$| (?:in|at|place|on|among|overall|behind|after|of \d)\b)/;
/** "the first" of nothing, "a second": a time before others, a moment. */
const BARE_AFTER = /^(?: \p{Ll}|-\p{Ll})/u;

/**
 * Places in a row: "the fourth flight", "its 12th launch", "the third-largest", "came second".
 * @returns ordinals in order; names, days, centuries, shares and moments are left out
 */
export function findOrdinals(text: string): Quantity[] {
  return Array.from(text.matchAll(ORDINAL)).flatMap((match) => {
    const { word, digits } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const value = word ? VALUES.get(word.toLowerCase()) : Number(digits?.replace(/,/g, ''));
    const before = text.slice(0, start);
    if (!value || !isPlace(before, text.slice(end), word?.toLowerCase())) return [];
    const number = { text: match[0], value, low: value, high: value };
    const { low, high, qualifier } = boundsOf(
      before.replace(/\b(?:the|its|his|her|their) $/i, ''),
      '',
      number,
      false,
    );
    return [
      { kind: 'ordinal' as const, start, end, text: match[0], value, low, high, unit: null, qualifier },
    ];
  });
}

function isPlace(before: string, after: string, word: string | undefined): boolean {
  if (NOT_AFTER.test(after)) return false;
  if (SUPERLATIVE.test(after)) return true;
  if (FINISHED.test(before))
    return PLACE_AFTER.test(after) && !(word === 'first' && /\b(?:was|is|were|are|from) $/i.test(before));
  if (word === 'second' && /\b(?:every|each|per) $/i.test(before)) return false;
  if (!BEFORE.test(before) || !BARE_AFTER.test(after)) return false;
  // "a second later", "a third of them": a moment, a share
  return !(
    /\ban? $/i.test(before) &&
    /^ (?:of|later|ago|before|after|and|or|to|in|on|behind|ahead|faster|slower|i?s|was)\b/.test(after)
  );
}
