import type { Argument, Fact } from '../evidence/types.ts';
import { stemsOf } from '../words/stems.ts';
import { Naming } from './naming.ts';
import { tellers } from './reasons.ts';
import { areOneThing, disputeOf, type Filler, gatherRoles, lowered, overlap, sidesOf } from './roles.ts';
import type { Detector, Findings, NearMiss } from './types.ts';

/** Whither, whence and where; each is held against its own kind alone. */
const DIRECTION: Record<string, string> = {
  to: 'to',
  into: 'to',
  from: 'from',
  off: 'from',
  through: 'through',
  via: 'through',
};
/** Nouns behind a preposition that are no place, or one that everything has. */
const NO_PLACE = new Set(
  'dai week month year morn afternoon even night hour minut second time moment weekend summer winter spring autumn januari februari march april june juli august septemb octob novemb decemb mondai tuesdai wednesdai thursdai fridai saturdai sundai monday tuesday wednesday thursday friday saturday sunday hospit court custodi scene area place wai way case fact end part order favor favour line public addit return total charg prison jail polic peopl person man woman compani govern report statement interview million billion percent cent'.split(
    ' ',
  ),
);

/** Verbs of one journey: "taken", "flown" or "driven" to a hospital; to move on from there is another. */
const MOVES = new Set('take drive fli bring rush airlift transport carri ferri bus'.split(' '));
/** What a town has several of, or a land many: two that bear other names, or stand in other towns, are two. */
const SITES = new Set(
  'hospit clinic infirmari barrack school univers stadium hotel church cathedr chapel mosqu court courthous airport station prison museum theater cemeteri hall squar park arena bridg district suburb villag'.split(
    ' ',
  ),
);

/** Two reports that put one happening at different places. */
export const detectPlaces: Detector = (event, witnesses) => {
  const roles = gatherRoles(witnesses, rolesOf);
  const naming = new Naming(witnesses);
  const found: Findings = { disagreements: [], nearMisses: [] };
  for (const fillers of roles.values()) {
    const moved = fillers.flatMap(({ fact }) => fact.patient ?? fact.agent ?? []);
    const known = moved.some(({ definite, names }) => definite || names.length > 0);
    const sides = known && areOneThing(moved) ? sidesOf(fillers, samePlace) : null;
    if (!sides) continue;
    if (sides.every((side, i) => sides.slice(i + 1).every((other) => apart(side, other, naming))))
      found.disagreements.push(disputeOf(event, 'place', tell(sides), sides));
    else found.nearMisses.push(nearMiss(sides));
  }
  return found;
};

/** What happened to what, and in which direction; only for one thing of its kind. */
function rolesOf(fact: Fact): [string, Argument][] {
  const moved = fact.patient ?? fact.agent;
  if (!moved || moved.head === '' || moved.joined || (moved.plural && !moved.definite)) return [];
  const deed = MOVES.has(fact.predicate) ? 'take' : fact.predicate;
  return situated(fact.places)
    .filter(
      ({ argument }) =>
        (argument.names.length > 0 || !NO_PLACE.has(argument.head)) &&
        (argument.names.length > 0 || /^(?:an?|the)\b/i.test(argument.text)),
    )
    .slice(0, 1)
    .map(({ preposition, argument }): [string, Argument] => [
      `${deed}|${moved.head}${moved.plural ? 's' : ''}|${DIRECTION[preposition] ?? 'at'}`,
      argument,
    ]);
}

/** Places with the town that follows at once: "the university hospital in Lorn" is one of that town. */
function situated(places: Fact['places']): Fact['places'] {
  return places.map(({ preposition, argument }, i) => {
    const town = places[i + 1];
    const joint = town && ` ${town.preposition} `;
    const follows = town && joint && town.argument.start === argument.end + joint.length;
    return follows &&
      /^(?:in|at)$/.test(town.preposition) &&
      SITES.has(argument.head) &&
      argument.names.length === 0
      ? { preposition, argument: joined(argument, joint, town.argument) }
      : { preposition, argument };
  });
}

const joined = (site: Argument, joint: string, town: Argument): Argument => ({
  ...site,
  end: town.end,
  text: `${site.text}${joint}${town.text}`,
  stems: [...site.stems, ...town.stems],
  names: town.names,
});

/** Whether they share a word; what stands behind a comma only says where the place lies. */
const samePlace = (a: Filler, b: Filler): boolean =>
  overlap(ownStems(a), ownStems(b)) && !(areSites(a, b) && !overlap(ownNames(a), ownNames(b)));
/** Two sites that bear names of their own: "Custom House Square" and "Arsenal Square" share no more than their kind. */
const areSites = (...fillers: Filler[]): boolean =>
  fillers.every(({ argument }) => SITES.has(argument.head)) &&
  fillers.every((filler) => ownNames(filler).length > 0);
const ownNames = ({ argument }: Filler): string[] => argument.names.filter((name) => !SITES.has(name));
const ownStems = ({ argument }: Filler): string[] => stemsOf(argument.text.split(',')[0] ?? '');

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
          : !naming.speaksOf(b.report, a.argument) && !naming.speaksOf(a.report, b.argument)),
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
  const moved = lowered((fact?.patient ?? fact?.agent)?.text);
  const be = (fact?.patient ?? fact?.agent)?.plural ? 'were' : 'was';
  return ['place where', moved, fact?.patient ? be : null, fact?.verb].filter(Boolean).join(' ');
}
