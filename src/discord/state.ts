import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod';
import { CUSTOM_ID_CHARACTERS } from './limits.ts';

/** What a call was given, as far as a button can carry it: texts by option name, and `true` for a flag. */
export type Given = Readonly<Record<string, string | true>>;

const Given = z.record(z.string(), z.union([z.string(), z.literal(true)]));

/**
 * 14 bits a character, in ideographs that no Unicode normal form changes: a custom id counts characters,
 * and so holds 2.3 times what base64 would.
 */
const FIRST = 0x4e00;
const BITS = 14;
/** Bytes that packed values may unfold to; no call that Discord lets through is longer. */
const MOST_BYTES = 100_000;

/** @returns the values in as few characters as custom ids allow */
export function pack(given: Given): string {
  const text = Buffer.from(JSON.stringify(given));
  const bytes = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  });
  const bits = `${Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')}1`;
  const groups = bits.match(new RegExp(`.{1,${BITS}}`, 'g')) ?? [];
  return groups
    .map((group) => String.fromCharCode(FIRST + Number.parseInt(group.padEnd(BITS, '0'), 2)))
    .join('');
}

/** Undoes {@link pack}. @returns null for anything that it did not make */
export function unpack(packed: string): Given | null {
  const codes = Array.from(packed, (character) => character.charCodeAt(0) - FIRST);
  if (codes.some((code) => code < 0 || code >= 2 ** BITS)) return null;
  const bits = codes.map((code) => code.toString(2).padStart(BITS, '0')).join('');
  const bytes = bits.slice(0, Math.max(0, bits.lastIndexOf('1'))).match(/.{8}/g) ?? [];
  try {
    const packedBytes = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
    const text = brotliDecompressSync(packedBytes, { maxOutputLength: MOST_BYTES });
    return Given.parse(JSON.parse(text.toString()));
  } catch {
    return null; // forged, cut, or of another version: the caller says so to whoever pressed it
  }
}

/** One button of a row that together carries what its message was asked. */
export interface PageButton {
  command: string;
  /** From 0. */
  page: number;
  /** This button's part of what the row carries: packed values, or `=` and the key of a kept reply. */
  part: string;
}

/** `p1` is the form of these ids; another form is another version's. */
const customId = ({ command, page, part }: PageButton, place: number): string =>
  ['p1', command, page, place, part].join(':');

/**
 * Spreads what a message must carry over the custom ids of a row of buttons.
 * @param pages the page that each button leads to, from 0
 * @param carried packed values, or `=` and the key of a kept reply
 * @returns one custom id a button, or null when they have no room for it
 */
export function spread(command: string, pages: readonly number[], carried: string): string[] | null {
  let rest = carried;
  const ids = pages.map((page, place) => {
    const room = CUSTOM_ID_CHARACTERS - customId({ command, page, part: '' }, place).length;
    const part = rest.slice(0, room);
    rest = rest.slice(room);
    return customId({ command, page, part }, place);
  });
  return rest === '' ? ids : null;
}

/** @returns what one custom id holds, or null when it is none of {@link spread} */
export function readCustomId(id: string): PageButton | null {
  const [, command, page, part] = /^p1:([^:]{1,32}):(\d{1,6}):\d:(.*)$/su.exec(id) ?? [];
  if (command === undefined || part === undefined) return null;
  return { command, page: Number(page), part };
}
