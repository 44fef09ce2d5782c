import type { Argument, Fact } from '../evidence/types.ts';
import { IRREGULAR } from '../words/irregular.ts';
import { stem } from '../words/stems.ts';
import { deedOf, deedTold, predicateFor, thingOf } from './deeds.ts';
import { tellers } from './reasons.ts';
import { disputeOf, type Filler, gatherRoles, lowered, overlap, partedByThing, sidesOf } from './roles.ts';
import type { Detector } from './types.ts';

/**
 * Deeds that one alone does to one thing, by field: whoever else is named for it contradicts. To condemn, support,
 * visit, fund or sign is not among them: many can.
 */
const DEEDS = `
making: invent design devise develop make build establish install fit manufacture supply assemble engineer fabricate erect drill sink
works: write author compose paint direct draft edit translate photograph film publish commission
command: order propose initiate lead head chair run manage command oversee supervise coordinate
offices: succeed replace appoint name nominate hire
talks: mediate moderate broker negotiate host sponsor organise thrash_out
rescue: rescue carry_out
crime: kill murder stab shoot strangle poison kidnap abduct hijack rob
finding: discover find detect identify diagnose alert raise send
driving: drive pilot captain skipper steer fly
business: own buy operate charter audit insure underwrite
courts: prosecute sentence dissent
posts: take_over serve
sport: score referee umpire coach
origin: cause carry_out
`;

/** By the name of the deed. */
const EXCLUSIVE = new Set(
  DEEDS.trim()
    .split('\n')
    .flatMap((line) => line.split(': ')[1]?.split(' ') ?? [])
    .map((deed) => deedOf(predicateFor(deed))),
);

/** Two reports that name different people or bodies for one deed. */
export const detectPersons: Detector = (event, witnesses) => {
  const roles = gatherRoles(witnesses, rolesOf);
  const disagreements = [...roles].flatMap(([role, fillers]) =>
    (role.startsWith('hired|') ? [fillers] : partedByThing(fillers, ({ patient }) => patient)).flatMap(
      (one) => {
        const telling = one.filter(({ argument }) => isNamed(argument) && !argument.joined);
        const exclusive =
          EXCLUSIVE.has(role.split('|')[0] ?? '') ||
          role.startsWith('first ') ||
          telling.some(({ fact }) => fact.cleft);
        const sides = exclusive ? sidesOf(telling, sameOne) : null;
        return sides ? [disputeOf(event, 'person', tell(sides), sides)] : [];
      },
    ),
  );
  return { disagreements, nearMisses: [] };
};

/** By a name at its end, or before "of"; "the London firm" may be whichever is named elsewhere. */
const isNamed = ({ names, text }: Argument): boolean =>
  names.length > 0 &&
  [text, text.split(/ (?:of|from|in|at) /)[0] ?? ''].some((part) => /\p{Lu}[^ ]*$/u.test(part));

/** Goals of which a match has one, and verbs of scoring: "headed the winner". */
const GOALS = new Set(
  'winner open equalis equal decid level'
    .split(' ')
    .concat('opener', 'equaliser', 'equalizer', 'decider')
    .map(stem),
);
const SCORING = new Set(
  'score head net fire grab hit slot volley bag poach convert get nod sidefoot curl'
    .split(' ')
    .map(predicateFor),
);

/** The one goal of its kind that is spoken of: "the winner", "the winning goal". */
function goalOf({ head, stems }: Argument): string | null {
  if (GOALS.has(head)) return thingOf(head);
  return head === stem('goal') && stems.includes(stem('winning')) ? thingOf('winner') : null;
}

/** Whom or what a deed was done to, where that was named before. */
const PRONOUN = /\b(?:him|her|it|them)$/;

