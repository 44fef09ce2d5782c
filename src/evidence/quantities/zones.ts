/** Zones whose distance from UTC is one and known, in minutes; "EST" and the like are taken at their word. */
const OFFSETS: Record<string, number> = {
  GMT: 0,
  UTC: 0,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  SAST: 120,
  EAT: 180,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  AWST: 480,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MDT: -360,
  MST: -420,
  PST: -480,
  PDT: -420,
};
/** Zones that name more than one place's time, or change with the season: each is comparable with itself alone. */
const OPEN = ['BST', 'IST', 'CST', 'AST', 'ET', 'CT', 'MT', 'PT'];
/** What says no more than that the hours are those of the place. */
const LOCAL = 'local time|hours|hrs';
const MINUTES_A_DAY = 1440;

const NAMES = [...Object.keys(OFFSETS), ...OPEN].join('|');
const ZONE = new RegExp(`^ ?(?:\\((?<bracketed>${NAMES})\\)|(?<bare>${NAMES})(?![\\p{L}\\p{N}]))`, 'u');
const HERE = new RegExp(`^ ?(?:${LOCAL})(?!\\p{L})`, 'iu');

/** A time of day in its zone: `unit` is "UTC" where it could be converted, else the zone's name; null where it names none. */
export interface Zoned {
  minutes: number;
  unit: string | null;
  /** Characters that name the zone. */
  length: number;
}

/**
 * @param minutes after midnight
 * @param certain whether the half of the day is told; without it nothing is converted
 * @param after what stands behind the time
 */
export function zoned(minutes: number, certain: boolean, after: string): Zoned {
  const found = ZONE.exec(after);
  const zone = found?.groups?.bare ?? found?.groups?.bracketed;
  if (!found || zone === undefined) return { minutes, unit: null, length: HERE.exec(after)?.[0].length ?? 0 };
  const { length } = found[0];
  const offset = OFFSETS[zone];
  if (!certain) return { minutes, unit: `${zone} 12h`, length };
  if (offset === undefined) return { minutes, unit: zone, length };
  return { minutes: (minutes - offset + MINUTES_A_DAY) % MINUTES_A_DAY, unit: 'UTC', length };
}
