import type { Quantity } from '../types.ts';
import { zoned } from './zones.ts';

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MINUTES: Record<string, number> = {
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
  quarter: 15,
  'a quarter': 15,
  half: 30,
};
/** Characters behind a time in which its zone is named. */
const ZONE_REACH = 16;
const MINUTES_A_DAY = 1440;
const NOON = 720;

const HOUR = `(?<hour>\\d{1,2}|${HOURS.join('|')})`;
const HALF = '(?<half>[ap])(?:\\.\\s?m\\b\\.?|\\s?m\\b)';
const PART = '(?:in the |at )?(?<part>morning|afternoon|evening|night)';

/** Behind these "ten to two" is how a vote was split. */
const VOTE =
  '\\b(?:split|divided|votes?|voted|ruled|majority|approved|passed|rejected|defeated|won|lost)(?: (?:it|them))?(?: (?:by|of|was))?(?: a majority of)?';

/** Notations of a time of day, most telling first; all need a sign that a clock is meant. */
const NOTATIONS: readonly RegExp[] = [
  new RegExp(`(?<![\\d.:])(?<hour>\\d{1,2})(?:[.:](?<minute>[0-5]\\d))?\\s?(?:o['’]clock )?${HALF}`, 'giu'),
  new RegExp(
    `(?<![\\p{L}-]|${VOTE} )(?<span>(?:half|a quarter|quarter|five|ten|twenty-five|twenty|(?<minutes>\\d{1,2}|twenty-five|twenty|${HOURS.join('|')}) minutes?) (?<way>past|to|after|before)) ${HOUR}(?![\\p{L}\\d-])(?:,? (?:${PART}|${HALF}))?`,
    'giu',
  ),
  new RegExp(`(?<![\\p{L}\\d-])${HOUR} o['’]clock(?:,? ${PART})?`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\d-])(?<=\\b(?:at|about|around|by|until|before|after|from|since) )${HOUR}(?:[.:](?<minute>[0-5]\\d))? in the (?<part>morning|afternoon|evening)`,
    'giu',
  ),
  /(?<![\d.:$£€]|\b(?:in|time of|times of|clocked|clocking|record of|best of|mark of|run of|ran) )(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:]| (?:mark|into)\b)/gu,
  /(?<![\d.:,])(?<hour>[01]\d|2[0-3])\.?(?<minute>[0-5]\d)(?= ?(?:hours|hrs|GMT|UTC|BST|CES?T|E[SD]T|local time)(?!\p{L}))/gu,
  /(?<=\b(?:at|by|until|before|after|from|since) )(?<hour>[01]?\d|2[0-3])h(?<minute>[0-5]\d)(?![\p{L}\d])/giu,
  /(?<=\b(?:at|by|until|before|after|from|since|about|around|shortly|just) )(?:12 )?(?<name>noon|midday|midnight)(?![\p{L}-])/giu,
];

/** @returns every time of day of a text; `value` is in minutes after midnight, or of a half day where the text does not say which (then `unit` is "12h"); where it names a zone, `unit` is "UTC" and the value converted, or the zone's own name */
export function findClocks(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const notation of NOTATIONS) {
    for (const match of text.matchAll(notation)) {
      const start = match.index;
      const time = minutesOf(match.groups ?? {});
      if (time === null) continue;
      const last = start + match[0].length;
      const zone = zoned(time.minutes, time.certain, text.slice(last, last + ZONE_REACH));
      const end = last + zone.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const slack = slackBefore(text.slice(0, start), time.minutes);
      found.push({
        kind: 'clock',
        start,
        end,
        text: text.slice(start, end),
        value: zone.minutes,
        low: zone.minutes - slack.before,
        high: zone.minutes + slack.after,
        unit: zone.unit ?? (time.certain ? '24h' : '12h'),
        qualifier: slack.word,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "About 7 a.m." may be as much as this off, in minutes. */
const ABOUT_MINUTES = 20;
/** "Shortly before noon" may be this long before it. */
const SHORTLY_MINUTES = 30;

/** "between six and ", "6–": the beginning of a time that the clock ends; it lies anywhere between. */
const OPENED = new RegExp(
  `(?<![\\p{L}\\d.:,])(?:(?<between>between ))?(?<hour>\\d{1,2}|${HOURS.join('|')})(?:[.:](?<minute>[0-5]\\d))?\\s?(?<joint>and|to|until|till|[-–])\\s?$`,
  'iu',
);

/** What stands before a time and widens it, in minutes to either side. */
function slackBefore(
  before: string,
  minutes: number,
): { before: number; after: number; word: string | null } {
  const opened = OPENED.exec(before)?.groups;
  if (opened && (opened.between || opened.joint !== 'and')) {
    const from = (hourOf(opened.hour) ?? 0) * 60 + Number(opened.minute ?? 0);
    return { before: (minutes - (from % NOON) + MINUTES_A_DAY) % NOON, after: 0, word: null };
  }
  const word =
    /\b(?:about|around|approximately|roughly|nearly|almost|just|shortly|soon|a little|some time|sometime)?(?: (?:before|after|past))?\s*$/i
      .exec(before)?.[0]
      .trim()
      .toLowerCase() ?? '';
  if (word === '') return { before: 0, after: 0, word: null };
  const side = /before$|^(?:nearly|almost)/.test(word)
    ? 'before'
    : /(?:after|past)$/.test(word)
      ? 'after'
      : 'both';
  const slack = /^(?:shortly|soon|some time|sometime)/.test(word) ? SHORTLY_MINUTES : ABOUT_MINUTES;
  return { before: side === 'after' ? 0 : slack, after: side === 'before' ? 0 : slack, word };
}

function minutesOf(groups: Record<string, string | undefined>): { minutes: number; certain: boolean } | null {
  if (groups.name) return { minutes: groups.name.toLowerCase() === 'midnight' ? 0 : NOON, certain: true };
  const hour = hourOf(groups.hour);
  if (hour === null || hour > 24) return null;
  const afternoon =
    groups.half?.toLowerCase() === 'p' ||
    /afternoon|evening/i.test(groups.part ?? '') ||
    (/night/i.test(groups.part ?? '') && hour >= 6);
  const morning =
    groups.half?.toLowerCase() === 'a' ||
    /morning/i.test(groups.part ?? '') ||
    (/night/i.test(groups.part ?? '') && hour < 6);
  if ((afternoon || morning) && hour > 12) return null;
  const base = (afternoon || morning ? hour % 12 : hour) * 60 + (afternoon ? NOON : 0);
  const shift = groups.way ? shiftOf(groups) : Number(groups.minute ?? 0);
  if (shift === null) return null;
  const sure =
    afternoon ||
    morning ||
    hour > 12 ||
    hour === 0 ||
    (groups.minute !== undefined && !groups.part && /^\d\d$/.test(groups.hour ?? ''));
  return { minutes: (base + shift + MINUTES_A_DAY) % MINUTES_A_DAY, certain: sure };
}

function hourOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const named = HOURS.indexOf(word.toLowerCase());
  return named >= 0 ? named + 1 : Number(word);
}

function shiftOf({ span = '', minutes, way = '' }: Record<string, string | undefined>): number | null {
  const past = /past|after/i.test(way);
  const words = (minutes ?? span).toLowerCase().replace(/ (?:past|to|after|before)$/, '');
  const named = MINUTES[words] ?? hourOf(minutes);
  if (named === undefined || named === null || named > 59 || (!past && named === 30)) return null;
  return past ? named : -named;
}
