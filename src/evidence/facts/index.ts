import type { Report, Sentence } from '../../reports/types.ts';
import { stem } from '../../words/stems.ts';
import { type Token, tokenize } from '../tokens.ts';
import type { Argument, Fact } from '../types.ts';
import { argumentOf, spanOf } from './argument.ts';
import { type Phrase, phraseFrom } from './phrases.ts';
import { type Subject, subjectOf } from './subject.ts';
import { isRaising, type VerbGroup, verbGroupAt } from './verbs.ts';

/** Prepositions that can tell where something was, or whither it went. */
const WHERE = new Set(
  'in at on near under inside outside behind beside below above into to from off beneath through via'.split(
    ' ',
  ),
);
/** How many tokens behind a verb its object and adjuncts may reach. */
const REACH = 24;
/** Sentences longer than this, in characters, are lists or tables and give no facts. */
const LONGEST = 700;
/** Verbs that tell of telling, or only link: they carry no fact of their own. */
const TELLING = new Set('be have do say tell think believe know want need seem appear add ask'.split(' '));
/** Nouns of a deed: "the order came from X" tells that X ordered. */
const DEEDS: Record<string, string> = {
  order: 'order',
  idea: 'propos',
  proposal: 'propos',
  suggestion: 'propos',
  tip: 'alert',
};

/** Verbs that say nothing without their noun. */
const EMPTY_VERBS = new Set('voice express show offer give'.split(' '));
/** How far behind the verb the office may stand, in tokens. */
const OFFICE_REACH = 10;
/** Verbs whose object comes to an office, and those whose subject does. */
const APPOINTING = /^(?:name|appoint|elected|choos|pick|swear|select)\b/;
const TAKING = /^(?:take over|succeed|replac)\b/;
/** Who bears one leads what it is of. */
const OFFICES = new Set('head leader chief chair chairman chairwoman'.split(' '));

type Told = Omit<Fact, 'sentence' | 'paragraph'>;

/**
 * Who did what to whom, and where: the facts that the sentences of a report tell outright.
 * @returns facts in order; pure, all spans point into `report.text`
 */
export function extractFacts(report: Report): Fact[] {
  return report.passages
    .filter((passage) => passage.kind === 'body')
    .flatMap((passage) => {
      let before: Argument | null = null;
      return passage.sentences.flatMap((sentence) => {
        const { facts, subject } = factsOf(sentence, before);
        before = subject ?? before;
        return facts.map((fact) => ({ ...fact, sentence: sentence.index, paragraph: passage.paragraph }));
      });
    });
}

/** @returns the facts of one sentence, and its first subject */
function factsOf(sentence: Sentence, before: Argument | null): { facts: Told[]; subject: Argument | null } {
  // what somebody says within marks is his word, not the report's
  if (sentence.text.length > LONGEST || /["“”«»]/.test(sentence.text)) return { facts: [], subject: null };
  const tokens = withVerb(withNouns(tokenize(sentence.text)));
  const facts: Told[] = [];
  let first: Argument | null = null;
  let earlier: Argument | null = null;
  for (const [v, verb] of tokens.entries()) {
    if (verb.pos !== 'VERB' || isModifier(tokens, v) || isRaising(tokens, v)) continue;
    const group = verbGroupAt(tokens, v);
    const subject = subjectOf(tokens, group.from, sentence, earlier, before);
    earlier = subject.argument ?? earlier;
    first ??= subject.argument;
    const fact = TELLING.has(verb.lemma) ? null : factOf(tokens, v, group, subject, sentence);
    if (fact) facts.push(fact, ...officeOf(tokens, fact, v, sentence));
  }
  return { facts, subject: first };
}

/** "the railing was fitted": behind an article a form in -ing is a noun, where none follows it. */
function withNouns(tokens: Token[]): Token[] {
  const isNoun = ({ pos, lower }: Token, i: number) =>
    pos === 'VERB' &&
    lower.endsWith('ing') &&
    (!/^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(tokens[i + 1]?.pos ?? '') ||
      /^(?:last|next|this)$/.test(tokens[i + 1]?.lower ?? '')) &&
    tokens[beforeModifiers(tokens, i)]?.pos === 'DET';
  return tokens.map((token, i) => (isNoun(token, i) ? { ...token, pos: 'NOUN' } : token));
}

/** @returns the token before the adjectives and hyphened words that precede one */
function beforeModifiers(tokens: readonly Token[], i: number): number {
  let at = i - 1;
  while (tokens[at]?.pos === 'ADJ' || tokens[at - 1]?.text === '-' || tokens[at]?.text === '-') at--;
  return at;
}

/** "The text voices concern": where the tagger sees no verb at all, an empty one between nouns is it. */
function withVerb(tokens: Token[]): Token[] {
  if (tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return tokens;
  const at = tokens.findIndex(
    ({ lemma, lower }, i) =>
      EMPTY_VERBS.has(lemma) && lower.endsWith('s') && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i - 1]?.pos ?? ''),
  );
  return tokens.map((token, i) => (i === at ? { ...token, pos: 'VERB' } : token));
}

/** A participle before its noun ("the damaged roof") tells no fact of its own. */
const isModifier = (tokens: readonly Token[], v: number): boolean =>
  /^(?:DET|ADJ|ADP)$/.test(tokens[v - 1]?.pos ?? '') && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[v + 1]?.pos ?? '');

