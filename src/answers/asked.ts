import { type Token, tokenize } from '../evidence/tokens.ts';
import type { Term } from '../words/stems.ts';

/** What a question wants to be told. */
export type AnswerKind =
  | 'person'
  | 'name'
  | 'place'
  | 'time'
  | 'year'
  | 'number'
  | 'money'
  | 'percent'
  | 'age'
  | 'duration'
  | 'length'
  | 'speed'
  | 'weight'
  | 'temperature'
  | 'reason'
  | 'saying'
  | 'yes-no'
  | 'thing';

/** What is asked for; the words from `from` to `to` (offsets) only ask, and are no words to look for. */
export interface Asked {
  kind: AnswerKind;
  from: number;
  to: number;
  /** Lemma of what "how many" counts, or null. */
  counted: string | null;
  /** What the name or the office asked for belongs to, as it stands: "captain" in "the name of the captain"; or null. */
  bearer: string | null;
}

/** First that matches wins. The match holds only words that ask, unless the form is marked `content`. */
const FORMS: readonly { kind: AnswerKind; form: RegExp; content?: true }[] = [
  {
    kind: 'name',
    form: /\b(?:what|which) (?:is|was|are|were) the (?:(?:full|first|last|real) )?names? (?:of|for)\b/i,
  },
  { kind: 'name', form: /\bwhat (?:is|was|are|were) (?=[^?]+ (?:called|named)\b)/i },
  { kind: 'money', form: /\bhow much (?:money|cash)\b|\b(?:at )?what (?:price|cost)\b/i },
  {
    kind: 'percent',
    form: /\b(?:what|which|how many|how much) (?:percentage|percent|per cent|proportion|share|fraction)\b(?: of\b)?/i,
  },
  { kind: 'age', form: /\bhow old\b|\b(?:at )?what age\b|\bhow many years old\b/i },
  {
    kind: 'duration',
    form: /\b(?:for )?how long (?:did|does|do|was|were|will|has|have|had|would|can|after|before|until|it|ago|must)\b/i,
  },
  {
    kind: 'duration',
    form: /\bhow many (?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)\b/i,
    content: true,
  },
  {
    kind: 'number',
    form: /\bhow (?:many|often|frequently)\b|\b(?:what|which) (?:number|amount) of\b|\bwhat (?:is|was|were|are) the (?:total )?number of\b/i,
  },
  { kind: 'speed', form: /\bhow (?:fast|quick(?:ly)?)\b|\b(?:what|which) speed\b/i },
  { kind: 'weight', form: /\bhow heavy\b/i },
  { kind: 'temperature', form: /\bhow (?:hot|cold|warm)\b|\bwhat temperature\b/i },
  { kind: 'length', form: /\bhow (?:far|long|high|tall|deep|wide|thick|close|near|big|large)\b/i },
  { kind: 'number', form: /\bhow much\b/i },
  { kind: 'speed', form: /\bwhat (?:is|was) the (?:\w+ )?speed\b/i, content: true },
  {
    kind: 'money',
    form: /\bwhat (?:is|was|were|are|will|did) (?:the )?(?:[\w’'-]+ ){0,4}(?:price|cost|costs|fine|fee|salary|budget|bill)\b/i,
    content: true,
  },
  {
    kind: 'length',
    form: /\bwhat (?:is|was) the (?:\w+ )?(?:height|length|width|depth|distance|area|size)\b/i,
    content: true,
  },
  { kind: 'age', form: /\bwhat (?:is|was) the (?:\w+ )?age\b/i, content: true },
  {
    kind: 'number',
    form: /\bwhat (?:is|was) (?:the )?(?:[\w’'-]+ ){0,3}(?:death toll|toll|population|score|turnout)\b/i,
    content: true,
  },
  { kind: 'person', form: /\b(?:who|whom|whose)\b|\b(?:what|which) (?:person|man|woman|people)\b/i },
  { kind: 'place', form: /\bwhere\b|\b(?:in |at )?(?:what|which) (?:place|location)\b/i },
  { kind: 'year', form: /\b(?:in |since |by )?(?:what|which) year\b/i },
  {
    kind: 'time',
    form: /\bwhen\b|\b(?:in |at |on |by |since |during )?(?:what|which) (?:date|day|month|time|century|decade|period|era)\b/i,
  },
  { kind: 'reason', form: /\bwhy\b|\bwhat (?:was|is) the reason\b|\bhow come\b/i },
  { kind: 'reason', form: /\bwhat caused\b/i, content: true },
  {
    kind: 'saying',
    form: /\bwhat (?:did|does|do|has|have|had) .+? (?:say|said|tell|told|think|thought|call|called|claim|claimed|argue|argued|warn|warned|want|promise|demand|hope|add)\b/i,
    content: true,
  },
  {
    kind: 'yes-no',
    form: /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|am)\b/i,
  },
];

/** Words of "how much" questions that speak of money. */
const PRICED =
  /\b(?:cost|pay|paid|price|spen[dt]|worth|earn|raise|invest|fine|ransom|aid|budget|damages|compensation|salary|revenue|profit|loan|donat|fund|money|buy|bought|sell|sold|owe|charge)\w*/i;

/** Words that only dress a question: "what is the name of …", "tell me …". */
const DRESS: ReadonlySet<string> = new Set([
  'name',
  'names',
  'called',
  'type',
  'kind',
  'sort',
  'tell',
  'please',
  'anyone',
  'something',
  'anything',
  'happened',
  'happen',
]);

/** @param text the question as plain text */
export function askedFor(text: string): Asked {
  for (const { kind, form, content } of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const to = match.index + match[0].length;
    const priced = kind === 'number' && /much$/i.test(match[0]) && PRICED.test(text);
    return {
      kind: priced ? 'money' : kind,
      from: match.index,
      to: content ? match.index : to,
      counted: kind === 'number' && !priced && !content ? (headAfter(text.slice(to))?.lemma ?? null) : null,
      bearer: kind === 'name' ? (headAfter(text.slice(to))?.lower ?? null) : null,
    };
  }
  return { kind: 'thing', from: 0, to: 0, counted: null, bearer: null };
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'ADP']);

/** The head of the noun phrase that a text begins with: its last noun. */
function headAfter(rest: string): Token | null {
  let head: Token | null = null;
  for (const token of tokenize(rest)) {
    if (!NOMINAL.has(token.pos) || (head && (token.pos === 'ADP' || token.pos === 'DET'))) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') head = token;
  }
  return head;
}

/** Verbs of saying, which any report of words may leave out. */
const SAYING =
  /^(?:say|says|said|tell|told|think|thought|call|called|claim|claimed|argue|argued|want|wants|add|added)$/i;

/** @returns whether a word of the question only asks */
export const isAskingWord = (term: Term, asked: Asked): boolean =>
  (term.start >= asked.from && term.start < asked.to) ||
  DRESS.has(term.word.toLowerCase()) ||
  (asked.kind === 'saying' && SAYING.test(term.word));
