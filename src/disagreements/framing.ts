import type { Argument, Fact } from '../evidence/types.ts';
import { cite } from '../reports/types.ts';
import { stemsOf } from '../words/stems.ts';
import { disagreementOf, type Filler, lowered, overlap, sameThing } from './roles.ts';
import type { Detector, Disagreement, Witness } from './types.ts';

/**
 * Acts that exclude each other when one does them to one thing: stems or event classes, one set a line, its sides
 * parted by a bar. A word that may lead to the other in time ("planned", "started") has no place here.
 */
const EXCLUSIVE = `
admit|deni
confirm|deni
accept|reject refus
approv|reject refus veto
halt stop ban|limit restrict curb slow
scrap cancelled abolish|postpon delayed suspend
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
`;

/** predicate → the predicates that exclude it */
const AGAINST = new Map<string, Set<string>>();
for (const line of EXCLUSIVE.trim().split('\n')) {
  const [left = [], right = []] = line.split('|').map((side) => side.split(' '));
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
/** Acts that one report may tell of; beyond it the event is no single story. */
const MOST_FACTS = 400;

interface Act extends Filler {
  stems: string[];
}

/** Two reports that tell one act as another: "halted" and "limited", "conceded" and "refused to concede". */
export const detectFraming: Detector = (event, witnesses) => {
  const acts = witnesses.flatMap(actsOf);
  const disagreements: Disagreement[] = [];
  const taken = new Set<Act>();
  for (const [i, one] of acts.entries()) {
    if (taken.has(one)) continue;
    const against = acts
      .slice(i + 1)
      .filter((other) => !taken.has(other) && other.report !== one.report && exclude(one, other));
    const [other] = against;
    if (!other) continue;
    const sideOf = (act: Act) =>
      acts.filter(
        (a) =>
          a === act ||
          (a.fact.predicate === act.fact.predicate &&
            a.fact.negated === act.fact.negated &&
            ofOneThing(a, act)),
      );
    const sides = [sideOf(one), sideOf(other)];
    const split = sides[0]?.some((a) => sides[1]?.some((b) => a.report === b.report));
    for (const act of sides.flat()) taken.add(act);
    if (!split) disagreements.push(disagreementOf(event, 'framing', tell(one, other), sides));
  }
  return { disagreements, nearMisses: [] };
};

function actsOf({ report, evidence }: Witness): Act[] {
  const sentences = new Map(
    report.passages.flatMap((passage) => passage.sentences.map((s) => [s.index, s.text])),
  );
  const counts = new Map<string, number>();
  for (const { predicate } of evidence.facts) counts.set(predicate, (counts.get(predicate) ?? 0) + 1);
  return evidence.facts
    .filter((fact) => AGAINST.has(fact.predicate))
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
        stems: stemsOf(sentence),
      };
    });
}

/** Whether one act is told of one thing as another act, or denied. */
function exclude(one: Act, other: Act): boolean {
  const flipped = one.fact.predicate === other.fact.predicate && one.fact.negated !== other.fact.negated;
  const opposed =
    AGAINST.get(one.fact.predicate)?.has(other.fact.predicate) && !one.fact.negated && !other.fact.negated;
  return (flipped || opposed === true) && ofOneThing(one, other);
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

function likeness(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)];
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / (Math.min(a.size, b.size) || 1);
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
