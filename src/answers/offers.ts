import type { AnswerKind } from './asked-forms.ts';
import { ATTRIBUTION, choosing, explains, isNew, MONTH, naming, someoneNew, UNTOLD } from './naming.ts';

const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\w+)?|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|several|none|a)';
const NUMBER = `(?:\\d[\\d.,]*|\\b${NUMBER_WORD})`;
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
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH} \\d|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\b|\\b\\d{1,2}[:.]\\d\\d\\b|\\bo['’]clock\\b`,
  'i',
);
const CLOCK =
  /\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b\d{1,2}[:.]\d\d\b|\bo['’]clock\b|\b(?:half|quarter) (?:past|to)\b|\b(?:midnight|noon|midday)\b|\b(?:at|by|until) [01]\d[0-5]\d\b/i;
const ROUGHLY = new RegExp(
  `\\b(?:in|since|until|by|early|late|mid|last|next) ${MONTH}|\\b(?:today|yesterday|tomorrow|tonight|midnight|noon|dawn|dusk|morning|afternoon|evening|weekend|spring|summer|autumn|winter)\\b|\\b(?:century|decade|ago|earlier|later)\\b|\\b(?:last|next|this|that|same|previous|following) ${PERIOD}|\\b(?:after|before|during|when|while)\\b`,
  'i',
);

type Grade = readonly (readonly [RegExp, number])[];

/** What a text must hold to answer, best first; what holds none of it scores 0. Kinds left out take any words. */
const HOLDS: Partial<Record<AnswerKind, Grade>> = {
  number: [[new RegExp(NUMBER.replace('|a)', ')'), 'i'), 1]],
  amount: [[new RegExp(NUMBER.replace('|a)', ')'), 'i'), 1]],
  size: [
    [/\d/, 1],
    [new RegExp(NUMBER.replace('|a)', ')'), 'i'), 0.6],
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
    [/\b(?:year|month|week|day)s?[- ]old\b|\baged? (?:of )?\d|, \d{1,3},/i, 1],
    [/\d/, 0.3],
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

const ROLE =
  '(?:man|woman|boy|girl|mother|father|child|son|daughter|brother|sister|wife|husband|resident|nurse|president|king|queen|prince|princess|chief|captain|spokes\\w+|student|teacher|[a-z]+(?:ist|er|or|ian|ant|ent))';
/** One somebody, and several. */
const SOMEONE = new RegExp(`\\b(?:a|an|the|one|his|her|its|their) (?:[\\w-]+ ){0,2}${ROLE}\\b`, 'i');
const SOME = new RegExp(`\\b(?:${ROLE}s|children|men|women|wives|police|team|crew|family)\\b`, 'i');
const PLACED =
  /\b(?:in|at|on|near|from|to|of|outside|inside|under|across|into|beside|between|north|south|east|west|off|along|around|through|behind|over)\s(?:the\s)?(?:[\p{L}-]+\s){0,2}?(\p{Lu}[\p{L}’'-]+)/gu;
/** Names that only say where. */
const SOMEWHERE = /\b(?:in|across|near|at|outside|inside|throughout) (?:the )?\p{Lu}[\p{L}’'-]+/gu;
const SITED =
  /\b(?:in|at|on|near|from|outside|inside|under|across|into|beside|between|off|along|behind) (?:the|a|an|its|his|her|their)\b/i;

const somewhereNew = (text: string, asked: ReadonlySet<string>): boolean =>
  Array.from(text.matchAll(PLACED)).some(([, name = '']) => isNew(name, asked));

function person(text: string, asked: ReadonlySet<string>): number {
  if (someoneNew(text.replace(ATTRIBUTION, ' ').replace(SOMEWHERE, ' '), asked)) return 1;
  if (SOMEONE.test(text)) return 0.7;
  return SOME.test(text) || someoneNew(text, asked) ? 0.4 : 0;
}

/** How far off something is tells nothing of how long or wide it is. */
const APART = new RegExp(
  `${NUMBER}[ -]?(?:[a-z]+[ -])?${LENGTH} (?:away|off|apart|from|short of|out of|beyond|behind|(?:north|south|east|west)[a-z-]* of|(?:up|down)\\w* of)\\b`,
  'gi',
);
/** "Six months" is no size. */
const LASTING = new RegExp(measured(PERIOD).source, 'gi');
const ASKS_APART = ['far', 'near', 'close', 'distance'];

/** Kinds that no day or year answers. */
const UNDATED: ReadonlySet<AnswerKind> = new Set(['number', 'money', 'amount', 'size']);

/** What is left of a text once figures are gone that can't be what is asked for. */
function answering(kind: AnswerKind, text: string, asked: ReadonlySet<string>): string {
  const apart = kind === 'length' && !ASKS_APART.some((word) => asked.has(word));
  const beside = [
    ...(UNDATED.has(kind) ? [DATING] : []),
    ...(kind === 'size' ? [LASTING] : []),
    ...(apart ? [APART] : []),
  ];
  const left = beside.reduce((rest, form) => rest.replace(form, ' '), text);
  return left.replace(/\d[\d.,]*/g, (figure) => (asked.has(figure.replace(/[.,]+$/, '')) ? '' : figure));
}

/** What a name is worth that does not stand at who is asked for: "the judge". */
const ELSEWHERE = 0.6;

/**
 * How well a text could answer a question of a kind, 0 to 1.
 * @param asked words of the question, lower-cased: a name or figure that the question already gives tells nothing new
 * @param bearer what a name asked for belongs to, or null
 */
export function offers(
  kind: AnswerKind,
  text: string,
  asked: ReadonlySet<string>,
  bearer: string | null = null,
): number {
  if (kind === 'name') return naming(text, asked, bearer);
  if (kind === 'which') return choosing(text, asked, bearer);
  if (kind === 'meaning') return explains(text, asked) ? 1 : UNTOLD;
  if (kind === 'person' && bearer)
    return naming(text, asked, bearer) === 1 ? 1 : person(text, asked) * ELSEWHERE;
  if (kind === 'person') return person(text, asked);
  if (kind === 'place') return somewhereNew(text, asked) ? 1 : SITED.test(text) ? 0.6 : 0;
  const grades = HOLDS[kind];
  if (!grades) return 0.5;
  const fresh = answering(kind, text, asked);
  return grades.find(([form]) => form.test(fresh))?.[1] ?? 0;
}
