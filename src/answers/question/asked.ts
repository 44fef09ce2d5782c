import { isPeople } from '../../evidence/figures/nouns.ts';
import { BODIES } from '../../evidence/speakers/lexicon.ts';
import { isCommonWord } from '../../evidence/speakers/phrases.ts';
import { isListedWord, type Token, tokenize } from '../../evidence/tokens.ts';
import { stem, type Term } from '../../words/stems.ts';
import { formOf, isListed } from '../offers/sorts.ts';
import { type AnswerKind, FORMS } from './forms.ts';

/** What is asked for; the words from `from` to `to` (offsets) only ask, and are no words to look for. */
export interface Asked {
  kind: AnswerKind;
  from: number;
  to: number;
  /** Lemma of what "how many" counts, or null. */
  counted: string | null;
  /** What the name asked for belongs to, as it stands, a sort that is known in the singular: "captain" in "the name of the captain", "ship" in "which ship"; or null. */
  bearer: string | null;
}

/** Words of "how much" questions that speak of money. */
const PRICED =
  /\b(?:cost|pay|paid|price|spen[dt]|worth|earn|raise|invest|fine|ransom|aid|budget|damages|compensation|salary|revenue|profit|loan|donat|fund|money|fetch|bail|prize|bid|buy|bought|sell|sold|owe|charge|insur|valu)\w*/i;

/** Words that only dress a question: "what is the name of …", "tell me …". */
const DRESS: ReadonlySet<string> = new Set(
  'now today currently actually exactly name names called type kind sort tell please anyone something anything happened happen'.split(
    ' ',
  ),
);

const NO_WORDS = { from: 0, to: 0, counted: null, bearer: null };

/** @param text the question as plain text */
export function askedFor(text: string): Asked {
  if (asksMeaning(text)) return { kind: 'meaning', ...NO_WORDS };
  for (const { kind, form, content } of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const from = match.index;
    const to = from + match[0].length;
    const rest = text.slice(to);
    const sought = soughtBy(kind, text, rest);
    const counting = !content && (sought === 'number' || sought === 'amount');
    return {
      kind: sought,
      from,
      to: content ? from : to,
      counted: counting ? (headAfter(rest)?.lemma ?? null) : null,
      bearer: bearerOf(sought, rest),
    };
  }
  return { kind: 'thing', ...NO_WORDS };
}

/** "How much did the roof cost" asks for money, "how old is the bank" for when it was founded. */
function soughtBy(kind: AnswerKind, text: string, rest: string): AnswerKind {
  if (kind === 'amount') return PRICED.test(text) ? 'money' : kind;
  const role = kind === 'age' ? ROLE_FOLLOWS.exec(rest)?.[0] : undefined;
  const head = role === undefined ? null : headAfter(rest.slice(role.length));
  const isThing =
    head?.pos === 'NOUN' && (BODIES.has(head.lower) || !isCommonWord(head.lower)) && !isPeople(head.lemma);
  return isThing ? 'founded' : kind;
}

/** "Who is Ann Bell", "what is listeria": told by whoever explains the name. */
const MEANING = /^(?:(who)(?: is| was|['’]s)|what (?:is|are)) ((?:[\p{L}’'-]+ ?){1,3})\?*$/iu;
/** Parts of speech that no name of a thing has. */
const NAMELESS: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADP', 'DET', 'PRON', 'ADV', 'SCONJ', 'PART']);

function asksMeaning(text: string): boolean {
  const [, who, named] = MEANING.exec(text) ?? [];
  if (named === undefined) return false;
  if (!who) return tokenize(named).every(({ pos }) => !NAMELESS.has(pos));
  return named
    .trim()
    .split(' ')
    .every((word) => /^\p{Lu}/u.test(word) || !isListedWord(word.toLowerCase()));
}

/** "The pilot's name", "the pilots name". */
const NAME_OF = /(?:['’]s|s['’]|(?<!s)s)? names?\b.*$/i;

/** Begins what is asked for by its part: "who was the judge". */
const ROLE_FOLLOWS = /^ (?:is|was|are|were) (?:the|his|her|its|their) /i;

/** "Which make of van": the tagger takes it for a verb. */
const MAKE = /^ make (?:of|is|was|are|were|did|does)\b/i;

/** What the name, the one of a sort, or the person asked for belongs to or is; null where nothing tells. */
function bearerOf(kind: AnswerKind, rest: string): string | null {
  const role = kind === 'person' ? ROLE_FOLLOWS.exec(rest)?.[0] : '';
  if (role === undefined || !(kind === 'name' || kind === 'which' || kind === 'person')) return null;
  if (kind === 'which' && MAKE.test(rest)) return 'make';
  const head = headAfter(rest.slice(role.length).replace(NAME_OF, ''));
  return head && (formOf(head.lemma) ? head.lemma : head.lower);
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'ADP']);

/** The head of the noun phrase that a text begins with: its last noun, "captain" in "the ship's captain". */
function headAfter(rest: string): Token | null {
  let head: Token | null = null;
  for (const token of tokenize(rest.replace(/’/g, "'"))) {
    if (token.lower === "'s") {
      head = null;
      continue;
    }
    if (!NOMINAL.has(token.pos) || (head && (token.pos === 'ADP' || token.pos === 'DET'))) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') head = token;
  }
  return head;
}

/** Verbs that only ask for a measure: "how fast was it going", "how long did it last". */
const MEASURING: Partial<Record<AnswerKind, RegExp>> = {
  speed: /^(?:go|goes|going|went|travel\w*|mov(?:e|ed|ing)|driv(?:e|ing)|drove)$/i,
  duration: /^(?:last(?:s|ed|ing)?|take|took|going|go|went)$/i,
};

/** Verbs of saying, which any report of words may leave out. */
const SAYING =
  /^(?:say|says|said|tell|told|think|thought|call|called|claim|claimed|argue|argued|want|wants|add|added)$/i;

/** @returns whether a word of the question only asks */
export const isAskingWord = (term: Term, asked: Asked): boolean =>
  (term.start >= asked.from && term.start < asked.to) ||
  DRESS.has(term.word.toLowerCase()) ||
  // "which country": what is told names one, and seldom says that it is a country
  (asked.bearer !== null && isListed(asked.bearer) && stem(asked.bearer) === term.stem) ||
  (asked.kind === 'saying' && SAYING.test(term.word)) ||
  MEASURING[asked.kind]?.test(term.word) === true;
