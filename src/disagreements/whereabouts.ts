import type { Argument, Fact, Figure } from '../evidence/types.ts';
import { deedTold, thingOf } from './deeds.ts';

/** Whither, whence and where; each is held against its own kind alone. */
const DIRECTION: Record<string, string> = {
  to: 'to',
  into: 'to',
  from: 'from',
  off: 'from',
  through: 'through',
  via: 'through',
};
/** Of what was hidden or found: what covered it, whatever place that was in. */
const COVERS = new Set('under beneath behind below'.split(' '));
/** Nouns behind a preposition that are no place, or one that everything has. */
const NO_PLACE = new Set(
  'jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. dai week month year morn afternoon even night hour minut second time moment weekend summer winter spring autumn januari februari march april june juli august septemb octob novemb decemb mondai tuesdai wednesdai thursdai fridai saturdai sundai monday tuesday wednesday thursday friday saturday sunday hospit court custodi scene area place wai way case fact end part order favor favour line public addit return total charg prison jail polic peopl person man woman compani govern report statement interview million billion percent cent quarter half noon midday midnight dawn dusk sunrise sunset leg arm head chest back hand foot neck stomach face shoulder thigh hip knee abdomen eye throat wrist ankl'.split(
    ' ',
  ),
);

/** What a town has several of, or a land many: two that bear other names, or stand in other towns, are two. */
export const SITES = new Set(
  'hospit clinic infirmari barrack school univers stadium hotel church cathedr chapel mosqu court courthous airport station prison museum theater cemeteri hall squar park arena bridg district suburb villag'.split(
    ' ',
  ),
);

/**
 * What happened to what, and in which direction, as roles that places fill; only for one thing of its kind.
 * @param figures those of the fact's sentence
 */
export function whereaboutsOf(fact: Fact, figures: readonly Figure[]): [role: string, place: Argument][] {
  const moved = fact.patient ?? fact.agent;
  if (!moved || moved.joined) return [];
  const told = deedTold(fact);
  // "airlifted to the clinic", "rescued to the shore"
  const deed =
    ONCE.has(moved.head) && HOLDING.has(told)
      ? 'hold'
      : told === 'rescue' && fact.places[0]?.preposition === 'to'
        ? 'take'
        : told;
  if (WANDERING.has(deed)) return [];
  return thingsFor(deed, moved, figures).flatMap((thing) =>
    situated(fact.places)
      .filter(({ preposition }) => !isCounted(`|${thing}`) || DIRECTION[preposition] === 'to')
      .filter(({ argument }) => isPlace(argument))
      .slice(0, 1)
      .map(({ preposition, argument }): [string, Argument] => [
        `${deed}|${thing}|${directionOf(deed, preposition)}`,
        argument,
      ]),
  );
}

/** Occasions that are had once, and verbs of having one. */
const ONCE = new Set(
  'medic deal funer wed summit talk meet agreement accord final ceremoni autopsi vigil'.split(' '),
);
const HOLDING = new Set(
  'held have pass undergo attend host stage celebr hit reach conclud clinch seal cook up negotiate agre'
    .split(' ')
    .concat('cook up', 'take place'),
);

/** Who goes, runs or walks does so many times. */
const WANDERING = new Set('go run walk travel return live work move come meet'.split(' '));

/** Names for what was moved: its noun, how many they were, or both; none where it may be any of its kind. */
function thingsFor(deed: string, moved: Argument, figures: readonly Figure[]): string[] {
  const count = deed === 'take' ? countOf(moved, figures) : null;
  if (count !== null)
    return WHOLE.has(moved.head) && moved.definite ? [`#${count}`, moved.head] : [`#${count}`];
  if (moved.head === '' || (moved.plural && !moved.definite)) return [];
  const thing = thingOf(moved.head);
  return [moved.plural && thing === moved.head ? `${thing}s` : thing];
}

/** All of them are one body, however many: "the 24 crew", "her crew". */
const WHOLE = new Set(['crew', 'team', 'squad', 'famili', 'orchestra', 'jury']);

/** Whether the role is that of so many people. */
export const isCounted = (role: string): boolean => role.split('|')[1]?.startsWith('#') === true;

/** Whether the role says by itself of what it is: so many people, what a find lay under, an occasion of a life. */
export const isKnown = (role: string): boolean =>
  isCounted(role) || role.endsWith('|under') || /^hold\|(?:medic|funer|wed|autopsi)\|/.test(role);

/** The least number of people by which a report can be known to mean the same ones. */
const LEAST_COUNT = 3;

/** @returns how many people a phrase speaks of, where it says so; null where they are too few to be known by it */
function countOf({ start, end }: Argument, figures: readonly Figure[]): number | null {
  const own = figures.filter(
    ({ quantity }) => quantity.kind === 'count' && quantity.start >= start && quantity.end <= end,
  );
  const count = own[0]?.quantity;
  return own.length === 1 && count && count.low === count.high && count.value >= LEAST_COUNT
    ? count.value
    : null;
}

/** What was found was found where it was taken from. */
function directionOf(deed: string, preposition: string): string {
  if (deed === 'find' || deed === 'hide') {
    if (COVERS.has(preposition)) return 'under';
    if (DIRECTION[preposition] === 'from') return 'at';
  }
  return DIRECTION[preposition] ?? 'at';
}

/** A name, or a noun with its article that can be a place; a day or a month is none. */
const isPlace = ({ names, head, text }: Argument): boolean =>
  !DWELLINGS.has(head) &&
  (names.length > 0
    ? !names.every((name) => NO_PLACE.has(name))
    : !NO_PLACE.has(head) && /^(?:an?|the)\b/i.test(text));

/** Somebody's home stands in some street of some town. */
const DWELLINGS = new Set(
  'home hous apart flat resid bungalow cottag trailer bedroom kitchen garden yard'.split(' '),
);

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
