import { stem, type Term, wordsOf } from '../search/stems.ts';

/** What a question wants to be told. */
export type AnswerKind =
  | 'person'
  | 'place'
  | 'time'
  | 'number'
  | 'money'
  | 'percent'
  | 'age'
  | 'duration'
  | 'measure'
  | 'reason'
  | 'saying'
  | 'yes-no'
  | 'thing';

/** What is asked for; the words from `from` to `to` (offsets) only ask, and are no words to look for. */
export interface Asked {
  kind: AnswerKind;
  from: number;
  to: number;
  counted: string | null;
}

/** First that matches wins. The match itself holds only asking words. */
const FORMS: readonly (readonly [AnswerKind, RegExp])[] = [
  ['money', /\bhow much (?:money|cash)\b|\b(?:at )?what (?:price|cost)\b/i],
  ['percent', /\b(?:what|which) (?:percentage|percent|proportion|share|fraction)\b/i],
  ['age', /\bhow old\b|\bwhat age\b|\bat what age\b/i],
  [
    'duration',
    /\b(?:for )?how long (?:did|does|do|was|were|will|has|have|had|would|can|after|before|until|it)\b/i,
  ],
  ['duration', /\bhow many (?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)\b/i],
  ['number', /\bhow (?:many|often|frequently)\b|\b(?:what|which) (?:number|amount) of\b/i],
  [
    'measure',
    /\bhow (?:far|long|high|tall|deep|wide|big|large|fast|heavy|hot|cold|thick|strong|quickly|close|near|loud)\b/i,
  ],
  ['number', /\bhow much\b/i],
  ['person', /\b(?:who|whom|whose)\b|\b(?:what|which) (?:person|man|woman)\b/i],
  ['place', /\bwhere\b|\b(?:what|which) (?:place|location)\b/i],
  [
    'time',
    /\bwhen\b|\b(?:in |at |on |by |since |during )?(?:what|which) (?:year|date|day|month|time|century|decade|period|era)\b/i,
  ],
  ['reason', /\bwhy\b|\bwhat (?:caused|was the reason|is the reason)\b|\bhow come\b/i],
  [
    'saying',
    /\bwhat (?:did|does|do|has|have|had) .+? (?:say|said|tell|told|think|call|called|claim|claimed|argue|argued|warn|warned|promise|demand|want)\b/i,
  ],
  ['yes-no', /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|am)\b/i],
];

/** Words of "how much" questions that speak of money. */
const PRICED =
  /\b(?:cost|costs|pay|pays|paid|price|spend|spent|worth|earn|raise|raised|invest|invested|fine|fined|ransom|aid|budget|damages|compensation|salary|revenue|profit|loan|donate|donated|fund|funding|money)\b/i;

/** Words that only dress a question: "what is the name of …", "tell me …". */
const DRESS = new Set([
  'name',
  'called',
  'type',
  'kind',
  'sort',
  'tell',
  'please',
  'know',
  'known',
  'anyone',
  'something',
]);

/** @param text the question as plain text */
export function askedFor(text: string): Asked {
  for (const [kind, form] of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const to = match.index + match[0].length;
    const wide = kind === 'saying' || kind === 'yes-no' || (kind === 'duration' && /many/i.test(match[0]));
    const priced = kind === 'number' && /much$/i.test(match[0]) && PRICED.test(text);
    return {
      kind: priced ? 'money' : kind,
      from: match.index,
      to: wide ? match.index : to,
      counted: kind === 'number' ? countedAfter(text.slice(to)) : null,
    };
  }
  return { kind: 'thing', from: 0, to: 0, counted: null };
}

/** The head of the noun phrase that follows "how many": the last word before a verb or a preposition. */
function countedAfter(rest: string): string | null {
  const phrase: string[] = [];
  for (const { word, stem: found } of wordsOf(rest)) {
    if (!found) break;
    phrase.push(word);
  }
  const head = phrase[0];
  return head ? stem(head) : null;
}

/** @returns whether a word of the question only asks */
export const isAskingWord = (term: Term, asked: Asked): boolean =>
  (term.start >= asked.from && term.start < asked.to) || DRESS.has(term.word.toLowerCase());
