import type { Report } from './types.ts';

/** Words that every English text is full of; those that neighbours have too ("in", "for", "is") are left out. */
const ENGLISH = new Set(
  `the of and that with from its his their they she you who which what when where were been has have not but this these
  those there after before would could should said than more about into are be such other some many most only
  through between during while because out up if also can may often used known called first two made each both`.split(
    /\s+/,
  ),
);
/** Least share of them among a text's lower-cased words: English prose has .2 to .4, other languages at most .03. */
const ENGLISH_AT = 0.06;
/** Words; a shorter text is left alone, as names and figures may fill it. */
const SHORTEST = 25;
/** Words looked at: enough to know. */
const MOST = 2000;

/**
 * Whether a report is written in another language than English, in which this program reads nothing but digits. A text
 * too short to tell is not.
 */
export function isForeign({ passages }: Pick<Report, 'passages'>): boolean {
  const words: string[] = [];
  for (const { kind, text } of passages) {
    if (kind !== 'body') continue;
    if (words.length >= MOST) break;
    words.push(...(text.match(/(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}\p{M}]*|\p{Lo}+/gu) ?? []));
  }
  const known = words.slice(0, MOST);
  return (
    known.length >= SHORTEST && known.filter((word) => ENGLISH.has(word)).length < known.length * ENGLISH_AT
  );
}
