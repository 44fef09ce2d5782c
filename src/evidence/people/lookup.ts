import { distance } from 'fastest-levenshtein';
import { atOnce, type Steps } from '../../steps.ts';
import { TITLES } from '../speakers/lexicon.ts';
import { bucket } from './clusters.ts';
import { formOf, normal, untitled } from './forms.ts';
import { familyName, type Person } from './group.ts';

type Counted = Person & { quotes: number };

/** Everything a look-up needs, built once. */
export interface PeopleIndex {
  people: Counted[];
  /** Normalised name or alias → numbers of people. */
  byName: Map<string, number[]>;
  /** Initial and surname → numbers of people. */
  byInitial: Map<string, number[]>;
  /** Names from each of their words on, for completion: by their first letter, each list sorted. */
  beginnings: Map<string, Beginning[]>;
  /** Three letters → names that hold them. */
  trigrams: Map<string, number[]>;
  names: string[];
}

interface Beginning {
  key: string;
  person: number;
}

/** People, or names, that are put into the index in one step. */
const PORTION = 100;
/** Most letters of what was typed that a look-up reads. */
const LONGEST = 120;
/** Most names suggested for an unknown speaker. */
const SUGGESTIONS = 5;
/** Names compared letter by letter for a suggestion. */
const COMPARED = 200;
/** Of the letters typed, how many rare groups of three are looked up, and how many names for each. */
const RAREST = 8;
const POSTED = 500;
/** More names than this that begin alike are gone through from the most quoted on. */
const MANY = 2000;

const put = (map: Map<string, number[]>, key: string, person: number): void => {
  // people are put in one after the other, so a person's number can only stand last
  if (map.get(key)?.at(-1) !== person) bucket(map, key, person);
};

const trigramsOf = (text: string): Set<string> => {
  const padded = `  ${text} `;
  const out = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) out.add(padded.slice(at, at + 3));
  return out;
};

/** @param people everyone, with how many quotations they have */
export const buildPeopleIndex = (people: readonly Counted[]): PeopleIndex => atOnce(peopleIndexOf(people));

/** The same in steps. */
export function* peopleIndexOf(people: readonly Counted[]): Steps<PeopleIndex> {
  const index: PeopleIndex = {
    people: [...people].sort(byQuotes),
    byName: new Map(),
    byInitial: new Map(),
    beginnings: new Map(),
    trigrams: new Map(),
    names: [],
  };
  for (const [number, person] of index.people.entries()) {
    putPerson(index, person, number);
    if (number % PORTION === 0) yield;
  }
  for (const beginnings of index.beginnings.values()) {
    beginnings.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    yield;
  }
  index.names = [...index.byName.keys()];
  for (const [at, name] of index.names.entries()) {
    for (const gram of trigramsOf(name)) bucket(index.trigrams, gram, at);
    if (at % PORTION === 0) yield;
  }
  return index;
}

function putPerson(index: PeopleIndex, person: Counted, number: number): void {
  const beginnings = new Set<string>();
  for (const alias of [person.name, ...person.aliases]) {
    put(index.byName, normal(alias), number);
    const plain = untitled(alias);
    if (plain.includes(' ') || person.kind !== 'person') put(index.byName, plain, number);
    // "a neighbour" is nobody to look for
    if (person.kind === 'unnamed') continue;
    const words = normal(alias).split(' ');
    words.forEach((_, at) => {
      beginnings.add(words.slice(at).join(' '));
    });
  }
  for (const key of beginnings) bucket(index.beginnings, key.charAt(0), { key, person: number });
  if (person.kind !== 'person') return;
  put(index.byName, normal(familyName(person.name)), number);
  const { first, surname } = formOf(person.name);
  if (first) put(index.byInitial, `${first[0]} ${surname}`, number);
}

/** The most quoted first. */
const byQuotes = (a: Counted, b: Counted): number => b.quotes - a.quotes || (a.name < b.name ? -1 : 1);

const found = (
  index: PeopleIndex,
  numbers: readonly number[] | undefined,
): { person: Person | null; candidates: Person[] } | null => {
  if (!numbers || numbers.length === 0) return null;
  const people = numbers
    .flatMap((number) => index.people[number] ?? [])
    .sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
  const [only] = people;
  return people.length === 1 && only
    ? { person: only, candidates: [] }
    : { person: null, candidates: people };
};

