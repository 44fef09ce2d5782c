import { stem } from '../../words/stems.ts';

/**
 * Event classes: what happened to the things counted. One class a line: its name, then the lemmas (verbs, nouns,
 * adjectives; irregular participles that a tagger may leave alone) that mean it. Two words stand on one line only
 * where a reader would take the one for the other. Extend it freely: a verb that stands nowhere here is a class of its own.
 */
const TABLE = `
killed: kill killed die died dead death deaths fatality fatalities perish slay slain claim-life
injured: injure injured injury wound wounded hurt casualty
missing: missing disappear unaccounted untraced
hospitalised: hospitalise hospitalize hospitalised hospitalized hospital
arrested: arrest arrested detain detained
charged: charge charged indict indicted
convicted: convict convicted
sentenced: sentence sentenced jail jailed imprison
freed: free freed release released
rescued: rescue rescued save saved winch winched airlift airlifted lift lifted
moved: transfer transferred relocate relocated
evacuated: evacuate evacuated evacuation evacuee
displaced: displace displaced homeless
infected: infect infected infection sicken sickened
launched: launch launched fire fired attack attacked unleash unleashed
shot down: shoot-down shot-down downed intercept intercepted neutralise neutralize neutralised neutralized
hit: hit strike struck impact
damaged: damage damaged
destroyed: destroy destroyed raze razed flatten flattened
flooded: flood flooded inundate inundated submerge submerged
burned: burn burned burnt scorch scorched char charred blacken blackened
collapsed: collapse collapsed burst rupture give-way fail failed breach
derailed: derail derailed derailment leave-rail
closed: close closed closure shut shut
cancelled: cancel cancelled canceled cancellation
delayed: delay delayed
recalled: recall recalled
sold: sell sold sale
bought: buy bought purchase purchased acquire acquired
hired: hire hired recruit recruited
dismissed: dismiss lay-off layoff redundancy redundant sack sacked axe axed cut cuts shed
started: start started begin began break-out outbreak erupt ignite
employed: employ employed employee workforce
paid: pay paid payment payout
fined: fine fined
cost: cost
demanded: demand demanded ransom
raised: raise raised
invested: invest invested investment
stolen: steal stolen theft copy copied
leaked: leak leaked spill spilled spilt escape escaped
voted: vote voted ballot
elected: elect elected
won: win won
lost: lose lost loss
scored: score scored goal
attended: attend attended attendance crowd turnout
aboard: aboard onboard on-board board boarded boarding
protested: protest protested march marched demonstrate demonstrated rally
struck work: walkout walk-out
signed: sign signed
held: hold held schedule scheduled plan planned take-place convene
promised: promise promised pledge pledged
built: build built construct constructed erect erected
planted: plant planted
tested: test tested
vaccinated: vaccinate vaccinated
treated: treat treated
collected: collect collected gather gathered
travelled: travel travelled traveled
fell: fall fell fallen drop dropped decline declined
rose: rise rose risen increase increased grow grew
`;

/** Words that only share a stem with one of these: "wind" is no form of "wounded", "neutral" none of "neutralised". */
const OTHER_WORDS = new Set(
  `down downs wind winds neutral neutrality protestant protestants attendant attendants destroyer destroyers savings
  collective collectives collectively increasingly roses closely finely costly strikingly holdings buildings plants
  employer employers copies boards`.split(/\s+/),
);

/** Event classes by word form and by stem. */
const CLASS_OF: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', words = ''] = line.split(': ');
      return words
        .split(' ')
        .flatMap((word): [string, string][] => [
          [stem(word), name],
          [word, name],
        ])
        .filter(([word]) => !OTHER_WORDS.has(word));
    }),
);

/** @returns the class of event that a word in any of its forms stands for, or null */
export const classOf = (word: string): string | null =>
  OTHER_WORDS.has(word) ? null : (CLASS_OF.get(word) ?? CLASS_OF.get(stem(word)) ?? null);

/** The names of all classes of the table. */
export const KNOWN_CLASSES: ReadonlySet<string> = new Set(CLASS_OF.values());

/** Tolls: a later and higher word of these is an update, not a dispute. */
export const TOLLS: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'arrested',
  'charged',
  'hospitalised',
  'evacuated',
  'displaced',
  'infected',
  'rescued',
  'damaged',
  'destroyed',
  'burned',
  'flooded',
  'cancelled',
  'treated',
  'affected',
  'closed',
  'leaked',
]);

/** What happens to people alone: a bare number before or behind such a verb counts people. */
export const PEOPLE_CLASSES: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'hospitalised',
  'arrested',
  'charged',
  'convicted',
  'sentenced',
  'freed',
  'rescued',
  'evacuated',
  'displaced',
  'infected',
  'vaccinated',
  'hired',
  'dismissed',
]);

/** Verbs that only report, hold or link: what happened stands beside them. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'be have do get say tell report announce confirm record count find estimate believe think know give put make take see show include involve add note state claim describe call name become remain seem appear go come follow stand need'.split(
    ' ',
  ),
);

/** Nouns of happening: before them a noun says what was counted ("56 drone strikes" are drones that hit). */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  'strike hit attack launch death fatality injury casualty arrest closure cancellation delay sale payment derailment infection evacuation layoff redundancy interception impact loss cut'.split(
    ' ',
  ),
);

/** Of whom such a noun tells where nothing else is named. */
export const OF_PEOPLE: ReadonlySet<string> = new Set(
  'death fatality injury casualty arrest evacuee infection layoff redundancy dead injured wounded hurt missing'.split(
    ' ',
  ),
);
