import {
  AFTER_CLOCK,
  BEFORE_NUMBER,
  CUE_VERB,
  NEVER_LAST,
  OPENERS,
  SELDOM_LAST,
  STATES,
} from './abbreviations.ts';
import type { Span } from './types.ts';

/**
 * A stop with the marks that close after it, the space behind one lost ("police said.The fire"), or a line end that
 * begins a new item. Of a row of stops only the last: a row of millions would not fit the stack of an expression.
 */
const STOP =
  /([.!?…])(?![.!?…])(["”’'»)\]]*)(?=\s|$|(?<=\p{Ll}{2}\.)(?!Com\b)\p{Lu}\p{Ll}+\s)|\n(?=[ \t]*(?:\n|[-*•][ \t]))/gu;
/** What may stand between a stop and the first letter of the next sentence. */
const LEAD_IN = /[\s"“”‘’'«»([{—–\-*•]*/y;

/** Characters looked at before and after a stop: longer words are no abbreviations, longer names no speakers. */
const BEHIND = 24;
const AHEAD = 80;

/**
 * Splits a passage into sentences. A closing mark belongs to the sentence it closes; a quotation that a cue in small
 * letters follows goes on. Linear in the length.
 * @returns spans into `text`, in order, trimmed, never empty, that hold every character but the white space between
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  const cut = (end: number) => {
    const own = text.slice(start, end).trimEnd();
    if (own) spans.push({ start, end: start + own.length, text: own });
    start = skipSpace(text, end);
  };
  for (const match of text.matchAll(STOP)) {
    const [all, stop, closers = ''] = match;
    const end = match.index + all.length;
    const at = stop === undefined ? match.index : rowBefore(text, match.index, start);
    if (stop === undefined ? at > start : isEnd(text, start, at, text.slice(at, match.index + 1), closers))
      cut(end);
  }
  cut(text.length);
  return spans;
}

/** @returns where a row of stops begins of which the last stands at a place */
function rowBefore(text: string, last: number, start: number): number {
  let at = last;
  while (at > start && '.!?…'.includes(text.charAt(at - 1))) at--;
  return at;
}

function skipSpace(text: string, at: number): number {
  const space = /\s*/y;
  space.lastIndex = at;
  space.exec(text);
  return space.lastIndex;
}

function isEnd(text: string, start: number, at: number, stop: string, closers: string): boolean {
  const stopped = at + stop.length + closers.length;
  LEAD_IN.lastIndex = stopped;
  LEAD_IN.exec(text);
  const first = LEAD_IN.lastIndex;
  const next = text.slice(first, first + AHEAD);
  // nothing but marks follows, or the sentence goes on
  if (!next || /^[\p{Ll}.!?…,;:]/u.test(next)) return false;
  if (stop === '.') return !isAbbreviation(text, start, at, next, text.slice(stopped, first).trimStart());
  if (/^["”’'»]/.test(closers)) return stop.includes('.') || !opensWithCue(next);
  return !((stop === '...' || stop === '…') && /^I\b/.test(next));
}

/** "Jones asked", "Mayor Ann Jones said": one to four words with capitals, then a reporting verb. */
function opensWithCue(next: string): boolean {
  const words = next.split(/\s+/, 6).map((word) => word.replace(/[,.:;]+$/, ''));
  const verb = words.findIndex((word) => !/^\p{Lu}/u.test(word));
  return verb > 0 && verb < 5 && CUE_VERB.test(words[verb] ?? '');
}

/** @param lead marks before what follows: the dash of a dateline, "SALEM, Ore. — The …", or a bracket, "7 a.m. (0500 GMT)" */
function isAbbreviation(text: string, start: number, at: number, next: string, lead: string): boolean {
  const behind = text.slice(Math.max(start, at - BEHIND), at);
  const word = /[\p{L}\p{N}.&]*$/u.exec(behind)?.[0] ?? '';
  const before = behind.slice(0, behind.length - word.length);
  // "1. The first point": a list's own numbering
  if (at - word.length === start && /^(?:\d{1,3}|[a-z])$/i.test(word) && word !== 'I') return true;
  const lower = word.toLowerCase();
  const nextWord = /^[\p{L}.]+(?![\p{L}-])/u.exec(next)?.[0] ?? '';
  if (NEVER_LAST.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower) && /^\p{N}/u.test(next)) return true;
  if (/^[ap]\.?m$/.test(lower))
    return (
      AFTER_CLOCK.has(nextWord.toLowerCase().replaceAll('.', '')) ||
      (lead.startsWith('(') && /^\p{N}/u.test(next))
    );
  const goesOn = /^[—–-]/.test(lead) || !OPENERS.has(nextWord.toLowerCase());
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return goesOn;
  if (!/^\p{Lu}/u.test(word)) return false;
  if (STATES.has(lower)) return goesOn && (/(?:,\s+|\(|-)$/.test(before) || isTitle(nextWord));
  return SELDOM_LAST.has(lower) && goesOn;
}

const isTitle = (word: string): boolean =>
  word.endsWith('.') && NEVER_LAST.has(word.slice(0, -1).toLowerCase());
