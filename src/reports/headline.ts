import { passageKind } from './kinds.ts';

/** Longest headline, in words and in characters: longer openings are lead sentences. */
const MAX_WORDS = 28;
const MAX_CHARACTERS = 180;
/** Up to so many words a question, a cry or an ending like "U.S." may be a headline too. */
const FEW_WORDS = 14;

const SENTENCE_END = /[.!?…]["”’'»)\]]*$/;
const MAY_END_HEADLINE = /(?:[?!]["”’'»]*|\b(?:\p{Lu}\.){2,})$/u;

/** Tells a headline, which ends without a stop, from a lead, which is a whole sentence. */
export function looksLikeHeadline(text: string): boolean {
  if (text.length > MAX_CHARACTERS) return false;
  const words = text.split(/\s+/).filter(Boolean).length;
  if (words < 2 || words > MAX_WORDS) return false;
  if (/[:,;]$/.test(text) || passageKind(text) !== 'body') return false;
  return !SENTENCE_END.test(text) || (words <= FEW_WORDS && MAY_END_HEADLINE.test(text));
}

/** The opening of a text: its headline, and where the told part begins (null: nothing but the headline). */
export interface Opening {
  headline: string | null;
  bodyStart: number | null;
}

/**
 * Reads the first block, which holds a headline, a lead, or a headline line above a lead.
 * @param start offset of the block's text in `text`
 */
export function readOpening(text: string, start: number, end: number): Opening {
  const opening = text.slice(start, end);
  if (looksLikeHeadline(opening)) return { headline: opening.replace(/\s+/g, ' '), bodyStart: null };
  const lineEnd = opening.indexOf('\n');
  const line = opening.slice(0, Math.max(lineEnd, 0)).trim();
  if (lineEnd > 0 && looksLikeHeadline(line) && startsAnew(opening.slice(lineEnd).trim()))
    return { headline: line, bodyStart: start + lineEnd };
  return { headline: null, bodyStart: start };
}

/** A line that stands alone as a sentence was not wrapped off the line above. */
function startsAnew(rest: string): boolean {
  const next = rest.split('\n', 1)[0] ?? '';
  return /^["“‘'(]*[\p{Lu}\p{N}]/u.test(next) && SENTENCE_END.test(next.trimEnd());
}
