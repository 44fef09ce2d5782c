import type { Argument, Fact } from '../evidence/types.ts';
import { stemsOf } from '../words/stems.ts';
import { tellers } from './reasons.ts';
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

/** What a report says, as far as places are looked for in it. */
interface Told {
  id: string;
  text: string;
  sentences: string[];
  stems: ReadonlySet<string>;
}

/** Two reports that put one happening at different places. */
export const detectPlaces: Detector = (event, witnesses) => {
  const roles = gatherRoles(witnesses, rolesOf);
  const told = witnesses.map(
    ({ report }): Told => ({
      id: report.id,
      text: report.text,
      sentences: report.passages.flatMap((passage) => passage.sentences.map((sentence) => sentence.text)),
      stems: new Set(stemsOf(report.text)),
    }),
  );
  const disagreements = [...roles].flatMap(([, fillers]) => {
    const moved = fillers.flatMap(({ fact }) => fact.patient ?? fact.agent ?? []);
    if (!moved.every((one) => moved.every((other) => sameThing(one, other)))) return [];
    const sides = sidesOf(fillers, (a, b) => samePlace(a, b));
    if (!sides?.every((side) => sides.every((other) => other === side || apart(side, other, told))))
      return [];
    return [disagreementOf(event, 'place', tell(sides), sides)];
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

/** Whether they share a word; what stands behind a comma only says where the place lies. */
const samePlace = (a: Filler, b: Filler): boolean => overlap(ownStems(a), ownStems(b));
const ownStems = ({ argument }: Filler): string[] => stemsOf(argument.text.split(',')[0] ?? '');

/**
 * Whether two sides name places that are not known to lie in one another: two names never stand in one sentence, and
 * a place without a name is not spoken of in the other's reports.
 */
function apart(side: readonly Filler[], other: readonly Filler[], told: readonly Told[]): boolean {
  return side.every((a) =>
    other.every((b) => {
      if (a.argument.names.length > 0 && b.argument.names.length > 0) {
        const together = (sentence: string) =>
          isNamedIn(a.argument, sentence) && isNamedIn(b.argument, sentence);
        return !told.some(({ sentences }) => sentences.some(together));
      }
      return !isSpokenOf(a.argument, b.report, told) && !isSpokenOf(b.argument, a.report, told);
    }),
  );
}

/** Whether one of a place's names, as "Gannet Beach" or "Highway 38", stands in a text. */
function isNamedIn({ text: place }: Argument, text: string): boolean {
  const names = place.match(/\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+|\d+))*/gu) ?? [];
  return names.some((name) => text.includes(name));
}

function isSpokenOf(place: Argument, report: string, told: readonly Told[]): boolean {
  const other = told.find(({ id }) => id === report);
  return place.names.length > 0
    ? isNamedIn(place, other?.text ?? '')
    : (other?.stems.has(place.head) ?? false);
}

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