function factOf(
  tokens: readonly Token[],
  v: number,
  group: VerbGroup,
  subject: Subject,
  sentence: Sentence,
): Told | null {
  const { passive, future, negated, verb, to } = group;
  const end = clauseEnd(tokens, to);
  const object = tokens[to]?.pos === 'ADP' ? null : phraseFrom(tokens, to);
  const by = passive ? tokens.findIndex((token, i) => i >= to && i < end && token.lower === 'by') : -1;
  const doer = by < 0 ? null : phraseFrom(tokens, by + 1);
  const phrased = object && phrasedVerb(tokens, v, object);
  const told: Told = {
    agent: passive
      ? doer && argumentOf(tokens, doer, sentence)
      : (subject.argument ?? firstOf(tokens, v, object, sentence)),
    patient: passive ? subject.argument : object && argumentOf(tokens, phrased?.object ?? object, sentence),
    places: placesIn(tokens, object ? object.to : to, end, sentence),
    predicate: phrased?.predicate ?? group.predicate,
    verb,
    told: spanOf(tokens, v, object?.to ?? to, sentence),
    negated:
      negated ||
      (phrased !== null && tokens[object?.from ?? -1]?.lower === 'no') ||
      (passive && /^no\b/i.test(subject.argument?.text ?? '')),
    future,
    cleft: subject.cleft,
  };
  const deed = deedOf(tokens, v, told, sentence) ?? givenDeed(tokens, v, told, sentence);
  // whom "he" or "she" stands for is told by the sentences before
  const isTold = told.agent ?? told.patient ?? /^(?:he|she)$/.test(tokens[group.from - 1]?.lower ?? '');
  return deed ?? (isTold ? told : null);
}

/** "The first to reach the wreck was Ana Reyes": who it was stands behind. */
function firstOf(
  tokens: readonly Token[],
  v: number,
  object: Phrase | null,
  sentence: Sentence,
): Argument | null {
  const be = object?.to ?? v + 1;
  const isFirst = tokens.slice(Math.max(0, v - 3), v - 1).some((token) => token.lower === 'first');
  const phrase =
    isFirst && tokens[v - 1]?.lower === 'to' && tokens[be]?.lemma === 'be'
      ? phraseFrom(tokens, be + 1)
      : null;
  return phrase && argumentOf(tokens, phrase, sentence);
}

/** "voiced concern over the raid": the noun is the deed, and what stands behind its preposition the object. */
function phrasedVerb(
  tokens: readonly Token[],
  v: number,
  object: Phrase,
): { predicate: string; object: Phrase } | null {
  const behind = /^(?:over|about|for|at|to|on|of)$/.test(tokens[object.to]?.lower ?? '')
    ? phraseFrom(tokens, object.to + 1)
    : null;
  const noun = tokens[object.to - 1];
  return EMPTY_VERBS.has(tokens[v]?.lemma ?? '') && behind && noun
    ? { predicate: stem(noun.text), object: behind }
    : null;
}

