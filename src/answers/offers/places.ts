/** A word of a text where it begins a word, with what stands before and after it. */
export interface Place {
  before: string;
  word: string;
  after: string;
  /** Whether it ends there too: no "courts" for "court". */
  whole: boolean;
}

const LETTER_LAST = /[\p{L}\p{N}_]$/u;
const LETTER_FIRST = /^[\p{L}\p{N}_]/u;

/** @param word in small letters; its places are found however they are written */
export function placesOf(text: string, word: string): Place[] {
  if (word === '') return [];
  const lower = text.toLowerCase();
  const places: Place[] = [];
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const before = text.slice(0, at);
    const end = at + word.length;
    const after = text.slice(end);
    if (LETTER_LAST.test(before)) continue;
    places.push({ before, word: text.slice(at, end), after, whole: !LETTER_FIRST.test(after) });
  }
  return places;
}
