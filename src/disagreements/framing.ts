import type { Fact } from '../evidence/types.ts';
import { type Act, actsOf } from './acts.ts';
import { Antecedents } from './antecedents.ts';
import { disputeOf, lowered, overlap, sameThing } from './roles.ts';
import { toldIn } from './told.ts';
import type { Detector, Disagreement, Witness } from './types.ts';

/** Least likeness (shared stems over the shorter one's) of two sentences, or of two clauses, that tell of one act. */
const ALIKE_AT = 0.4;
const CLAUSES_ALIKE_AT = 0.5;
/** Least stems that two clauses share. */
const LEAST_SHARED = 3;
/** Least words of a thing that stand in the sentence before the pronoun that means it. */
const LEAST_BORROWED = 2;
/** Most other acts that one is compared with. */
const MOST_COMPARED = 60;
/** Two reports that tell one act as another: "halted" and "limited", "conceded" and "refused to concede". */
export const detectFraming: Detector = (event, witnesses) => {
  const acts = actsIn(witnesses).map((act, at): Act => ({ ...act, at }));
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

function actsIn(witnesses: readonly Witness[]): Omit<Act, 'at'>[] {
  const told = witnesses.map((witness) => {
    const antecedents = new Antecedents(witness.report);
    return { witness, antecedents, facts: toldIn(witness, antecedents) };
  });
  const denied = new Set(
    told.flatMap(({ facts }) => facts.flatMap(({ fact }) => (fact.negated ? [fact.predicate] : []))),
  );
  return told.flatMap(({ witness, antecedents, facts }) => actsOf(witness, facts, antecedents, denied));
}

/** Acts by the side they take, whether it is denied, and a word for their theme. */
type Deeds = ReadonlyMap<string, readonly Act[]>;

function deedsOf(acts: readonly Act[]): Deeds {
  const deeds = new Map<string, Act[]>();
  for (const act of acts)
    for (const thing of thingsOf(act)) {
      const key = keyOf(act.stance.line, act.stance.side, act.fact.negated, thing);
      const known = deeds.get(key);
      if (known) known.push(act);
      else deeds.set(key, [act]);
    }
  return deeds;
}

const keyOf = (line: number | string, side: number, negated: boolean, thing: string): string =>
  `${line}.${side} ${negated ? 'not ' : ''}${thing}`;

const thingsOf = ({ theme: { head, names, stems }, borrowed }: Omit<Act, 'at'>): string[] =>
  borrowed ? [...new Set(stems)] : [...new Set([head, ...names])];

function lookUp(deeds: Deeds, side: number, negated: boolean, act: Act): Act[] {
  const { stance } = act;
  const found = thingsOf(act).flatMap((thing) => deeds.get(keyOf(stance.line, side, negated, thing)) ?? []);
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

/** One theme at one time, in sentences or clauses that are alike, and no two who did it. */
function ofOneThing(one: Act, other: Act): boolean {
  if (one === other) return true;
  if (one.fact.future !== other.fact.future && !one.stance.ahead) return false;
  if (!sameTheme(one, other)) return false;
  if (
    one.fact.negated !== other.fact.negated &&
    [one, other].some(({ fact, wanted }) => wanted && !fact.negated)
  )
    return false;
  if (one.stance.once && overlap(one.theme.names, other.theme.names)) return true;
  if (one.days.length > 0 && other.days.length > 0 && !overlap(one.days, other.days)) return false;
  if (!one.stance.ofSubject && !sameAgent(one.fact, other.fact)) return false;
  if (one.about.length > 0 && other.about.length > 0 && !overlap(one.about, other.about)) return false;
  if (one.bare !== other.bare || (one.bare && !isBareOne(one, other))) return false;
  if (one.stance.plain && !isSurelyOne(one, other)) return false;
  if (one.stance.personal && !(one.fact.agent && other.fact.agent)) return false;
  return (one.measure !== null && one.measure === other.measure) || areAlike(one, other);
}

/** Without an object an act is one with another where they share more words than who does it and the verb. */
function isBareOne(one: Act, other: Act): boolean {
  const common = shared(one.clause, other.clause);
  return isOneAct(one, other) ? common > LEAST_SHARED : one.stance.personal && common >= LEAST_SHARED;
}

/** Of any verb: both tell who did it, and it is the same; or nobody does, and what it was done to has a name. Done, not wanted. */
function isSurelyOne(one: Act, other: Act): boolean {
  const [a, b] = [one.fact.agent, other.fact.agent];
  if ([one, other].some(({ fact, wanted }) => wanted && !fact.negated)) return false;
  if (a && b)
    return (
      overlap(a.names, b.names) ||
      (a.names.length + b.names.length === 0 && a.definite && b.definite && sameThing(a, b))
    );
  return !a && !b && overlap(one.theme.names, other.theme.names);
}

/** Somebody who is neither named nor known may be another: "a man". */
const ANYBODY = new Set(
  'man woman peopl person boy girl teenag child victim offic driver suspect'.split(' '),
);

function sameTheme(one: Act, other: Act): boolean {
  if (one.borrowed || other.borrowed) return isBorrowed(one, other) || isBorrowed(other, one);
  const [a, b] = [one.theme, other.theme];
  return (
    (overlap(a.names, b.names) || sameThing(a, b)) &&
    [a, b].every(({ head, names, definite }) => definite || names.length > 0 || !ANYBODY.has(head))
  );
}

/** Whether a pronoun stands for the other's theme: its noun, and one of the words beside it, stand in the sentence before. */
function isBorrowed(one: Act, { theme, borrowed, fact: { agent } }: Act): boolean {
  const told = theme.stems.filter((stem) => one.theme.stems.includes(stem) && !/^\d/.test(stem));
  return (
    one.borrowed && !borrowed && agent !== null && told.length >= LEAST_BORROWED && told.includes(theme.head)
  );
}

const areAlike = (one: Act, other: Act): boolean =>
  one.borrowed ||
  other.borrowed ||
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

/** "whether the mayor conceded", "residents: warned or not", "halt or limit all work" */
function about(one: Act, other: Act): string {
  const { agent, patient, verb, future } = (one.fact.negated ? other : one).fact;
  const object = lowered(patient?.text);
  if (isOneAct(one, other))
    return agent
      ? ['whether', lowered(agent.text), future ? `will ${verb}` : verb, object].filter(Boolean).join(' ')
      : `${object}: ${verb} or not`;
  const verbs = [one, other]
    .map(({ fact, stance }) => (stance.denies ? fact.told.text : fact.verb))
    .join(' or ');
  const acts = one.stance.denies ? verbs : [verbs, object].filter(Boolean).join(' ');
  return agent ? `${lowered(agent.text)}: ${acts}` : `${object}: ${verbs}`;
}