/** The deed and its object; a deed without an object counts with where or in what it was done ("mediating in the dispute"). */
function rolesOf(fact: Fact): [string, Argument][] {
  const hired = hiredOf(fact);
  if (hired) return [hired];
  if (!fact.agent) return [];
  const goal = fact.patient && SCORING.has(fact.predicate) ? goalOf(fact.patient) : null;
  if (goal !== null) return [[`score|${goal}`, fact.agent]];
  if (fact.patient)
    return oneOfAKind(fact.patient) ? [[`${deedTold(fact)}|${agedThing(fact.patient)}`, fact.agent]] : [];
  // "the first to reach her"
  if (fact.predicate.startsWith('first '))
    return [[`${deedTold(fact)}|${PRONOUN.exec(fact.told.text)?.[0] ?? ''}`, fact.agent]];
  return fact.places
    .filter(({ argument }) => argument.definite && !argument.plural)
    .map(({ argument }): [string, Argument] => [
      `${deedTold(fact)}|${thingOf(argument.head)}`,
      fact.agent as Argument,
    ]);
}

const HIRING = new Set(['hired', 'engag', 'retain', 'commiss']);
const FIRM = new Set('firm compani agenc busi group consult'.split(' '));

/** Who was taken on, as what: "hired the security firm NAME". */
function hiredOf({ predicate, patient }: Fact): [string, Argument] | null {
  if (!HIRING.has(predicate) || !patient || patient.names.length === 0 || patient.joined) return null;
  const kind = patient.stems.filter((stem) => !patient.names.includes(stem));
  const trade = kind.filter((stem) => !FIRM.has(stem));
  return trade.length > 0 && trade.length < kind.length ? [`hired|${trade.sort().join(' ')}`, patient] : null;
}

const oneOfAKind = (patient: Argument): boolean =>
  patient.head !== '' &&
  (patient.definite ||
    patient.names.length > 0 ||
    COUNTED.test(patient.text) ||
    AGED.test(patient.text) ||
    BODIES.has(patient.head)) &&
  !patient.joined;

const agedThing = ({ head, text }: Argument): string => `${AGED.exec(text)?.[0] ?? ''}${thingOf(head)}`;

/** Stems of bodies of which an event mostly has one. */
const BODIES = new Set(
  'detect commiss committe inquiri inquest investig panel tribun review probe'.split(' '),
);

/** "312 ballot papers": no others are as many. */
const COUNTED = /^\d{2,}/;
/** "a four-year-old girl": of that age there is one. */
const AGED = /\S+-year-old (?=\p{L})/u;

const sameOne = (a: Filler, b: Filler): boolean => overlap(a.argument.names, b.argument.names);

const tell = (sides: readonly Filler[][]) => ({
  about: about(sides),
  reason: `${tellers(sides.flat())} tell ${about(sides)}, and one alone can be meant`,
});

/** The deed in the words of the report that tells it best: "who ordered the evacuation", "who will lead the inquiry". */
function about(sides: readonly Filler[][]): string {
  const facts = sides.flat().map(({ fact }) => fact);
  const fact = facts.find(({ verb }) => /ed\b/.test(verb)) ?? facts[0];
  if (fact?.predicate.startsWith('first ') && !isPast(fact.verb))
    return `who was the first to ${fact.told.text}`;
  const object = fact?.patient ?? fact?.places[0]?.argument;
  const verb = /ing\b/.test(fact?.verb ?? '')
    ? `is ${fact?.verb}`
    : fact?.future && !isPast(fact.verb)
      ? `will ${fact.verb}`
      : fact?.verb;
  const joint = fact?.patient ? orderOf(fact) : fact?.places[0]?.preposition;
  return ['who', fact?.predicate.startsWith('first ') ? 'first' : null, verb, joint, lowered(object?.text)]
    .filter(Boolean)
    .join(' ');
}

/** Whether a verb stands in the past: "heard", "reported". */
const isPast = (verb: string): boolean => /ed\b/.test(verb) || IRREGULAR.has(verb.split(' ')[0] ?? '');

/** "gave the order to clear", "gave the order for the raid" */
function orderOf({ verb, patient }: Fact): string | null {
  if (verb !== 'gave the order') return null;
  return /^\p{Ll}+$/u.test(patient?.text ?? '') ? 'to' : 'for';
}
