import type { Argument, Fact } from '../evidence/types.ts';
import { participleOf } from '../words/participle.ts';
import { stemsOf } from '../words/stems.ts';
import { Naming } from './naming.ts';
import { tellers } from './reasons.ts';
import { disputeOf, type Filler, gatherRoles, lowered, overlap, partedByThing, sidesOf } from './roles.ts';
import type { Detector, Findings, NearMiss } from './types.ts';
import { isCounted, isKnown, SITES, whereaboutsOf } from './whereabouts.ts';

/** Two reports that put one happening at different places. */
export const detectPlaces: Detector = (event, witnesses) => {
  const roles = gatherRoles(witnesses, whereaboutsOf);
  const naming = new Naming(witnesses);
  const found: Findings = { disagreements: [], nearMisses: [] };
  const things = [...roles].flatMap(([role, fillers]) =>
    isCounted(role)
      ? [{ role, fillers }]
      : partedByThing(fillers, movedIn).map((fillers) => ({ role, fillers })),
  );
  for (const { role, fillers } of things) {
    const sides = isKnown(role) || areKnown(fillers) ? sidesOf(fillers, samePlace) : null;
    if (!sides) continue;
    if (sides.every((side, i) => sides.slice(i + 1).every((other) => apart(side, other, naming))))
      found.disagreements.push(disputeOf(event, 'place', tell(sides), sides));
    else found.nearMisses.push(nearMiss(sides));
  }
  return found;
};

/** "a grey van", "her grey van" */
const shareModifier = ([first, ...others]: readonly Argument[]): boolean =>
  first?.stems.some((stem) => stem !== first.head && others.every(({ stems }) => stems.includes(stem))) ===
  true;

const POSSESSED = /[’']s? |^(?:his|her) /i;

const movedIn = ({ patient, agent }: Fact): Argument | null => patient ?? agent;

/** Whether what was moved is one thing of which all speak, and not any of its kind. */
function areKnown(fillers: readonly Filler[]): boolean {
  const moved = fillers.flatMap(({ fact }) => movedIn(fact) ?? []);
  const isAny = ({ definite, names }: Argument) => !definite && names.length === 0;
  // "her friend's car" need not be "a car"
  if (moved.some(isAny) && moved.some(({ text }) => POSSESSED.test(text)) && !shareModifier(moved))
    return false;
  return !moved.every(isAny);
}

/** Whether they share a word; what stands behind a comma only says where the place lies. */
const samePlace = (a: Filler, b: Filler): boolean =>
  overlap(ownStems(a), ownStems(b)) && !(areSites(a, b) && !overlap(ownNames(a), ownNames(b)));
/** Two sites that bear names of their own: "Custom House Square" and "Arsenal Square" share no more than their kind. */
const areSites = (...fillers: Filler[]): boolean =>
  fillers.every(({ argument }) => SITES.has(argument.head)) &&
  fillers.every((filler) => ownNames(filler).length > 0);
const ownNames = ({ argument }: Filler): string[] => argument.names.filter((name) => !SITES.has(name));
const ownStems = ({ argument }: Filler): string[] =>
  stemsOf(argument.text.split(',')[0] ?? '').filter((stem) => argument.stems.includes(stem));

/**
 * Whether two sides name places that are not known to lie in one another: two names never stand in one sentence, and
 * a site, or a place without a name, is not spoken of in the other's reports.
 */
const apart = (side: readonly Filler[], other: readonly Filler[], naming: Naming): boolean =>
  side.every((a) =>
    other.every(
      (b) =>
        !ofTwoDoers(a, b) &&
        (a.argument.names.length > 0 && b.argument.names.length > 0 && !areSites(a, b)
          ? !naming.together(a.argument, b.argument)
          : !spokenOf(b.report, a, naming) && !spokenOf(a.report, b, naming)),
    ),
  );

/** "Hale led the talks from a shop", "Menzies led them from a bus": who did it is the point, and each had a place of their own. */
const ofTwoDoers = (a: Filler, b: Filler): boolean => {
  const [names, others] = [a, b].map(({ fact }) => (fact.patient ? (fact.agent?.names ?? []) : []));
  return (
    names !== undefined &&
    others !== undefined &&
    names.length > 0 &&
    others.length > 0 &&
    !overlap(names, others)
  );
};

/** "the clinic in Lorn" is not spoken of where Lorn alone is. */
const spokenOf = (report: string, { argument }: Filler, naming: Naming): boolean =>
  / (?:in|at) /.test(argument.text) && SITES.has(argument.head)
    ? naming.speaksOfSite(report, argument, SITES)
    : naming.speaksOf(report, argument);

const nearMiss = (sides: readonly Filler[][]): NearMiss => ({
  about: about(sides),
  values: sides.map(([first]) => first?.argument.text ?? ''),
  reason: 'a report speaks of both: one may lie in the other',
});

const tell = (sides: readonly Filler[][]) => ({
  about: about(sides),
  reason: `${tellers(sides.flat())} tell ${about(sides).replace(/^place /, '')}, and no report joins the places`,
});

/** "place where the body was buried" */
function about(sides: readonly Filler[][]): string {
  const facts = sides.flat().map(({ fact }) => fact);
  const fact = facts.find(({ patient }) => patient !== null) ?? facts[0];
  const moved = fact?.patient ?? fact?.agent;
  const be = moved?.plural ? 'were' : 'was';
  const told = fact?.patient
    ? `${be} ${participleOf(fact.verb)}`
    : fact?.predicate === 'enter'
      ? 'got in'
      : fact?.future
        ? `${moved?.plural ? 'are' : 'is'} to ${fact.verb}`
        : fact?.verb;
  return ['place where', moved && inside(moved), told].filter(Boolean).join(' ');
}

/** A phrase as it stands inside a sentence: "Four men" opens one, "four men" does not. */
const inside = ({ text, names }: Argument): string =>
  names.length > 0 ? lowered(text) : text.charAt(0).toLowerCase() + text.slice(1);
