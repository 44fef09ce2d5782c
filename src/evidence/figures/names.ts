import type { Token } from '../tokens.ts';
import type { Quantity } from '../types.ts';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/;
const TITLES =
  /^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Minister|Prime|Chief|Mayor|Judge|Captain|General|Professor|No|Nos|The|A|An)\.?$/;
const isName = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}\p{L}/u.test(token.text) &&
  (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ') &&
  !CALENDAR.test(token.text) &&
  !TITLES.test(token.text);

/** @returns the capitalised words of a clause that name something, each once; a sentence's first word counts where the tagger takes it for a name */
export function namesOf(tokens: readonly Token[]): string[] {
  return [
    ...new Set(
      tokens
        .filter((token, i) => isName(token) && (i > 0 || token.pos === 'PROPN'))
        .map((token) => fold(token.text)),
    ),
  ];
}

const STREET = /^(?:Street|St|Road|Rd|Avenue|Ave|Drive|Lane|Boulevard|Blvd|Terrace|Crescent|Court|Place)$/;

const BEHIND = /^(?:in|at|across|near|outside|around|throughout|inside|within)$/;
const PART =
  /^(?:the|central|northern|southern|eastern|western|south|north|east|west|city|town|capital|region|district|province|of)$/;
/** Words between a preposition and its name: "in the city of". */
const PARTS_AT_MOST = 5;

/** @returns names behind a preposition of place, and those of streets: "the 300 block of Ridge Road" tells one by itself */
export function placesOf(tokens: readonly Token[]): string[] {
  const places: string[] = [];
  for (const [i, { lower }] of tokens.entries()) {
    if (!BEHIND.test(lower)) continue;
    let k = i + 1;
    while (k - i <= PARTS_AT_MOST && PART.test(tokens[k]?.lower ?? '')) k++;
    for (; isName(tokens[k]); k++)
      if (!isStreet(tokens, k) && !isStreet(tokens, k + 1)) places.push(fold(tokens[k]?.text ?? ''));
  }
  const streets = tokens.flatMap((_, i) =>
    isStreet(tokens, i) ? [`${fold(tokens[i - 1]?.text ?? '')} street`] : [],
  );
  return [...new Set([...places, ...streets])];
}

const isStreet = (tokens: readonly Token[], i: number): boolean =>
  STREET.test(tokens[i]?.text ?? '') &&
  (isName(tokens[i - 1]) || /^\d+(?:st|nd|rd|th)$/.test(tokens[i - 1]?.text ?? ''));

/** "the biggest since Corliss in 1989" */
const SINCE = /\b(?:\p{L}+est|most|least|worst|best|first|only)\b[^,;]*\bsince (?:[\p{L}’'-]+ ){0,4}$/u;

/** "It was opened in 1968 and holds 40": what an earlier of two verbs is dated by; "In 1968" at its head dates both. */
const isOfBefore = (text: string, year: number, clause: number): boolean =>
  year < clause &&
  /^\W*and\b/i.test(text.slice(clause)) &&
  !/^\W*(?:\p{L}+ ){1,2}$/u.test(text.slice(0, year));

/** ", which had been delivered in 2012,": it dates nothing else in the sentence. */
const ASIDE = /, (?:which|who|whose|whom)\b[^,;]*[,;]/g;

/**
 * @param clause where the quantity's own clause stands: a day of its own is all that dates it
 * @returns days (since 1970-01-01) and years that a sentence names beside the quantity itself
 */
export function timesOf(
  quantities: readonly Quantity[],
  quantity: Quantity,
  text: string,
  clause: { start: number; end: number },
): string[] {
  const asides = [...text.matchAll(ASIDE)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }));
  const beside = (at: number) =>
    !asides.some(
      ({ start, end }) => start <= at && at < end && !(start <= quantity.start && quantity.start < end),
    );
  const years = Array.from(text.matchAll(/(?<![\d-])(?<!\bsince )(?:19|20)\d\d(?![\d-]|s\b)/g))
    .filter((m) => m.index < quantity.start || !SINCE.test(text.slice(0, m.index)))
    // what a later clause tells of another year is its own affair
    .filter(
      (m) =>
        (m.index < quantity.start || (m.index >= quantity.end && m.index < clause.end)) &&
        beside(m.index) &&
        !isOfBefore(text, m.index, clause.start),
    )
    .map((m) => m[0]);
  const days = quantities.filter(
    (other) => other.kind === 'date' && other !== quantity && beside(other.start),
  );
  const own = days.filter(({ start }) => clause.start <= start && start < clause.end);
  return [...new Set([...years, ...(own.length > 0 ? own : days).map(({ value }) => String(value))])];
}
