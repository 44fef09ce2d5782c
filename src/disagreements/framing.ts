import type { Argument, Fact } from '../evidence/types.ts';
import { cite } from '../reports/types.ts';
import { stemsOf } from '../words/stems.ts';
import { disputeOf, type Filler, lowered, overlap, sameThing } from './roles.ts';
import type { Detector, Disagreement, Witness } from './types.ts';

/**
 * Acts that exclude each other when one does them to one thing: stems or event classes, one set a line, its sides
 * parted by a bar, an underscore before a particle. A word that may lead to the other in time ("planned", "started") has no place here.
 */
const EXCLUSIVE = `
admit|deni
confirm|deni
accept|reject refus
approv|reject refus veto
halt stop ban|limit restrict curb slow
scrap cancelled abolish call_off|postpon delayed suspend
condemn|concern regret
condemn|prais welcom
support back|oppos
conced|refus
resign|dismissed
convicted|acquit clear
widen|narrow
tighten|loosen eas
lift|extend
withdraw|deploy
rose|fell
win won|lost lose
pass|fail defeat
jump|push
arrested|question
order|advis recommend
surrend|flee
agree|refus declin
paid|withhold
recommend|warn
endors|disown
apolog|defend
`;

/** What goes up or down by itself; somebody may raise one thing and drop another. */
const CHANGES = new Set(['rose', 'fell']);

/** predicate → the predicates that exclude it */
const AGAINST = new Map<string, Set<string>>();
for (const line of EXCLUSIVE.trim().split('\n')) {
  const [left = [], right = []] = line
    .split('|')
    .map((side) => side.split(' ').map((word) => word.replace('_', ' ')));
  for (const a of left)
    for (const b of right)
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        AGAINST.set(one, (AGAINST.get(one) ?? new Set()).add(other));
}

/** Least likeness (shared stems over the shorter sentence's) of two sentences that tell of one act. */
const ALIKE_AT = 0.4;
/** Most other acts that one is compared with. */
const MOST_COMPARED = 60;
/** Acts that one report may tell of; beyond it the event is no single story. */
const MOST_FACTS = 400;

interface Act extends Filler {
  /** Its place among all acts of the event. */
  at: number;
  stems: ReadonlySet<string>;
}

/** Two reports that tell one act as another: "halted" and "limited", "conceded" and "refused to concede". */
export const detectFraming: Detector = (event, witnesses) => {
  const acts = witnesses.flatMap(actsOf).map((act, at): Act => ({ ...act, at }));
  const deeds = deedsOf(acts);
  const disagreements: Disagreement[] = [];
  const taken = new Set<Act>();
  for (const one of acts) {
    if (taken.has(one)) continue;
    const other = opponentsOf(one, deeds).find((act) => !taken.has(act) && ofOneThing(one, act));
    if (!other) continue;
    const sides = [one, other].map((side) => sameDeeds(side, deeds).filter((act) => ofOneThing(act, side)));
    const [left = [], right = []] = sides.map((side) => side.map(({ report }) => report));
    for (const act of sides.flat()) taken.add(act);
    if (!overlap(left, right)) disagreements.push(disputeOf(event, 'framing', tell(one, other), sides));
  }
  return { disagreements, nearMisses: [] };
};

/** Acts by what was done, whether it is denied, and a word for what it was done to or by whom. */
type Deeds = ReadonlyMap<string, readonly Act[]>;

function deedsOf(acts: readonly Act[]): Deeds {
  const deeds = new Map<string, Act[]>();
  for (const act of acts)
    for (const thing of thingsOf(act.fact)) {
      const key = keyOf(act.fact.predicate, act.fact.negated, thing);
      const known = deeds.get(key);
      if (known) known.push(act);
      else deeds.set(key, [act]);
    }
  return deeds;
}

const keyOf = (predicate: string, negated: boolean, thing: string): string =>
  `${negated ? 'not ' : ''}${predicate}|${thing}`;

/** The noun of the object; without an object, the noun and the names of who did it. */
function thingsOf({ agent, patient }: Fact): string[] {
  if (patient) return [`object ${patient.head}`];
  return agent ? [...new Set([agent.head, ...agent.names])] : [];
}

function lookUp(deeds: Deeds, predicate: string, negated: boolean, { fact }: Act): Act[] {
  const found = thingsOf(fact).flatMap((thing) => deeds.get(keyOf(predicate, negated, thing)) ?? []);
  return [...new Set(found)].sort((a, b) => a.at - b.at);
}

const sameDeeds = (act: Act, deeds: Deeds): Act[] => lookUp(deeds, act.fact.predicate, act.fact.negated, act);

/** Acts of later reports that one of this report excludes: the same denied, or another one against it. */
function opponentsOf(act: Act, deeds: Deeds): Act[] {
  const { predicate, negated } = act.fact;
  const against = negated ? [] : [...(AGAINST.get(predicate) ?? [])];
  return [
    ...lookUp(deeds, predicate, !negated, act),
    ...against.flatMap((other) => lookUp(deeds, other, false, act)),
  ]
    .filter((other) => other.at > act.at && other.report !== act.report)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_COMPARED);
}

function actsOf({ report, evidence }: Witness): Omit<Act, 'at'>[] {
  const sentences = new Map(
    report.passages.flatMap((passage) => passage.sentences.map((s) => [s.index, s.text])),
  );
  return evidence.facts
    .filter(
      (fact) =>
        AGAINST.has(fact.predicate) && !(CHANGES.has(fact.predicate) && (fact.patient || fact.negated)),
    )
    .slice(0, MOST_FACTS)
    .map((fact) => {
      const sentence = sentences.get(fact.sentence) ?? fact.told.text;
      const argument: Argument = { ...(fact.patient ?? (fact.agent as Argument)), ...fact.told };
      return {
        report: report.id,
        fact,
        argument,
        sentence,
        citation: cite(report, fact.paragraph),
        stems: new Set(stemsOf(sentence)),
      };
    });
}

/** The same object of the same sentence, or, where there is no object, the same named agent. */
function ofOneThing(one: Act, other: Act): boolean {
  const [a, b] = [one.fact.patient, other.fact.patient];
  if (a && b)
    return sameThing(a, b) && likeness(one.stems, other.stems) >= ALIKE_AT && sameAgent(one.fact, other.fact);
  if (a || b || !one.fact.agent || !other.fact.agent) return false;
  return (
    overlap(one.fact.agent.names, other.fact.agent.names) ||
    (one.fact.agent.head === other.fact.agent.head && likeness(one.stems, other.stems) >= ALIKE_AT)
  );
}

/** No two different names for who did it. */
const sameAgent = ({ agent: one }: Fact, { agent: other }: Fact): boolean =>
  !one ||
  !other ||
  one.head === other.head ||
  overlap(one.names, other.names) ||
  one.names.length === 0 ||
  other.names.length === 0;

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared / (Math.min(one.size, other.size) || 1);
}

const tell = (one: Act, other: Act) => ({
  about: about(one, other),
  reason:
    one.fact.predicate === other.fact.predicate
      ? 'one act, told as done and as not done'
      : 'one act on one thing, told as two acts that exclude each other',
});

/** "whether the mayor conceded", "halt or limit all work" */
function about(one: Act, other: Act): string {
  const { agent, patient, verb } = one.fact;
  const object = lowered(patient?.text);
  if (one.fact.predicate === other.fact.predicate)
    return ['whether', lowered(agent?.text), verb, object].filter(Boolean).join(' ');
  const acts = [`${verb} or ${other.fact.verb}`, object].filter(Boolean).join(' ');
  return agent ? `${lowered(agent.text)}: ${acts}` : acts;
}
