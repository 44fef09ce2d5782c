import type { AnswerKind } from '../question/forms.ts';
import { MONTH, WEEKDAY } from './days.ts';

const NUMERALS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\w+)?|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|several|none';
const COUNT = `(?:\\d[\\d.,]*|\\b(?:${NUMERALS}))`;
/** Of a unit "a" is a number too: "a mile". */
const NUMBER = `(?:\\d[\\d.,]*|\\b(?:${NUMERALS}|a))`;
const COUNTED = new RegExp(COUNT, 'i');
const PERIOD =
  '(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|centur(?:y|ie)|generation)s?\\b';
const LENGTH =
  '(?:m|km|cm|mm|ft|kilomet\\w+|centimet\\w+|millimet\\w+|met(?:re|er)s?|miles?|foot|feet|inch(?:es)?|yards?|acres?|hectares?|sq|square|cubic|knots?|blocks?|floors?|store?y\\w*|light-years?)\\b';

/** A number, a hyphen or space, at most a word between, and the unit. */
const measured = (unit: string): RegExp => new RegExp(`${NUMBER}[ -]?(?:[a-z]+[ -])?${unit}`, 'i');

const YEAR = /\b(?:1\d\d\d|20\d\d)s?\b|\b\d{1,4} ?(?:bc|ad|bce|ce)\b/i;
/** How long something has been, by the years from and to which it was. */
const SPANNED = /\b(?:since|from|between|until|till) (?:\p{L}+ )?(?:1\d\d\d|20\d\d)\b/iu;
const DAY = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH} \\d|\\b${WEEKDAY}\\b|\\b\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\b|\\b\\d{1,2}[:.]\\d\\d\\b|\\bo['’]clock\\b`,
  'i',
);
const CLOCK =
  /\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b\d{1,2}[:.]\d\d\b|\bo['’]clock\b|\b(?:half|quarter) (?:past|to)\b|\b(?:midnight|noon|midday)\b|\b(?:at|by|until) [01]\d[0-5]\d\b/i;
const ROUGHLY = new RegExp(
  `\\b(?:in|since|until|by|early|late|mid|last|next) ${MONTH}|\\b(?:today|yesterday|tomorrow|tonight|midnight|noon|dawn|dusk|morning|afternoon|evening|weekend|spring|summer|autumn|winter)\\b|\\b(?:century|decade|ago|earlier|later)\\b|\\b(?:last|next|this|that|same|previous|following) ${PERIOD}|\\b(?:after|before|during|when|while)\\b`,
  'i',
);

type Grade = readonly (readonly [RegExp, number])[];

/** What any words are worth to a question that no form of answer belongs to. */
const ANY_WORDS = 0.5;

/** A number that may be somebody's age: none of money, shares, times and things. */
const BARE_AGE =
  /(?<![$£€¥₴.,:\d-])\b(?:[1-9]\d?|1[01]\d)\b(?![.,:]?\d)(?! ?(?:%|m\b|bn\b|per ?cent|million|billion|[ap]\.?m\b|(?!years\b)\p{L}{3,}s\b))/iu;

/**
 * What a text must hold to answer, best first; what holds none of it scores 0. Kinds left out take any words. The
 * grades are set by hand: 1 is the very form that is asked for, a half what often goes with it, less a bare number.
 */
const HOLDS: Partial<Record<AnswerKind, Grade>> = {
  number: [[COUNTED, 1]],
  amount: [[COUNTED, 1]],
  size: [
    [/\d/, 1],
    [COUNTED, 0.6],
  ],
  percent: [
    [/\d\s?(?:%|per ?cent)/i, 1],
    [/\b(?:percent|per cent|(?:half|third|quarter|fifth|tenth)s?)\b/i, 0.8],
  ],
  money: [
    [
      /[$£€¥₴]\s?\d|\d[\d.,]*\s?(?:m|bn|million|billion|thousand|trillion)?\s?(?:[$£€¥]|dollars?|euros?|pounds?|cents?|pence)/i,
      1,
    ],
    [new RegExp(`${NUMBER} (?:(?:million|billion|thousand|hundred|trillion) )?[a-z]{3,12}s\\b`, 'i'), 0.7],
    [/\d/, 0.3],
  ],
  age: [
    [/\b(?:year|month|week|day)s?[- ]old\b|\baged? (?:of )?\d|, \d{1,3}[,.]|, now \d{1,3}\b/i, 1],
    [BARE_AGE, 0.3],
  ],
  founded: [
    [
      /\b(?:founded|built|established|opened|created|launched|dat(?:es|ing)|since)\b.{0,40}\b(?:1\d|20)\d\d\b/i,
      1,
    ],
    [/\b(?:years?|decades|months|centur(?:y|ies))[- ]old\b/i, 1],
  ],
  duration: [
    [measured(PERIOD), 1],
    [/\b(?:century|centuries|decades?|years?|overnight|weeks|months)\b/i, 0.5],
    [SPANNED, 0.4],
  ],
  length: [
    [measured(LENGTH), 1],
    [measured(PERIOD), 0.4],
    [/\d/, 0.3],
  ],
  speed: [
    [
      measured(
        '(?:mph|kph|kmh|km/h|knots?|(?:kilomet\\w+|miles?|met(?:re|er)s|feet) (?:an?|per) \\w+|[a-z]+/s)',
      ),
      1,
    ],
    [/\d/, 0.3],
  ],
  weight: [
    [measured('(?:kg|g|lbs?|kilo\\w*|grams?|tons?|tonnes?|pounds?|ounces?|stone)\\b'), 1],
    [/\d/, 0.3],
  ],
  temperature: [
    [/\d ?(?:°|º|degrees?|c\b|f\b|k\b)/i, 1],
    [/\d/, 0.3],
  ],
  year: [
    [YEAR, 1],
    [ROUGHLY, 0.2],
  ],
  clock: [
    [CLOCK, 1],
    [/\b(?:dawn|dusk|daybreak|sunrise|sunset|morning|afternoon|evening|night|overnight)\b/i, 0.4],
    [DAY, 0.1],
  ],
  time: [
    [DAY, 1],
    [YEAR, 1],
    [ROUGHLY, 0.6],
  ],
  reason: [
    [
      /\b(?:because|due to|as a result|in order to|so that|owing to|caused?|blamed? (?:on|for)|to avoid|reasons?|in response|for fear|thanks to|prompted)\b/i,
      1,
    ],
    [/\b(?:since|after|following|therefore|thus|as|to)\b/i, 0.5],
  ],
  manner: [
    [/\b(?:by \p{L}+ing|through|using|via|with (?:an?|the|his|her|their))\b/iu, 1],
    [/\b(?:by|with|from|after|when|while|because)\b/i, 0.8],
    [/./, 0.5],
  ],
  saying: [
    [/["“”«»]/, 1],
    [
      /\b(?:said|says|told|added|according to|argued|claimed|called|warned|stated|wrote|insisted|promised?|pledged?|vowed|demand(?:s|ed)?|want(?:s|ed)|urged|asked|denie[sd]|admit(?:s|ted)|accused|announced|thanked|apologi[sz]ed)\b/i,
      0.5,
    ],
  ],
};

/** A day or year that dates something counts nothing. */
const DATING = new RegExp(
  `\\b(?:in|since|of|by|until|from|during|to|and|early|late|mid-?) (?:1\\d\\d\\d|20\\d\\d)s?\\b|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?: \\d{4})?|${MONTH} \\d{1,2}(?:, \\d{4})?|\\b\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\b|\\bone of\\b|\\bno one\\b|\\bone another\\b`,
  'gi',
);

/** How far off something is tells nothing of how long or wide it is. */
const APART = new RegExp(
  `${NUMBER}[ -]?(?:[a-z]+[ -])?${LENGTH} (?:away|off|apart|from|short of|out of|beyond|behind|(?:north|south|east|west)[a-z-]* of|(?:up|down)\\w* of)\\b`,
  'gi',
);
/** "Six months" is no size. */
const LASTING = new RegExp(measured(PERIOD).source, 'gi');
const ASKS_APART = ['far', 'near', 'close', 'distance'];

/** "£52m" is no distance. */
const PAID = /[$£€¥₴]\s?\d[\d.,]*\s?(?:m|bn|k)?\b/gi;

/** Kinds that no day or year answers. */
const UNDATED: ReadonlySet<AnswerKind> = new Set([
  'number',
  'money',
  'amount',
  'size',
  'length',
  'weight',
  'speed',
  'temperature',
]);

/** What is left of a text once figures are gone that can't be what is asked for. */
function answering(kind: AnswerKind, text: string, asked: ReadonlySet<string>): string {
  const apart = kind === 'length' && !ASKS_APART.some((word) => asked.has(word));
  const beside = [
    ...(UNDATED.has(kind) ? [DATING] : []),
    ...(kind === 'size' ? [LASTING] : []),
    ...(apart ? [APART] : []),
    ...(kind === 'length' ? [PAID] : []),
  ];
  const left = beside.reduce((rest, form) => rest.replace(form, ' '), text);
  return left.replace(/\d[\d.,]*/g, (figure) => (asked.has(figure.replace(/[.,]+$/, '')) ? '' : figure));
}

/**
 * How well what a text holds could answer a question of a kind, 0 to 1.
 * @param asked words of the question, lower-cased: a figure that it gives already tells nothing new
 */
export function holding(kind: AnswerKind, text: string, asked: ReadonlySet<string>): number {
  const grades = HOLDS[kind];
  if (!grades) return ANY_WORDS;
  const fresh = answering(kind, text, asked);
  return grades.find(([form]) => form.test(fresh))?.[1] ?? 0;
}
