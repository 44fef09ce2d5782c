import { LINK_CHARACTERS } from './limits.ts';

/** Marks that stand on one letter; more of them climb into the lines around. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Joiners, which emoji and some scripts need, but which hide a word's end after anything in ASCII. */
const IDLE_JOINERS = /(?<![^\p{ASCII}\s])[\u200c\u200d]/gu;
/** Characters without a shape: zero-width spaces, direction overrides, tags, fillers. */
const SHAPELESS = /(?!\p{Join_Control}|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const CONTROLS = /(?!\n)\p{Cc}/gu;

/** Marks that Discord reads anywhere in a line. `@` and `<` begin mentions, timestamps and custom emoji. */
const INLINE_MARKS = /[\\*_~`|[\]<@]/g;
/** A scheme's colon would make a link, a name's between two colons an emoji. */
const COLONS = /:(?=\/\/|[\w+-]+:)/g;
/** Marks that Discord reads only at the start of a line: headings, small print, lists and quotes. */
const LINE_MARKS = /^(\s*)(#{1,3}(?=\s)|[-+>])/gm;
const LIST_NUMBERS = /^(\s*\d+)([.)])(?=\s|$)/gm;
/** Marks that would end a masked link early, or ping from inside it. */
const LINK_MARKS = /[()<>\\`|[\]@]/g;

/**
 * Takes out what could hide, turn round or break up text: control and shapeless characters, towers of marks.
 * Line ends stay, as `\n`, no more than one empty line in a row.
 */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROLS, '')
    .replace(SHAPELESS, '')
    .replace(IDLE_JOINERS, '')
    .replace(STACKED_MARKS, '$1')
    .replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n')
    .trim();

/** {@link clean}ed text on one line. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

/** @returns text that Discord shows as it is, whatever marks it holds; lines stay lines */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(INLINE_MARKS, '\\$&')
    .replace(COLONS, '\\:')
    .replace(LINE_MARKS, '$1\\$2')
    .replace(LIST_NUMBERS, '$1\\$2');

/** @returns the address as a masked link may hold it, or null when it is none of the web, or too long */
export function linkTarget(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '') return null;
  const target = url.href.replace(LINK_MARKS, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return target.length <= LINK_CHARACTERS ? target : null;
}

/** @returns the text cut to so many characters, with an ellipsis where something went */
export function clip(text: string, characters: number): string {
  if (text.length <= characters) return text;
  return `${text
    .slice(0, characters - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}
