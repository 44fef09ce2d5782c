import type { AnswerKind } from './asked.ts';

const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|dozens|hundreds|thousands|millions|half|third|quarter|several|both|none|no)';
const NUMBER = `(?:\\d[\\d.,]*|\\b${NUMBER_WORD}\\b)`;
const MONTH =
  '(?:jan(?:uary|\\.)|feb(?:ruary|\\.)|mar(?:ch|\\.)|apr(?:il|\\.)|may|june?|july?|aug(?:ust|\\.)|sept?(?:ember|\\.)|oct(?:ober|\\.)|nov(?:ember|\\.)|dec(?:ember|\\.))';

/** What a sentence must hold to answer a question of a kind; the kinds left out can be answered by any words. */
const HOLDS: Partial<Record<AnswerKind, RegExp>> = {
  number: new RegExp(NUMBER, 'i'),
  percent: /\d\s?(?:%|per ?cent)|\b(?:percent|per cent|half|third|quarter|fifth|tenth)s?\b/i,
  money:
    /[$£€¥₴]\s?\d|\d[\d.,]*\s?(?:m|bn|million|billion|thousand)?\s?(?:[$£€¥]|[a-z]{3,12}s\b)|\b(?:million|billion|thousand|hundred)\b|\b(?:free|dollars?|euros?|pounds?|cents?|pence)\b/i,
  age: /\d|\byear-old\b|\baged\b|\byears? old\b|\bmonths? old\b/i,
  duration: new RegExp(
    `${NUMBER}[ -](?:\\w+[ -])?(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centur)|\\b(?:a|an|per) (?:second|minute|hour|day|night|week|fortnight|month|year|decade|century)\\b|\\b(?:1\\d|20)\\d\\d\\b`,
    'i',
  ),
  measure: new RegExp(
    `${NUMBER}[ -]?(?:\\w+[ -])?(?:m|km|cm|mm|kg|g|t|ft|mph|kph|°|k?m/h|metre|meter|kilo|mile|foot|feet|inch|yard|acre|hectare|square|cubic|ton|tonne|pound|ounce|litre|liter|gallon|degree|knot|block|floor|storey|stor(?:y|ies))|${NUMBER}`,
    'i',
  ),
  time: new RegExp(
    `\\b(?:1\\d|20)\\d\\ds?\\b|\\b\\d{3,4} ?(?:bc|ad|bce|ce)\\b|\\b${MONTH}(?:\\b|(?<=\\.))|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\b|\\b(?:today|yesterday|tomorrow|tonight|midnight|noon|dawn|dusk|morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|winter|century|decade|ago|earlier|later|hours?|days?)\\b`,
    'i',
  ),
  reason:
    /\b(?:because|due to|since|as a result|in order to|so that|owing to|caused|after|following|blamed?|to avoid|reason|therefore|thus|in response|for fear)\b/i,
  saying:
    /["“”«»]|\b(?:said|says|told|added|according to|argued|claimed|called|warned|stated|wrote|insisted)\b/i,
};

/** Capitalised words within a sentence, or at its start where the word that follows is capitalised too. */
const NAME = /(?<![.!?]["”’]? |^["“‘]?)\b\p{Lu}[\p{L}\p{M}’'-]+|^["“‘]?\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/gu;
const SOMEBODY =
  /\b(?:man|woman|boy|girl|mother|father|child|people|resident|officer|official|minister|president|company|group|police|spokes\w+|team)s?\b/i;
const PLACED =
  /\b(?:in|at|on|near|from|to|of|outside|inside|under|across|into|beside|between|north|south|east|west|off|along|around|through|behind|over)\s(?:the\s)?(?:\w+\s){0,2}?\p{Lu}/u;
const SITED =
  /\b(?:in|at|on|near|from|outside|inside|under|across|into|beside|between|off|along|behind) (?:the|a|an|its|his|her|their)\b/i;

/**
 * How well a text could answer a question of a kind, 0 to 1.
 * @param asked words of the question, lower-cased: a name or number that the question already gives tells nothing new
 */
export function offers(kind: AnswerKind, text: string, asked: ReadonlySet<string>): number {
  if (kind === 'person') return hasNewName(text, asked) ? 1 : SOMEBODY.test(text) ? 0.4 : 0;
  if (kind === 'place') return PLACED.test(text) ? 1 : SITED.test(text) ? 0.6 : 0;
  const form = HOLDS[kind];
  if (!form) return 0.5;
  const fresh = /\d/.test(text)
    ? text.replace(/\d[\d.,]*/g, (figure) => (asked.has(figure.replace(/[.,]+$/, '')) ? '' : figure))
    : text;
  return form.test(fresh) ? 1 : 0;
}

function hasNewName(text: string, asked: ReadonlySet<string>): boolean {
  for (const [name] of text.matchAll(NAME)) {
    const words = name
      .toLowerCase()
      .replace(/^["“‘]/, '')
      .replace(/['’]s$/, '')
      .split(' ');
    if (words.some((word) => !asked.has(word))) return true;
  }
  return false;
}
