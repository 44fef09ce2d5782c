import type { Argument, Fact } from '../evidence/types.ts';
import { stemsOf } from '../words/stems.ts';
import { disagreementOf, type Filler, gatherRoles, lowered, overlap, sameThing, sidesOf } from './roles.ts';
import type { Detector } from './types.ts';

/** Whither, whence and where; each is held against its own kind alone. */
const DIRECTION: Record<string, string> = { to: 'to', into: 'to', from: 'from', off: 'from' };
/** Nouns behind a preposition that are no place, or one that everything has. */
const NO_PLACE = new Set(
  'dai week month year morn afternoon even night hour minut second time moment weekend summer winter spring autumn januari februari march april june juli august septemb octob novemb decemb mondai tuesdai wednesdai thursdai fridai saturdai sundai monday tuesday wednesday thursday friday saturday sunday hospit court custodi scene area place wai way case fact end part order favor favour line public addit return total charg prison jail polic peopl person man woman compani govern report statement interview million billion percent cent'.split(
    ' ',
  ),
);

type Texts = ReadonlyMap<string, { text: string; stems: ReadonlySet<string> }>;

/** Two reports that put one happening at different places. */
export const detectPlaces: Detector = (event, witnesses) => {
  const roles = gatherRoles(witnesses, rolesOf);
  const texts: Texts = new Map(
    witnesses.map(({ report }) => [report.id, { text: report.text, stems: new Set(stemsOf(report.text)) }]),
  );
  const disagreements = [...roles].flatMap(([, fillers]) => {
    const moved = fillers.flatMap(({ fact }) => fact.patient ?? fact.agent ?? []);
    if (!moved.every((one) => moved.every((other) => sameThing(one, other)))) return [];
    const sides = sidesOf(fillers, (a, b) => samePlace(a, b));
    if (!sides || !sides.every((side) => sides.every((other) => other === side || apart(side, other, texts))))
      return [];
    return [disagreementOf(event, 'place', about(sides), sides)];
  });
  return { disagreements, nearMisses: [] };
};

/** What happened to what, and in which direction; only for one thing of its kind. */
function rolesOf(fact: Fact): [string, Argument][] {
  const moved = fact.patient ?? fact.agent;
  if (!moved || moved.head === '' || moved.joined || !(moved.definite || moved.names.length > 0)) return [];
  return fact.places
    .filter(
      ({ argument }) =>
        !NO_PLACE.has(argument.head) && (argument.names.length > 0 || /^(?:an?|the)\b/i.test(argument.text)),
    )
    .slice(0, 1)
    .map(({ preposition, argument }): [string, Argument] => [
      `${fact.predicate}|${moved.head}|${DIRECTION[preposition] ?? 'at'}`,
      argument,
    ]);
}

const samePlace = (a: Filler, b: Filler): boolean => overlap(a.argument.stems, b.argument.stems);

/** Whether neither side's place is spoken of in the other's reports: else the one may lie in the other. */
function apart(side: readonly Filler[], other: readonly Filler[], texts: Texts): boolean {
  const unknownTo = (fillers: readonly Filler[], strangers: readonly Filler[]) =>
    fillers.every(({ argument }) =>
      strangers.every(({ report }) => !isSpokenOf(argument, texts.get(report))),
    );
  return unknownTo(side, other) && unknownTo(other, side);
}

/** A place with a name is spoken of under it; another by its head noun. */
function isSpokenOf(
  place: Argument,
  told: { text: string; stems: ReadonlySet<string> } | undefined,
): boolean {
  const names = place.text.match(/\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+|\d+))*/gu) ?? [];
  if (place.names.length > 0) return names.some((name) => told?.text.includes(name));
  return told?.stems.has(place.head) ?? false;
}

/** "place where the body was buried" */
function about(sides: readonly Filler[][]): string {
  const facts = sides.flat().map(({ fact }) => fact);
  const fact = facts.find(({ patient }) => patient !== null) ?? facts[0];
  const moved = lowered((fact?.patient ?? fact?.agent)?.text);
  const be = (fact?.patient ?? fact?.agent)?.plural ? 'were' : 'was';
  return ['place where', moved, fact?.patient ? be : null, fact?.verb].filter(Boolean).join(' ');
}
