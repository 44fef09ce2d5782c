import { z } from 'zod';
import { UserError } from '../errors.ts';

const isoDate = z.iso.date();

/** @returns the day, or null where the text begins with no real day written YYYY-MM-DD (a clock time may follow) */
export function dayOf(text: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text.trim())?.[0];
  return day !== undefined && isoDate.safeParse(day).success ? day : null;
}

/** @throws UserError when the text is no day */
export function requiredDay(text: string): string {
  const day = dayOf(text);
  if (day === null) throw new UserError(`has a broken date "${short(text)}": write a real day as YYYY-MM-DD`);
  return day;
}

/** @returns the address, or null where it is none of the web's */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || !URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** @returns the text on one line, or null where there is none */
export function line(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}

/** Characters of a wrong value that an error repeats. */
const SHOWN = 40;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
