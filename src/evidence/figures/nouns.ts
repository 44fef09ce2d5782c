/** Nouns that mean the same when they are counted; one meaning a line, its name first. */
const SAME = `
person people individual resident inhabitant citizen civilian human soul patient passenger customer victim life
worker employee staff staffer workforce
job post position
child kid youngster
home house household property dwelling
carriage car wagon coach
vehicle car
firefighter fireman
officer policeman
site location place point
aircraft plane airplane jet airliner
ship vessel boat
school
company firm business
nation country state
soldier troop
prisoner inmate convict
pack packet package
member
seat
vote ballot
case infection
fan spectator supporter
`;

const CLASS_OF = new Map<string, string>();
for (const line of SAME.trim().split('\n')) {
  const [name = '', ...others] = line.split(' ');
  for (const word of [name, ...others]) if (!CLASS_OF.has(word)) CLASS_OF.set(word, name);
}

/** @returns one name for all nouns that count the same thing */
export const sameNoun = (lemma: string): string => CLASS_OF.get(lemma) ?? lemma;

/** Those who are people, each a wider or narrower name for some of them. */
const PEOPLE = new Set(
  'person worker child firefighter officer soldier fan member student pupil teacher guest tourist visitor migrant refugee hostage prisoner inmate protester protestor demonstrator miner sailor crew driver rider runner pilot nurse doctor man woman suspect detainee holidaymaker commuter pensioner villager farmer rescuer journalist activist militant rebel gunman fighter teenager player swimmer climber skier hiker pedestrian cyclist motorist shopper diner customer voter shareholder delegate official lawmaker neighbour neighbor diver hunter pirate medic paramedic juror raider burglar thief robber accountant engineer scientist investigator trader volunteer survivor witness'
    .split(' ')
    .map(sameNoun),
);

/** @returns whether a noun counts people */
export const isPeople = (lemma: string): boolean => PEOPLE.has(sameNoun(lemma));

/** @returns whether both count the same, or one counts them by a wider name ("people" for "passengers") */
export function countAlike(one: string, other: string): boolean {
  return one === other || sameNoun(one) === sameNoun(other);
}
