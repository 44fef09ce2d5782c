import type { Report, Sentence } from '../../reports/types.ts';
import { stem } from '../../words/stems.ts';
import { type Token, tokenize } from '../tokens.ts';
import type { Argument, Fact } from '../types.ts';
import { argumentOf, spanOf } from './argument.ts';
import { type Phrase, phraseFrom } from './phrases.ts';
import { clauseEnd, placesAround, placesIn } from './places.ts';
import { officesIn, rolesTold } from './roles.ts';
import { type Subject, subjectOf } from './subject.ts';
import { EMPTY_VERBS, retagged } from './tagging.ts';
import { isRaising, type VerbGroup, verbGroupAt } from './verbs.ts';

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

/** How far behind the verb the office may stand, in tokens. */
const OFFICE_REACH = 10;
/** Verbs whose object comes to an office, and those whose subject does. */
const APPOINTING = /^(?:name|appoint|elected|choos|pick|swear|select)\b/;
const TAKING = /^(?:take over|succeed|replac|follow)\b/;
/** Who bears one leads what it is of. */
const OFFICES = new Set('head leader chief chair chairman chairwoman'.split(' '));

type Told = Omit<Fact, 'sentence' | 'paragraph'>;

/**
 * Who did what to whom, and where: the facts that the sentences of a report tell outright.
 * @returns facts in order; pure, all spans point into `report.text`
 */
export function extractFacts(report: Report): Fact[] {
  let before: Argument | null = null;
  return report.passages
    .filter((passage) => passage.kind === 'body')
    .flatMap((passage) => {
      return passage.sentences.flatMap((sentence) => {
        const { facts, subject } = factsOf(sentence, before);
        before = subject ?? before;
        return facts.map((fact) => ({ ...fact, sentence: sentence.index, paragraph: passage.paragraph }));
      });
    });
}

/** The title of a work within marks, or the name of a ship: capitals throughout, and no sentence. */
const TITLED =
  /["“«]((?:The |A |An )?\p{Lu}[\p{L}’'-]*(?: (?:(?:of|the|and|in|on|a|to|for) )*\p{Lu}[\p{L}’'-]*){0,5})["”»]/gu;