/** "named the judge as head of the inquiry" tells who leads it, "will take over as treasurer" who is the next treasurer. */
function officeOf(tokens: readonly Token[], told: Told, v: number, sentence: Sentence): Told[] {
  const as = tokens.findIndex((token, i) => i > v && i < v + OFFICE_REACH && token.lower === 'as');
  const office = as < 0 ? null : phraseFrom(tokens, as + 1);
  const holder = APPOINTING.test(told.predicate)
    ? told.patient
    : TAKING.test(told.predicate)
      ? told.agent
      : null;
  if (!office || !holder) return [];
  const head = tokens.findIndex((token, i) => i > as && i < office.to && token.lower === 'of');
  const leads = head > 0 && OFFICES.has(tokens[head - 1]?.lemma ?? '') ? phraseFrom(tokens, head + 1) : null;
  const object = argumentOf(tokens, leads ?? office, sentence);
  const deed = leads
    ? { predicate: 'lead', verb: 'leads' }
    : { predicate: 'succeed', verb: 'becomes', future: false };
  return [{ ...told, ...deed, agent: holder, patient: { ...object, definite: true }, places: [] }];
}

/** "The order to evacuate came from the fire chief", "the idea of a commission came from her" */
function deedOf(tokens: readonly Token[], v: number, told: Told, sentence: Sentence): Told | null {
  const from = told.places.find(({ preposition }) => preposition === 'from');
  const noun = tokens.findLastIndex((token, i) => i < v && token.lemma in DEEDS);
  const predicate = DEEDS[tokens[noun]?.lemma ?? ''];
  const doer = tokens[v]?.lemma === 'come' ? from?.argument : null;
  if (!doer || predicate === undefined) return null;
  return deedDone(tokens, noun, { ...told, predicate, agent: doer }, sentence);
}

/** "gave the order to clear the square" */
function givenDeed(tokens: readonly Token[], v: number, told: Told, sentence: Sentence): Told | null {
  const noun = tokens.findIndex((token, i) => i > v && i < v + 4 && token.lemma in DEEDS);
  const predicate = DEEDS[tokens[noun]?.lemma ?? ''];
  if (!/^(?:give|issue)$/.test(tokens[v]?.lemma ?? '') || predicate === undefined || !told.agent) return null;
  return deedDone(tokens, noun, { ...told, predicate, verb: 'gave the order' }, sentence);
}

/** What the noun of a deed asks for: "to leave", "of a commission". */
function deedDone(tokens: readonly Token[], noun: number, told: Told, sentence: Sentence): Told | null {
  const infinitive = tokens[noun + 1]?.lower === 'to' ? tokens[noun + 2] : undefined;
  const phrase = /^(?:of|for)$/.test(tokens[noun + 1]?.lower ?? '') ? phraseFrom(tokens, noun + 2) : null;
  const patient = phrase
    ? argumentOf(tokens, phrase, sentence)
    : infinitive
      ? asObject(infinitive, sentence)
      : null;
  return patient && { ...told, patient: { ...patient, definite: true }, places: [] };
}

/** A verb as what was ordered: its stem is that of the noun ("evacuate", "evacuation"). */
const asObject = (verb: Token, sentence: Sentence): Argument => ({
  start: sentence.start + verb.start,
  end: sentence.start + verb.end,
  text: verb.text,
  head: stem(verb.text),
  stems: [stem(verb.text)],
  names: [],
  definite: true,
  plural: false,
  joined: false,
});

function clauseEnd(tokens: readonly Token[], from: number): number {
  const stop = tokens.findIndex((token, i) => i >= from && endsClause(token, i - from));
  return Math.min(stop < 0 ? tokens.length : stop, from + REACH);
}

const endsClause = (token: Token, behind: number): boolean =>
  /^(?:[.;:–—]|who|which|where|when|while|because|after|before|although|but)$/.test(token.lower) ||
  (token.pos === 'AUX' && behind > 0) ||
  (token.pos === 'VERB' && behind > 1 && !/ing$/.test(token.lower));

function placesIn(tokens: readonly Token[], from: number, end: number, sentence: Sentence): Fact['places'] {
  const places: Fact['places'] = [];
  for (let i = from; i < end; i++) {
    const preposition = tokens[i]?.lower ?? '';
    const phrase = WHERE.has(preposition) ? phraseFrom(tokens, i + 1) : null;
    if (!phrase) continue;
    if (tokens[phrase.from]?.pos !== 'NUM')
      places.push({ preposition, argument: argumentOf(tokens, phrase, sentence) });
    i = phrase.to - 1;
  }
  return places;
}
