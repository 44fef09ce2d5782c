import type { Argument, Fact } from '../evidence/types.ts';
import { cite, type Sentence, type Span } from '../reports/types.ts';
import { stem, stemsOf } from '../words/stems.ts';
import type { Antecedents } from './antecedents.ts';
import { denialOf, lackOf, NEUTRAL, type Stance, stancesOf } from './oppositions.ts';
import type { Filler } from './roles.ts';
import { statesIn } from './states.ts';
import { isFlat, type Told } from './told.ts';
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
  /** No object is told, and so it speaks of who did it: "missed from the penalty spot". */
  bare: boolean;
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
 * What the verbs of a report say on the oppositions of the table, on what some report denies, and on states.
 * @param told what it tells
 * @param denied predicates that some report denies
 */
export function actsOf(
  { report }: Witness,
  told: readonly Told[],
  antecedents: Antecedents,
  denied: ReadonlySet<string>,
): Omit<Act, 'at'>[] {
  const stances = told.flatMap((one) => [
    ...stancesIn(one, denied).map((stance) => ({
      ...one,
      fact: stance.denies ? { ...one.fact, negated: false } : one.fact,
      stance,
    })),
    ...lacksIn(one),
  ]);
  return [
    ...stances,
    ...statesIn(report).map(({ line, side, ...one }) => ({ ...one, stance: stateOf(line, side) })),
  ]
    .slice(0, MOST_FACTS)
    .flatMap(({ fact, sentence, stance }) => {
      const found = themeOf(fact, stance, sentence, antecedents);
      return found
        ? [
            {
              report: report.id,
              fact,
              sentence: sentence.text,
              citation: cite(report, fact.paragraph),
              stance,
              ...wordsOf(fact, sentence),
              ...found,
              argument: { ...found.theme, ...wholeOf(fact, stance, sentence) },
            },
          ]
        : [];
    });
}

/** "sailed without a permit" denies that it was done with one. */
function lacksIn({ fact, sentence }: Told): (Told & { stance: Stance })[] {
  const lack = fact.negated ? null : lackOf(fact, sentence.text.slice(fact.told.end - sentence.start));
  if (!lack) return [];
  const told = { ...fact.told, end: fact.told.end + lack.told.length, text: fact.told.text + lack.told };
  const verb = `${fact.verb} ${lack.means}`;
  return [{ fact: { ...fact, verb, told, negated: lack.without }, sentence, stance: lack.stance }];
}

const stateOf = (line: string, side: number): Stance => ({ ...NEUTRAL, line, side });

/** The table's word on a verb; else, where somebody denies it, whether it is done. */
function stancesIn(told: Told, denied: ReadonlySet<string>): readonly Stance[] {
  const known = stancesOf(told.fact);
  if (known.length > 0 || !denied.has(told.fact.predicate) || !isFlat(told)) return known;
  const stance = denialOf(told.fact);
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

type Theme = Pick<Act, 'theme' | 'borrowed' | 'bare'>;

const plainly = (theme: Argument): Theme => ({ theme, borrowed: false, bare: false });

/** What an act speaks of: its object, or who does it, as the stance asks; else what is promised, what a pronoun means, or whose act it is. */
function themeOf(fact: Fact, stance: Stance, sentence: Sentence, antecedents: Antecedents): Theme | null {
  const { agent, patient, told } = fact;
  const clause = /^[^,.;]{0,25}\bthat\b/.test(sentence.text.slice(told.end - sentence.start));
  const own = stance.ofSubject || (!patient && clause) ? (agent ?? patient) : patient;
  if (own || !agent) return own && plainly(own);
  return (
    infinitiveOf(fact, sentence) ??
    (stance.ofSubject ? null : pronounOf(fact, sentence, antecedents)) ?? { ...plainly(agent), bare: true }
  );
}

/** What is promised or refused: "to pay for", as a noun would tell it. */
const INFINITIVE = /^(?: (?:on|yesterday|last|late) ?\p{L}*)? to (\p{L}+)\b/u;

function infinitiveOf({ agent, patient, told }: Fact, { text, start }: Sentence): Theme | null {
  const verb = agent && !patient ? INFINITIVE.exec(text.slice(told.end - start))?.[1] : undefined;
  if (verb === undefined) return null;
  return plainly(wordsAs(told, [stem(verb)]));
}

/** What a pronoun behind the verb stands for. */
function pronounOf(fact: Fact, sentence: Sentence, antecedents: Antecedents): Theme | null {
  const stems = antecedents.object(sentence, pronounBehind(fact, sentence));
  return stems && { theme: { ...wordsAs(fact.told, stems), head: '' }, borrowed: true, bare: false };
}

const wordsAs = (span: Span, stems: readonly string[]): Argument => ({
  ...span,
  head: stems.at(-1) ?? '',
  stems: [...stems],
  names: [],
  definite: true,
  plural: false,
  joined: false,
});

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