/** A sentence with blanks for what stands within marks. */
const unquoted = (text: string): string =>
  text.replace(/["“«][^"”»]*["”»]?/g, (said) => ' '.repeat(said.length));

/** @returns the facts of one sentence, and its first subject */
function factsOf(sentence: Sentence, before: Argument | null): { facts: Told[]; subject: Argument | null } {
  // what somebody says within marks is his word, not the report's
  const text = sentence.text.replace(TITLED, ' $1 ');
  if (text.length > LONGEST) return { facts: [], subject: null };
  if (/["“”«»]/.test(text)) return { facts: officesIn(tokenize(unquoted(text)), sentence), subject: null };
  const tokens = retagged(tokenize(text));
  const facts: Told[] = [];
  let first: Argument | null = null;
  let earlier: Argument | null = null;
  for (const [v, verb] of tokens.entries()) {
    if (verb.pos !== 'VERB' || isModifier(tokens, v) || isRaising(tokens, v)) continue;
    const group = verbGroupAt(tokens, v);
    const subject = subjectOf(tokens, group.from, sentence, earlier, before);
    earlier = subject.argument ?? earlier;
    first ??= subject.argument;
    const fact =
      TELLING.has(verb.lemma) && !isHolding(tokens, v) ? null : factOf(tokens, v, group, subject, sentence);
    if (fact) facts.push(fact, ...officeOf(tokens, fact, v, sentence));
  }
  return { facts: [...facts, ...rolesTold(tokens, sentence)], subject: first };
}

/** "had his medical at the clinic": an occasion that was had took place. */
const isHolding = (tokens: readonly Token[], v: number): boolean =>
  tokens[v]?.lemma === 'have' && /^(?:his|her|its|their)$/.test(tokens[v + 1]?.lower ?? '');

/** A participle before its noun ("the damaged roof", "a life-saving drug") tells no fact of its own. */
const isModifier = (tokens: readonly Token[], v: number): boolean =>
  (tokens[v - 1]?.text === '-' && tokens[v - 1]?.end === tokens[v]?.start) ||
  ((/^(?:DET|ADJ|ADP)$/.test(tokens[v - 1]?.pos ?? '') ||
    (tokens[v - 1]?.pos === 'ADV' && /^(?:DET|NUM)$/.test(tokens[v - 2]?.pos ?? ''))) &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tokens[v + 1]?.pos ?? ''));

function factOf(
  tokens: readonly Token[],
  v: number,
  group: VerbGroup,
  subject: Subject,
  sentence: Sentence,
): Told | null {
  const { passive, future, negated, verb, to, predicate } = group;
  const object = isTalking(tokens, v, to)
    ? phraseFrom(tokens, to + 1)
    : tokens[to]?.pos === 'ADP'
      ? null
      : objectFrom(tokens, to);
  const end = clauseEnd(tokens, object?.to ?? to);
  const doer = passive ? doerOf(tokens, to, end) : null;
  const phrased = object && phrasedVerb(tokens, v, object);
  const told: Told = {
    agent: passive
      ? doer && argumentOf(tokens, doer, sentence)
      : (subject.argument ?? firstOf(tokens, v, object, sentence)),
    patient: passive
      ? subject.argument
      : object
        ? argumentOf(tokens, phrased?.object ?? object, sentence)
        : subject.antecedent,
    places: [
      ...placesIn(tokens, object ? object.to : to, end, sentence),
      ...placesAround(tokens, subject.from, passive || !object, sentence),
    ],
    predicate: phrased?.predicate ?? predicate,
    verb,
    told: spanOf(tokens, v, object?.to ?? behindPronoun(tokens, to, predicate), sentence),
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

/** "the first to reach her", "the first to get to her": where a pronoun ends that says to whom. */
function behindPronoun(tokens: readonly Token[], to: number, predicate: string): number {
  const at = tokens[to]?.lower === 'to' ? to + 1 : to;
  return predicate.startsWith('first ') && /^(?:him|her|it|them)$/.test(tokens[at]?.lower ?? '')
    ? at + 1
    : to;
}

/** "negotiated with the rioters": whom one talks with is the object. */
const isTalking = (tokens: readonly Token[], v: number, to: number): boolean =>
  tokens[to]?.lower === 'with' && /^(?:negotiate|talk|bargain|haggle)$/.test(tokens[v]?.lemma ?? '');

/** "turned up five years ago": when it was is no object. */
function objectFrom(tokens: readonly Token[], from: number): Phrase | null {
  const phrase = phraseFrom(tokens, from);
  return phrase &&
    /^(?:ago|later|earlier|before|after|away|ahead|apart)$/.test(tokens[phrase.to]?.lower ?? '')
    ? null
    : phrase;
}

/** Who did it, behind "by"; for "a crew from the drilling firm NAME" with the name. "By helicopter" tells how. */
function doerOf(tokens: readonly Token[], from: number, end: number): Phrase | null {
  const by = tokens.findIndex((token, i) => i >= from && i < end && token.lower === 'by');
  const doer = by < 0 ? null : phraseFrom(tokens, by + 1);
  if (!doer) return null;
  const own = tokens.slice(doer.from, doer.to);
  if (own.length === 1 && own[0]?.pos === 'NOUN' && own[0].lower === own[0].lemma) return null;
  const of = /^(?:from|under|at)$/.test(tokens[doer.to]?.lower ?? '')
    ? phraseFrom(tokens, doer.to + 1)
    : null;
  const isNamed = (phrase: Phrase) => tokens.slice(phrase.from, phrase.to).some(({ pos }) => pos === 'PROPN');
  return of && !isNamed(doer) && isNamed(of) ? { from: doer.from, to: of.to } : doer;
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

/** "gave the order to clear the square", "the order for the raid was given by NAME" */
function givenDeed(tokens: readonly Token[], v: number, told: Told, sentence: Sentence): Told | null {
  const behind = tokens.findIndex((token, i) => i > v && i < v + 4 && token.lemma in DEEDS);
  const noun = behind < 0 ? tokens.findLastIndex((token, i) => i < v && token.lemma in DEEDS) : behind;
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
