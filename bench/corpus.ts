import { type Random, randomFrom } from './random.ts';

/** A corpus of made-up reports, the same for the same seed: several reports on each of many events. */

/** Reports on one event, a day apart. */
const REPORTS_AN_EVENT = 4;
const SEED = 7;
const FIRST_DAY = Date.UTC(2026, 0, 5);
const MS_A_DAY = 86_400_000;

const words = (list: string): string[] => list.split(' ');
const ONSETS = words('B Br C D Dr F G Gr H K L M N P R S Sel St T Tr V W');
const VOWELS = words('a e i o u ea ia ou');
const CODAS = words('ll n r nd rn st x th mm ck');
const ENDINGS = words('ford by ham mouth vale ton wick mere holm den');
const FIRST_NAMES = words(
  'Ada Bram Cora Dario Edda Felix Greta Hugo Ines Jonas Kira Lars Mona Nils Olga Piet Rosa Sven Tilda Ugo',
);
const ROLES = ['mayor', 'fire chief', 'harbour master', 'union leader', 'hospital director', 'police chief'];
const KINDS = [
  { event: 'flood', deed: 'flooded', things: 'homes', where: 'along the river', cause: 'a dyke gave way' },
  {
    event: 'fire',
    deed: 'destroyed',
    things: 'workshops',
    where: 'behind the market',
    cause: 'a kiln overheated',
  },
  {
    event: 'strike',
    deed: 'closed',
    things: 'schools',
    where: 'in the old town',
    cause: 'talks over pay broke down',
  },
  {
    event: 'derailment',
    deed: 'damaged',
    things: 'wagons',
    where: 'at the junction',
    cause: 'a rail cracked',
  },
  {
    event: 'outbreak',
    deed: 'infected',
    things: 'patients',
    where: 'in two wards',
    cause: 'a pump was not cleaned',
  },
  { event: 'storm', deed: 'sunk', things: 'boats', where: 'off the pier', cause: 'a warning came late' },
] as const;
const SAYINGS = [
  'We did what we could with what we had',
  'Nobody told us how long this would take',
  'I have not slept since it began',
  'There will be time for questions when people are safe',
  'We heard a noise and then it was over',
  'You learn who your neighbours are',
  'I would do the same again tomorrow',
  'That is for others to find out',
];
const OUTLETS = ['Morning Ledger', 'Coast Wire', 'Evening Lantern', 'Valley Post', 'City Sheet'];

interface Facts {
  kind: (typeof KINDS)[number];
  place: string;
  street: string;
  official: { name: string; surname: string; role: string };
  witness: { name: string; surname: string; age: number };
  firm: string;
  things: number;
  hurt: number;
  helpers: number;
  money: number;
  share: number;
  hour: number;
}

/** Paragraphs of a report: one function a paragraph. `n` is a count as this report has it. */
const PARAGRAPHS: readonly ((
  facts: Facts,
  pick: <T>(list: readonly T[]) => T,
  n: (value: number) => number,
) => string)[] = [
  ({ kind, place, things }, pick, n) =>
    `A ${kind.event} ${kind.where} of ${place} left ${n(things)} ${kind.things} ${kind.deed} ${pick(['by nightfall', 'within hours', 'before help came'])}, ${pick(['officials said', 'the council said', 'residents said'])}.`,
  ({ kind, place, hurt, hour }, pick, n) =>
    `${pick(['At least ', 'About ', ''])}${n(hurt)} people were injured when the ${kind.event} ${pick(['began', 'started'])} at ${hour} ${pick(['a.m.', 'p.m.'])} in ${place}.`,
  ({ official, helpers, place }, pick, n) =>
    `${official.name}, the ${official.role} of ${place}, said that ${n(helpers)} helpers ${pick(['had been sent', 'were on their way', 'were at work'])}. “${pick(SAYINGS)},” ${official.surname} said.`,
  ({ witness, street }, pick) =>
    `${witness.name}, ${witness.age}, who lives on ${street}, ${pick(['saw it begin', 'was among the first to be led away', 'stayed behind'])}. “${pick(SAYINGS)},” ${pick(['she', 'he'])} said. “${pick(SAYINGS)}.”`,
  ({ firm, money, kind }, pick) =>
    `The insurer ${firm} put the cost of the ${kind.event} at £${money}m, ${pick(['more than half of it for repairs', 'a sum that may rise', 'not counting lost trade'])}.`,
  ({ kind, place, share }, pick) =>
    `Some ${share} per cent of ${place} was without ${pick(['power', 'water', 'buses'])} on ${pick(['Monday', 'Tuesday', 'Wednesday'])}, a day after the ${kind.event}.`,
  ({ kind, official }, pick) =>
    `${pick(['Early reports', 'A first inquiry', 'Two engineers'])} found that ${kind.cause}. ${official.surname} declined to comment on the cause until an inquiry has ended.`,
  ({ place, street, kind }, pick) =>
    `${pick(['Shops', 'Cafes', 'Offices'])} on ${street} stayed shut, and the road from ${place} to the coast was closed ${pick(['overnight', 'until noon', 'to all but ambulances'])} because of the ${kind.event}.`,
];

