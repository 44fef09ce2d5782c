import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod';
import { CUSTOM_ID_CHARACTERS } from './limits.ts';

/** What a call or a button was given, as far as a message can carry it: texts by name, and `true` for a flag. */
export type Given = Readonly<Record<string, string | true>>;

const Given = z.record(z.string(), z.union([z.string(), z.literal(true)]));

/** What makes a reply again: the name of a command with what it was given, or one of {@link MADE_BY}. */
export type Recipe = readonly [name: string, given: Given];

/** What a recipe's name begins with when it is no command: an action, or a reply kept in memory under a key. */
export const MADE_BY = { action: '.', kept: '=' } as const;

/** All that a message carries: what made it, and what each of its controls was given, in order. */
export interface Carried {
  recipe: Recipe;
  own: readonly Given[];
}

const Packed = z.tuple([z.tuple([z.string(), Given])]).rest(Given);

/**
 * 14 bits a character, in ideographs that no Unicode normal form changes: a custom id counts characters,
 * and so holds 2.3 times what base64 would.
 */
const FIRST = 0x4e00;
const BITS = 14;
/** Bytes that a packed state may unfold to; no call that Discord lets through is longer. */
const MOST_BYTES = 100_000;

/** @returns the state in as few characters as custom ids allow */
export function pack({ recipe, own }: Carried): string {
  const text = Buffer.from(JSON.stringify([recipe, ...own]));
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
export function unpack(packed: string): Carried | null {
  const codes = Array.from(packed, (character) => character.charCodeAt(0) - FIRST);
  if (codes.some((code) => code < 0 || code >= 2 ** BITS)) return null;
  const bits = codes.map((code) => code.toString(2).padStart(BITS, '0')).join('');
  const bytes = bits.slice(0, Math.max(0, bits.lastIndexOf('1'))).match(/.{8}/g) ?? [];
  try {
    const packedBytes = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
    const text = brotliDecompressSync(packedBytes, { maxOutputLength: MOST_BYTES });
    const [recipe, ...own] = Packed.parse(JSON.parse(text.toString()));
    return { recipe, own };
  } catch {
    return null; // forged, cut, or of another version: the caller says so to whoever pressed it
  }
}

/** The form of these custom ids: other forms are of other versions, and their messages are told apart by it. */
const VERSION = 'w2';
const ANY_VERSION = /^[a-z]\d+:/;

/** What one custom id says: its action, its place among the controls of its message, and its part of the state. */
export interface ControlId {
  action: string;
  /** From 0. */
  place: number;
  part: string;
}

const customId = ({ action, place, part }: ControlId): string => [VERSION, action, place, part].join(':');

/**
 * Spreads a packed state over the custom ids of a message.
 * @param actions the action of each control, in order
 * @returns one custom id a control, or null when they have no room for it
 */
export function spread(actions: readonly string[], packed: string): string[] | null {
  let rest = packed;
  const ids = actions.map((action, place) => {
    const room = CUSTOM_ID_CHARACTERS - customId({ action, place, part: '' }).length;
    const part = rest.slice(0, room);
    rest = rest.slice(room);
    return customId({ action, place, part });
  });
  return rest === '' ? ids : null;
}

/** @returns what a custom id says, or null when it is none of this version */
export function readCustomId(id: string): ControlId | null {
  const [, action, place, part] = /^w2:([^:]{1,32}):(\d{1,2}):(.*)$/su.exec(id) ?? [];
  if (action === undefined || part === undefined) return null;
  return { action, place: Number(place), part };
}

/** Whether a custom id has the form of another version's. */
export const isOfOtherVersion = (id: string): boolean =>
  ANY_VERSION.test(id) && !id.startsWith(`${VERSION}:`);

/** Joins the parts that the controls of a message carry. @returns null where they are not whole, or forged */
export function carriedBy(ids: readonly string[]): Carried | null {
  const parts = ids.flatMap((id) => readCustomId(id) ?? []).sort((a, b) => a.place - b.place);
  return unpack(parts.map(({ part }) => part).join(''));
}
