import type { Argument, Fact } from '../evidence/types.ts';
import { cite, type Sentence, type Span } from '../reports/types.ts';
import { stem, stemsOf } from '../words/stems.ts';
import { Antecedents } from './antecedents.ts';
import { denialOf, type Stance, stancesOf } from './oppositions.ts';
import type { Filler } from './roles.ts';
import { statesIn } from './states.ts';
import type { Witness } from './types.ts';

/** Acts that one report may tell of; beyond it the event is no single story. */
const MOST_FACTS = 400;
/** How far behind a verb its measure may begin, in characters. */
const MEASURE_REACH = 30;

/** One thing that a verb of a report says on an opposition. */
export interface Act extends Filler {
  /** Its place among all acts of the event. */
  at: number;
  stance: Stance;
  /** What it is done to, or who does it where the verb speaks of that. */
  theme: Argument;
  /** A pronoun stands for it: the theme's stems are all that the sentence before speaks of. */
  borrowed: boolean;
  /** Stems of the sentence, and of what its clause says behind the verb. */
  stems: ReadonlySet<string>;
  clause: ReadonlySet<string>;
  /** What the object is for or about, told before or behind its noun: "growth forecast", "forecast for growth". */
  about: readonly string[];
  /** An infinitive: told as wanted or agreed, not as done. */
  wanted: boolean;
  /** The number behind the verb: "rose 0.9%". */
  measure: string | null;
  days: readonly string[];
}

/**
 * What the verbs of a report say on the oppositions of the table, and on what some report denies.
 * @param denied predicates that some report denies
 */
export function actsOf({ report, evidence }: Witness, denied: ReadonlySet<string>): Omit<Act, 'at'>[] {
  const sentences = new Map(
    report.passages.flatMap((passage) => passage.sentences.map((s) => [s.index, s] as const)),
  );
  const antecedents = new Antecedents(report);
  const states = statesIn(report).map(({ fact, line, side }) => ({
    told: fact,
    stances: [stateOf(line, side)],
  }));
  return evidence.facts
    .map((fact) => ({
      told: fact,
      stances: stancesIn(fact, denied, sentences.get(fact.sentence)?.text ?? ''),
    }))
    .filter(({ stances }) => stances.length > 0)
    .concat(states)
    .slice(0, MOST_FACTS)
    .flatMap(({ told, stances }) => {
      const sentence = sentences.get(told.sentence);
      // a line of capitals is a heading
      if (!sentence || !/\p{Ll}/u.test(sentence.text)) return [];
      const fact = withAgent(told, sentence, antecedents);
      const open = WHETHER.exec(sentence.text.slice(0, told.told.start - sentence.start));
      if (open && !open[1]) return [];
      if (open) fact.negated = true;
      const citation = cite(report, fact.paragraph);
      const said = { report: report.id, fact, sentence: sentence.text, citation, ...wordsOf(fact, sentence) };
      return stances.flatMap((stance) => {
        const found =
          themeOf(fact, stance, sentence) ??
          infinitiveOf(fact, sentence) ??
          pronounOf(fact, stance, sentence, antecedents);
        return found
          ? [{ ...said, stance, ...found, argument: { ...found.theme, ...wholeOf(fact, stance, sentence) } }]
          : [];
      });
    });
}

const stateOf = (line: string, side: number): Stance => ({
  line,
  side,
  ofSubject: false,
  once: false,
  personal: false,
  ahead: false,
  plain: false,
});

