import type { Quantity } from '../types.ts';

const SECONDS_A_DAY = 86_400;
/** Behind these, or before these, hours, minutes and seconds are a time of day. */
const CLOCK_BEFORE = /\b(?:at|by|until|before|after|from|since|around|about)\s$/i;
const CLOCK_AFTER = /^ ?(?:[ap]\.?m\b|GMT|UTC|hours|hrs|local time|[A-Z]{2,4}T\b)/i;
const EDGE = '(?<![\\p{L}\\d.:,/-])';

/** Cheap to look for, and most sentences hold none. */
const MAY_HOLD = /\d(?::| ?[hm])/i;

/** How long something took, in signs: hours, minutes and seconds, most parts first. */
const NOTATIONS: readonly RegExp[] = [
  // 2:04:17, 1:02:03.4
  new RegExp(`${EDGE}(?<h>\\d{1,3}):(?<m>[0-5]\\d):(?<s>[0-5]\\d(?:\\.\\d{1,3})?)(?![\\d:]|\\.\\d)`, 'gu'),
  // 3:59.4, 1:23.45
  new RegExp(`${EDGE}(?<m>\\d{1,2}):(?<s>[0-5]\\d\\.\\d{1,3})(?![\\d:])`, 'gu'),
  // 3h 20m, 2h04, 2hr 4min 17sec
  new RegExp(
    `${EDGE}(?<h>\\d{1,3}) ?h(?:rs?)? ?(?<m>[0-5]?\\d)(?: ?m(?:ins?)?(?: ?(?<s>[0-5]?\\d) ?s(?:ecs?)?)?)?(?![\\p{L}\\d])`,
    'gu',
  ),
  // 4m 13s, 4min 13.5s
  new RegExp(
    `${EDGE}(?<m>\\d{1,3}) ?m(?:ins?)? ?(?<s>[0-5]?\\d(?:\\.\\d{1,3})?) ?s(?:ecs?)?(?![\\p{L}\\d])`,
    'gu',
  ),
];

/** @returns times that something took, as a stopwatch gives them; each as exact as its last figure */
export function findTimings(text: string): Quantity[] {
  const found: Quantity[] = [];
  if (!MAY_HOLD.test(text)) return found;
  for (const notation of NOTATIONS) {
    for (const match of text.matchAll(notation)) {
      const { h, m = '0', s } = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (
        /:|^\d+h\d+$/.test(match[0]) &&
        (CLOCK_BEFORE.test(text.slice(0, start)) || CLOCK_AFTER.test(text.slice(end)))
      )
        continue;
      const seconds = Number(h ?? 0) * 3600 + Number(m) * 60 + Number(s ?? 0);
      const last = s === undefined ? 60 : 10 ** -(s.split('.')[1]?.length ?? 0);
      found.push({
        kind: 'duration',
        start,
        end,
        text: match[0],
        value: seconds / SECONDS_A_DAY,
        low: Math.max(0, seconds - last / 2) / SECONDS_A_DAY,
        high: (seconds + last / 2) / SECONDS_A_DAY,
        unit: 'd',
        qualifier: null,
      });
    }
  }
  return found;
}
