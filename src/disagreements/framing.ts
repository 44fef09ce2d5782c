import type { Argument, Fact } from '../evidence/types.ts';
import { cite, type Sentence } from '../reports/types.ts';
import { stemsOf } from '../words/stems.ts';
import { type Stance, stancesOf } from './oppositions.ts';
import { disputeOf, type Filler, lowered, overlap, sameThing } from './roles.ts';
import type { Detector, Disagreement, Witness } from './types.ts';

/** Least likeness (shared stems over the shorter one's) of two sentences, or of two clauses, that tell of one act. */
const ALIKE_AT = 0.4;
const CLAUSES_ALIKE_AT = 0.5;
/** Least stems that two clauses share. */
const LEAST_SHARED = 3;
/** Most other acts that one is compared with. */
const MOST_COMPARED = 60;
/** Acts that one report may tell of; beyond it the event is no single story. */
const MOST_FACTS = 400;
/** How far behind a verb its measure may begin, in characters. */
const MEASURE_REACH = 30;

/** One thing that a verb of a report says on an opposition. */
interface Act extends Filler {
  /** Its place among all acts of the event. */
  at: number;
  stance: Stance;
  /** What it is done to, or who does it where the verb speaks of that. */
  theme: Argument;
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

/** Two reports that tell one act as another: "halted" and "limited", "conceded" and "refused to concede". */
export const detectFraming: Detector = (event, witnesses) => {
  const acts = witnesses.flatMap(actsOf).map((act, at): Act => ({ ...act, at }));
  const deeds = deedsOf(acts);
  const disagreements: Disagreement[] = [];
  const taken = new Set<Fact>();
  for (const one of acts) {
    if (taken.has(one.fact)) continue;
    const other = opponentsOf(one, deeds).find((act) => !taken.has(act.fact) && ofOneThing(one, act));
    if (!other) continue;
    const sides = [one, other].map((side) => sameDeeds(side, deeds).filter((act) => ofOneThing(act, side)));
    const [left = [], right = []] = sides.map((side) => side.map(({ report }) => report));
    for (const act of sides.flat()) taken.add(act.fact);
    if (!overlap(left, right)) disagreements.push(disputeOf(event, 'framing', tell(one, other), sides));
  }
  return { disagreements, nearMisses: [] };
};

/** Acts by the side they take, whether it is denied, and a word for their theme. */
type Deeds = ReadonlyMap<string, readonly Act[]>;

function deedsOf(acts: readonly Act[]): Deeds {
  const deeds = new Map<string, Act[]>();
  for (const act of acts)
    for (const thing of thingsOf(act.theme)) {
      const key = keyOf(act.stance.line, act.stance.side, act.fact.negated, thing);
      const known = deeds.get(key);
      if (known) known.push(act);
      else deeds.set(key, [act]);
    }
  return deeds;
}

const keyOf = (line: number, side: number, negated: boolean, thing: string): string =>
  `${line}.${side} ${negated ? 'not ' : ''}${thing}`;

const thingsOf = ({ head, names }: Argument): string[] => [...new Set([head, ...names])];

function lookUp(deeds: Deeds, side: number, negated: boolean, { theme, stance }: Act): Act[] {
  const found = thingsOf(theme).flatMap((thing) => deeds.get(keyOf(stance.line, side, negated, thing)) ?? []);
  return [...new Set(found)].sort((a, b) => a.at - b.at);
}

const sameDeeds = (act: Act, deeds: Deeds): Act[] => lookUp(deeds, act.stance.side, act.fact.negated, act);

/** Most sides that one opposition has. */
const SIDES = [0, 1, 2, 3, 4];

/** Acts of later reports that one of this report excludes: the same denied, or another one against it. */
function opponentsOf(act: Act, deeds: Deeds): Act[] {
  const { side } = act.stance;
  const { negated } = act.fact;
  const against = negated ? [] : SIDES.filter((other) => other !== side);
  return [
    ...lookUp(deeds, side, !negated, act),
    ...against.flatMap((other) => lookUp(deeds, other, false, act)),
  ]
    .filter((other) => other.at > act.at && other.report !== act.report)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_COMPARED);
}

function actsOf({ report, evidence }: Witness): Omit<Act, 'at'>[] {
  const sentences = new Map(
    report.passages.flatMap((passage) => passage.sentences.map((s) => [s.index, s] as const)),
  );
  return evidence.facts
    .flatMap((fact) => stancesOf(fact).map((stance) => ({ fact, stance })))
    .slice(0, MOST_FACTS)
    .flatMap(({ fact, stance }) => {
      const sentence = sentences.get(fact.sentence);
      const theme = sentence && themeOf(fact, stance, sentence);
      if (!theme) return [];
      const argument: Argument = { ...theme, ...fact.told };
      const citation = cite(report, fact.paragraph);
      const said = { report: report.id, fact, argument, sentence: sentence.text, citation };
      return [{ ...said, stance, theme, ...wordsOf(fact, sentence) }];
    });
}