/** Denied outright, not merely so far: "did not", "refused to". */
const FLATLY = /\b(?:did|was|were|had|could) ?(?:not|n['’]t)\b|\b(?:never|refused|declined|failed|denied)\b/i;
const NOT_YET = /\byet\b/i;
const OTHERS = /\bother\b/i;

/** @returns predicates that are denied outright */
export const deniedIn = ({ evidence }: Witness): string[] =>
  evidence.facts.filter(({ negated }) => negated).map(({ predicate }) => predicate);

function stancesIn(fact: Fact, denied: ReadonlySet<string>, text: string): readonly Stance[] {
  if (fact.negated && NOT_YET.test(text)) return [];
  const known = stancesOf(fact);
  if (known.length > 0 || !denied.has(fact.predicate) || fact.future || OTHERS.test(text)) return known;
  if (fact.negated ? !FLATLY.test(text) : !/(?:ed|[^g])$/.test(fact.verb)) return known;
  const stance = denialOf(fact);
  return stance ? [stance] : known;
}

/** What leads to a verb and says whether it is so: "had refused to", "said he would", "left open whether he would" */
const LEADS =
  /(?:(?:(?:left|kept|leaves) (?:it )?open (?:whether|if)(?: \p{L}+){1,2} |(?:said|says|announced|insisted) (?:that )?(?:he|she|it|they) )?(?:(?:was|were|is|are|be|been|being|had|has|have|did|does|do|will|would|could|should|may|might|must|can|not|never|no longer|still|also|to|of|refused|refuses|declined|declines|failed|denied|stopped short|ruled out)|\p{L}+n['’]t) )+$/iu;
/** What is only wanted has no more to it: "to halt" */
const BARE_TO = /^to $/;
/** A pronoun as the object, or what is promised: behind the verb. */
const TRAILS = /^ (?:it|them|him|her)\b/i;

/** A verb with what leads to it and its object, from "No …" on where that denies it: a reader must see what the sides say. */
function wholeOf(
  { told, patient, negated }: Fact,
  { ofSubject, ahead }: Stance,
  { text, start }: Sentence,
): Span {
  const leads = LEADS.exec(text.slice(0, told.start - start))?.[0].replace(BARE_TO, '') ?? '';
  const behind = text.slice(told.end - start);
  const trails = patient || ofSubject ? null : ((ahead ? INFINITIVE : TRAILS).exec(behind)?.[0] ?? null);
  const isDenier = negated && patient && patient.start < told.start && /^no\b/i.test(patient.text);
  const from = isDenier ? patient.start : told.start - leads.length;
  const end = told.end + (trails?.length ?? 0);
  return { start: from, end, text: text.slice(from - start, end - start) };
}

/** What stands behind "whether" is not told to be so; what somebody leaves open he does not announce. */
const WHETHER = /\b(?:(left|leaves|leaving|kept) (?:it )?open )?(?:whether|if)\b[^,;:]*$/i;

function withAgent(fact: Fact, sentence: Sentence, antecedents: Antecedents): Fact {
  return fact.agent
    ? fact
    : { ...fact, agent: antecedents.subject(sentence, fact.told.start - sentence.start) };
}

type Theme = Pick<Act, 'theme' | 'borrowed'>;

/** What an act speaks of; a verb without an object speaks of its subject where a clause is the object: "denied that". */
function themeOf(
  { agent, patient, told }: Fact,
  { ofSubject }: Stance,
  { text, start }: Sentence,
): Theme | null {
  const ofAgent = ofSubject || (!patient && /^[^,.;]{0,25}\bthat\b/.test(text.slice(told.end - start)));
  const theme = ofAgent ? (agent ?? patient) : patient;
  return theme && { theme, borrowed: false };
}

/** What is promised or refused: "to pay for", as a noun would tell it. */
const INFINITIVE = /^(?: (?:on|yesterday|last|late) ?\p{L}*)? to (\p{L}+)\b/u;

function infinitiveOf({ agent, patient, told }: Fact, { text, start }: Sentence): Theme | null {
  const verb = agent && !patient ? INFINITIVE.exec(text.slice(told.end - start))?.[1] : undefined;
  if (verb === undefined) return null;
  const head = stem(verb);
  return {
    theme: { ...told, head, stems: [head], names: [], definite: true, plural: false, joined: false },
    borrowed: false,
  };
}

/** What a pronoun behind the verb stands for, where it is told who did it. */
function pronounOf(
  fact: Fact,
  { ofSubject }: Stance,
  sentence: Sentence,
  antecedents: Antecedents,
): Theme | null {
  const stems = ofSubject || !fact.agent ? null : antecedents.object(sentence, pronounBehind(fact, sentence));
  const words = { head: '', names: [], definite: true, plural: false, joined: false };
  return stems && { theme: { ...fact.told, ...words, stems: [...stems] }, borrowed: true };
}

/** "her" of "turned her down", "it" of "postponed it" */
const pronounBehind = ({ told }: Fact, { text, start }: Sentence): string =>
  /^\p{L}+ (\p{L}+)/u.exec(text.slice(told.start - start))?.[1] ?? '';

function wordsOf({ told, agent, patient }: Fact, { text, start }: Sentence) {
  const behind = text.slice(told.start - start).split(/[,;:–—]\s/u)[0] ?? '';
  const verb = text.slice(told.start - start, told.start - start + MEASURE_REACH);
  return {
    about: [...besideNoun(patient), ...aboutOf(text.slice(told.end - start))],
    wanted: /\bto (?:\p{L}+ly )?$/u.test(text.slice(0, told.start - start)),
    stems: new Set(stemsOf(text)),
    clause: new Set(stemsOf(`${agent?.text ?? ''} ${patient?.text ?? ''} ${behind}`)),
    measure: /^\p{L}+ (?:by |about |some )?[€$£]?(\d[\d.,]*\d|\d)/u.exec(verb)?.[1] ?? null,
    days: text.match(/\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d)\b/gu) ?? [],
  };
}

/** Stems of the words beside the noun; a name has none that say what it is about. */
const besideNoun = (patient: Argument | null): string[] =>
  patient && !patient.names.includes(patient.head)
    ? patient.stems.filter((stem) => stem !== patient.head)
    : [];

/** Stems of the words behind a preposition that says what something is for or about. */
const aboutOf = (behind: string): string[] =>
  stemsOf(
    /^ (?:for|about|on|of|over)((?: (?!(?:on|in|at|by|after|before|last|to)\b)[\p{L}-]+){1,4})/u.exec(
      behind,
    )?.[1] ?? '',
  );