function factsOf(random: Random): Facts {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low));
  const stem = () => `${pick(ONSETS)}${pick(VOWELS)}${pick(CODAS)}`;
  const person = () => {
    const surname = `${stem()}${pick(VOWELS)}${pick(CODAS)}`;
    return { name: `${pick(FIRST_NAMES)} ${surname}`, surname };
  };
  return {
    kind: pick(KINDS),
    place: `${stem()}${pick(ENDINGS)}`,
    street: `${stem()} ${pick(['Street', 'Lane', 'Road'])}`,
    official: { ...person(), role: pick(ROLES) },
    witness: { ...person(), age: between(19, 90) },
    firm: `${stem()}${pick(VOWELS)} Mutual`,
    things: between(12, 480),
    hurt: between(3, 60),
    helpers: between(20, 900),
    money: between(2, 90),
    share: between(5, 95),
    hour: between(1, 12),
  };
}

/** One report: most of the paragraphs, the first one first, its numbers now and then its own. */
function reportOf(facts: Facts, date: string, random: Random): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const own = (value: number) => (random() < 0.15 ? value + 1 + Math.floor(random() * 9) : value);
  const body = PARAGRAPHS.filter((_, i) => i === 0 || random() < 0.85).map((write) =>
    write(facts, pick, own),
  );
  const headline = `${facts.kind.event[0]?.toUpperCase()}${facts.kind.event.slice(1)} in ${facts.place}: ${pick(['what is known', 'helpers at work', 'questions remain'])}`;
  return `---\nheadline: ${JSON.stringify(headline)}\ndate: ${date}\noutlet: ${JSON.stringify(pick(OUTLETS))}\n---\n${body.join('\n\n')}\n`;
}

interface MadeEvent {
  facts: Facts;
  /** Texts by file name. */
  files: Map<string, string>;
}

function* eventsOf(reports: number, seed: number, reportsAnEvent: number): Generator<MadeEvent> {
  const random = randomFrom(seed);
  for (let event = 0, made = 0; made < reports; event++) {
    const facts = factsOf(random);
    const files = new Map<string, string>();
    for (let i = 0; i < reportsAnEvent && made < reports; i++, made++) {
      const date = new Date(FIRST_DAY + (Math.floor(event / 2) + (i % REPORTS_AN_EVENT)) * MS_A_DAY)
        .toISOString()
        .slice(0, 10);
      files.set(`made-${String(event).padStart(4, '0')}-${i + 1}.md`, reportOf(facts, date, random));
    }
    yield { facts, files };
  }
}

/**
 * @param reports how many
 * @param reportsAnEvent how many of them tell of one event
 * @returns report files by name
 */
export const makeCorpus = (
  reports: number,
  seed = SEED,
  reportsAnEvent = REPORTS_AN_EVENT,
): Map<string, string> =>
  new Map([...eventsOf(reports, seed, reportsAnEvent)].flatMap(({ files }) => [...files]));

/** Questions on an event: of every kind, with typing errors and without marks, of common words alone, and on what is not told. */
const QUESTIONS: readonly ((facts: Facts) => string)[] = [
  ({ kind, place }) => `How many ${kind.things} were ${kind.deed} in ${place}?`,
  ({ place }) => `How many people were injured in ${place}?`,
  ({ kind, place }) => `At what time did the ${kind.event} in ${place} begin?`,
  ({ official, place }) => `Who is the ${official.role} of ${place}?`,
  ({ official }) => `What did ${official.name} say about the helpers?`,
  ({ witness }) => `how old is ${witness.name.toLowerCase()}`,
  ({ kind, place }) => `How much did the ${kind.event} in ${place} cost?`,
  ({ kind, place }) => `Why did the ${kind.event} in ${place} happen?`,
  ({ place }) => `how many helprs were sent to ${place.toLowerCase()}`,
  ({ kind }) => `How many people were injured when the ${kind.event} began?`,
  ({ street, kind }) => `Why did shops on ${street} stay shut after the ${kind.event}?`,
  ({ firm }) => `What did ${firm} put the cost at?`,
  ({ place }) => `How many helicopters crashed in ${place}?`,
  ({ kind, place }) => `Was ${place} without power on Monday, after the ${kind.event}?`,
  ({ kind }) => `What did Chancellor Ortmannsdorf say about the ${kind.event} inquiry?`,
  ({ witness }) => `Where does ${witness.name} live?`,
];

/** @returns questions about the events of {@link makeCorpus} of as many reports, from all over it, no two alike */
export function makeQuestions(reports: number, count: number, seed = SEED): string[] {
  const facts = [...eventsOf(reports, seed, REPORTS_AN_EVENT)].map((event) => event.facts);
  const step = Math.max(1, Math.floor(facts.length / count));
  const asked = facts.filter((_, i) => i % step === 0);
  // of each event another question first, then of each the next one
  const all = QUESTIONS.flatMap((_, round) =>
    asked.flatMap((told, i) => QUESTIONS[(i + round) % QUESTIONS.length]?.(told) ?? []),
  );
  return [...new Set(all)].slice(0, count);
}