/** What an act speaks of; a verb without an object speaks of its subject where a clause is the object: "denied that". */
function themeOf(
  { agent, patient, told }: Fact,
  { ofSubject }: Stance,
  { text, start }: Sentence,
): Argument | null {
  if (ofSubject) return agent ?? patient;
  return patient ?? (/^[^,.;]{0,25}\bthat\b/.test(text.slice(told.end - start)) ? agent : null);
}

function wordsOf({ told, agent, patient }: Fact, { text, start }: Sentence) {
  const behind = text.slice(told.start - start).split(/[,;:–—]\s/u)[0] ?? '';
  const verb = text.slice(told.start - start, told.start - start + MEASURE_REACH);
  return {
    about: [
      ...(patient?.stems ?? []).filter((stem) => stem !== patient?.head),
      ...aboutOf(text.slice(told.end - start)),
    ],
    wanted: /\bto (?:\p{L}+ly )?$/u.test(text.slice(0, told.start - start)),
    stems: new Set(stemsOf(text)),
    clause: new Set(stemsOf(`${agent?.text ?? ''} ${patient?.text ?? ''} ${behind}`)),
    measure: /^\p{L}+ (?:by |about |some )?[€$£]?(\d[\d.,]*\d|\d)/u.exec(verb)?.[1] ?? null,
    days: text.match(/\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d)\b/gu) ?? [],
  };
}

/** Stems of the words behind a preposition that says what something is for or about. */
const aboutOf = (behind: string): string[] =>
  stemsOf(/^ (?:for|about|on|of|over)((?: [\p{L}-]+){1,4})/u.exec(behind)?.[1] ?? '');

/** One theme at one time, in sentences or clauses that are alike, and no two who did it. */
function ofOneThing(one: Act, other: Act): boolean {
  if (one === other) return true;
  if (one.fact.future !== other.fact.future || !sameTheme(one.theme, other.theme)) return false;
  if (
    one.fact.negated !== other.fact.negated &&
    [one, other].some(({ fact, wanted }) => wanted && !fact.negated)
  )
    return false;
  if (one.stance.once && overlap(one.theme.names, other.theme.names)) return true;
  if (one.days.length > 0 && other.days.length > 0 && !overlap(one.days, other.days)) return false;
  if (!one.stance.ofSubject && !sameAgent(one.fact, other.fact)) return false;
  if (one.about.length > 0 && other.about.length > 0 && !overlap(one.about, other.about)) return false;
  if (one.stance.personal && !(one.fact.agent && other.fact.agent)) return false;
  return (one.measure !== null && one.measure === other.measure) || areAlike(one, other);
}

/** Somebody who is neither named nor known may be another: "a man". */
const ANYBODY = new Set(
  'man woman peopl person boy girl teenag child victim offic driver suspect'.split(' '),
);

const sameTheme = (one: Argument, other: Argument): boolean =>
  (overlap(one.names, other.names) || sameThing(one, other)) &&
  [one, other].every(({ head, names, definite }) => definite || names.length > 0 || !ANYBODY.has(head));

const areAlike = (one: Act, other: Act): boolean =>
  likeness(one.stems, other.stems) >= ALIKE_AT ||
  (shared(one.clause, other.clause) >= LEAST_SHARED &&
    likeness(one.clause, other.clause) >= CLAUSES_ALIKE_AT);

/** No two different names for who did it, and no two different nouns. */
const sameAgent = ({ agent: one }: Fact, { agent: other }: Fact): boolean =>
  !one ||
  !other ||
  one.head === other.head ||
  overlap([...one.names, one.head], [...other.names, other.head]) ||
  (one.names.length === 0) !== (other.names.length === 0);

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((stem) => other.has(stem)).length;

const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  shared(one, other) / (Math.min(one.size, other.size) || 1);

const isOneAct = (one: Act, other: Act): boolean => one.stance.side === other.stance.side;

const tell = (one: Act, other: Act) => ({
  about: about(one, other),
  reason: isOneAct(one, other)
    ? 'one act, told as done and as not done'
    : 'one act on one thing, told as two acts that exclude each other',
});

/** "whether the mayor conceded", "halt or limit all work" */
function about(one: Act, other: Act): string {
  const { agent, patient, verb } = one.fact;
  const object = lowered(patient?.text);
  if (isOneAct(one, other)) return ['whether', lowered(agent?.text), verb, object].filter(Boolean).join(' ');
  const acts = [`${verb} or ${other.fact.verb}`, object].filter(Boolean).join(' ');
  return agent ? `${lowered(agent.text)}: ${acts}` : acts;
}