/**
 * Finds who is meant by a name as somebody types it: full name, surname, any alias, with or without titles,
 * an initial with a surname, or any words before a full name ("passenger Ann Lee").
 * @returns the person; or nobody, with those who share the alias, or the closest names
 */
export function findPerson(
  index: PeopleIndex,
  typed: string,
): { person: Person | null; candidates: Person[] } {
  const name = normal(typed.slice(0, LONGEST)).replace(/'s$/u, '');
  if (name === '') return { person: null, candidates: [] };
  const plain = untitled(name);
  const hit =
    found(index, exact(index, name)) ??
    found(index, index.byName.get(plain)) ??
    found(index, initialed(index, plain)) ??
    found(index, ending(index, plain));
  return hit ?? { person: null, candidates: closest(index, plain) };
}

/** Those whose own name it is come before those who are only called so. */
function exact(index: PeopleIndex, name: string): number[] | undefined {
  const numbers = index.byName.get(name);
  if (!name.includes(' ')) return numbers;
  const own = numbers?.filter((number) => normal(index.people[number]?.name ?? '') === name);
  return own && own.length > 0 ? own : numbers;
}

function initialed(index: PeopleIndex, plain: string): number[] | undefined {
  const { first, surname } = formOf(plain);
  return first.length === 1 ? index.byInitial.get(`${first} ${surname}`) : undefined;
}

/** A full name at the end, or a surname after words that are titles. */
function ending(index: PeopleIndex, plain: string): number[] | undefined {
  const words = plain.split(' ');
  for (let at = 1; at < words.length; at++) {
    const rest = words.slice(at).join(' ');
    const numbers = index.byName.get(rest);
    if (!numbers) continue;
    if (at < words.length - 1 || words.slice(0, at).some((word) => TITLES.has(word))) return numbers;
  }
  return undefined;
}

function closest(index: PeopleIndex, name: string): Person[] {
  const shared = new Map<number, number>();
  const postings = [...trigramsOf(name)]
    .flatMap((gram) => [index.trigrams.get(gram) ?? []])
    .filter((p) => p.length > 0);
  for (const posting of postings.sort((a, b) => a.length - b.length).slice(0, RAREST))
    for (const at of posting.slice(0, POSTED)) shared.set(at, (shared.get(at) ?? 0) + 1);
  const near = [...shared].sort((a, b) => b[1] - a[1]).slice(0, COMPARED);
  const ranked = near
    .map(([at]) => ({
      name: index.names[at] ?? '',
      away: distance(name, index.names[at] ?? '') / Math.max(name.length, (index.names[at] ?? '').length),
    }))
    .filter(({ away }) => away <= 0.5)
    .sort((a, b) => a.away - b.away);
  const people = new Set<Person>();
  for (const { name: key } of ranked)
    for (const number of index.byName.get(key) ?? []) people.add(index.people[number] as Counted);
  return [...people].slice(0, SUGGESTIONS);
}

/**
 * Completes a speaker: names of people any of whose words, in any of their names, begin with what was typed.
 * @param limit most names to give back, the most quoted first
 */
export function completeSpeaker(index: PeopleIndex, typed: string, limit: number): string[] {
  const prefix = normal(typed.slice(0, LONGEST));
  const beginnings = index.beginnings.get(prefix.charAt(0)) ?? [];
  const from = lowerBound(beginnings, prefix);
  const to = lowerBound(beginnings, `${prefix}\uffff`);
  // people stand in the order of their quotations, so a number is a rank
  const numbers =
    prefix === '' || to - from > MANY
      ? frequent(index, prefix, limit)
      : [...new Set(beginnings.slice(from, to).map((entry) => entry.person))];
  return numbers
    .sort((a, b) => a - b)
    .slice(0, limit)
    .flatMap((number) => index.people[number]?.name ?? []);
}

/** The most quoted people with a word that begins so. */
function frequent(index: PeopleIndex, prefix: string, limit: number): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < index.people.length && numbers.length < limit; number++) {
    const { name = '', aliases = [], kind } = index.people[number] ?? {};
    if (kind !== 'unnamed' && [name, ...aliases].some((alias) => ` ${normal(alias)}`.includes(` ${prefix}`)))
      numbers.push(number);
  }
  return numbers;
}

function lowerBound(sorted: readonly { key: string }[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
