import { distance } from 'fastest-levenshtein';
import { fold } from '../speakers/names.ts';
import type { Speaker } from '../types.ts';
import { formOf, type NameForm, normal, sound } from './forms.ts';

export interface SpeakerRow {
  report: string;
  event: string;
  speaker: Speaker;
}

/** Somebody who is quoted, over all reports. `members` are the names under which single reports know them. */
export interface Person {
  /** Made from the name; stable while the people of that name are. */
  id: string;
  name: string;
  /** Every other form in use. */
  aliases: string[];
  kind: Speaker['kind'];
  members: { report: string; name: string }[];
}

/** Rows that are surely one person. */
interface Cluster {
  key: string;
  kind: Speaker['kind'];
  form: NameForm;
  rows: SpeakerRow[];
  events: Set<string>;
  /** The cluster this one turned out to be. */
  into: Cluster | null;
}

const root = (cluster: Cluster): Cluster => {
  let top = cluster;
  while (top.into) top = top.into;
  return top;
};

const merge = (a: Cluster, b: Cluster): void => {
  const into = root(a);
  const from = root(b);
  if (into === from) return;
  from.into = into;
  into.rows =
    into.rows.length >= from.rows.length ? [...into.rows, ...from.rows] : [...from.rows, ...into.rows];
  for (const event of from.events) into.events.add(event);
};

const bucket = <T>(map: Map<string, T[]>, key: string, item: T): void => {
  const found = map.get(key);
  if (found) found.push(item);
  else map.set(key, [item]);
};

/** What two rows must share to be one at first sight. */
function keyOf(row: SpeakerRow): string {
  const { kind, name } = row.speaker;
  const plain = normal(name);
  if (kind === 'unnamed') return `unnamed|${row.report}|${plain}`;
  if (kind === 'organisation') {
    // "the company" is another one in every event; a name with capitals is the same body everywhere
    const named = /(?:^|\s)\p{Lu}/u.test(name.replace(/^The /u, ''));
    return `organisation|${named ? '' : row.event}|${plain.replace(/^the /u, '')}`;
  }
  const form = formOf(name);
  return form.first === '' ? `alone|${row.event}|${plain}` : `person|${plain}`;
}

function clustersOf(rows: readonly SpeakerRow[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = clusters.get(key);
    if (known) {
      known.rows.push(row);
      known.events.add(row.event);
    } else
      clusters.set(key, {
        key,
        kind: row.speaker.kind,
        form: formOf(row.speaker.name),
        rows: [row],
        events: new Set([row.event]),
        into: null,
      });
  }
  return [...clusters.values()];
}

/** One first name and surname, spelled alike: one person, unless middle names or "Jr." tell several apart. */
function mergeFullNames(people: readonly Cluster[]): void {
  const alike = new Map<string, Cluster[]>();
  for (const cluster of people)
    bucket(
      alike,
      `${sound(cluster.form.first)} ${sound(cluster.form.surname)} ${cluster.form.generation}`,
      cluster,
    );
  for (const group of alike.values()) {
    const middles = new Set(
      group.flatMap((c) => (c.form.middle.length > 0 ? [c.form.middle.map((m) => m[0]).join('')] : [])),
    );
    const [head] = group;
    if (middles.size <= 1) for (const other of group.slice(1)) if (head) merge(head, other);
  }
}

/** Spellings one letter apart are one person only where reports of one event use both. */
function mergeSpellings(people: readonly Cluster[]): void {
  const near = new Map<string, Cluster[]>();
  for (const cluster of people) {
    if (cluster.into || cluster.form.surname.length < 5) continue;
    const { surname, first } = cluster.form;
    for (const event of cluster.events)
      for (const key of [surname, ...deletions(surname)]) bucket(near, `${event}|${first}|${key}`, cluster);
  }
  for (const group of near.values()) {
    const [head] = group;
    for (const other of group.slice(1))
      if (
        head &&
        root(head) !== root(other) &&
        distance(head.form.surname, other.form.surname) <= 1 &&
        head.form.generation === other.form.generation
      )
        merge(head, other);
  }
}

/** The word with each one of its letters but the first left out: two words one letter apart share one of these. */
const deletions = (word: string): string[] =>
  [...word].slice(1).map((_, k) => word.slice(0, k + 1) + word.slice(k + 2));

/** A surname or an initial with a surname joins the one person of the event who bears it. */
function mergeShortForms(people: readonly Cluster[], alone: readonly Cluster[]): void {
  const families = new Map<string, Set<Cluster>>();
  for (const cluster of people)
    for (const event of cluster.events) {
      const key = `${event}|${sound(cluster.form.surname)}`;
      families.set(key, (families.get(key) ?? new Set()).add(root(cluster)));
    }
  const bearers = (event: string, surname: string) => [
    ...new Set([...(families.get(`${event}|${sound(surname)}`) ?? [])].map(root)),
  ];
  for (const cluster of people) {
    if (cluster.form.first.length !== 1) continue;
    for (const event of cluster.events) {
      const fitting = bearers(event, cluster.form.surname).filter(
        (c) => c !== root(cluster) && c.form.first.startsWith(cluster.form.first),
      );
      if (fitting.length === 1 && fitting[0]) merge(fitting[0], cluster);
    }
  }
  for (const cluster of alone) {
    const [event = ''] = cluster.events;
    const fitting = bearers(event, cluster.form.surname);
    if (fitting.length === 1 && fitting[0]) merge(fitting[0], cluster);
  }
}

const hyphens = (name: string): number => name.split('-').length;

/** The name that most reports use; of equals the longest. */
function bestName(cluster: Cluster): string {
  const counts = new Map<string, number>();
  for (const { speaker } of cluster.rows) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1);
  const full = (name: string) => (formOf(name).first.length > 1 ? 1 : 0);
  return (
    [...counts].sort(
      ([a, m], [b, n]) =>
        full(b) - full(a) || n - m || b.length - a.length || hyphens(b) - hyphens(a) || (a < b ? -1 : 1),
    )[0]?.[0] ?? ''
  );
}

function aliasesOf(cluster: Cluster, name: string): string[] {
  const forms = new Set<string>();
  for (const { speaker } of cluster.rows) {
    for (const form of [speaker.name, ...speaker.mentions]) forms.add(form.replace(/\s+/gu, ' ').trim());
    if (cluster.kind === 'person') forms.add(familyName(speaker.name));
  }
  forms.delete(name);
  forms.delete('');
  return [...forms].sort();
}

/** The surname as it is written: "von der Leyen". */
export function familyName(name: string): string {
  const { surname, generation } = formOf(name);
  const words = name.split(/\s+/u);
  if (generation) words.pop();
  for (let at = 0; at < words.length; at++)
    if (normal(words.slice(at).join(' ')) === surname) return words.slice(at).join(' ');
  return name;
}

function personOf(cluster: Cluster, taken: Map<string, number>): Person {
  const name = bestName(cluster);
  const slug = fold(name).replace(/[^\p{L}\p{N}]+/gu, '-') || 'speaker';
  const count = (taken.get(slug) ?? 0) + 1;
  taken.set(slug, count);
  const members = new Map<string, { report: string; name: string }>();
  for (const { report, speaker } of cluster.rows)
    members.set(`${report}|${speaker.name}`, { report, name: speaker.name });
  return {
    id: count > 1 ? `${slug}-${count}` : slug,
    name,
    aliases: aliasesOf(cluster, name),
    kind: cluster.kind,
    members: [...members.values()],
  };
}

/**
 * Puts the speakers of all reports together: one entry per person, never one for two who share a surname.
 * A surname alone joins a full name only within its own event, and only where a single person bears it there.
 * Near-linear in the number of rows.
 */
export function groupPeople(rows: readonly SpeakerRow[]): Person[] {
  const clusters = clustersOf(rows);
  const people = clusters.filter((cluster) => cluster.key.startsWith('person|'));
  mergeFullNames(people);
  mergeSpellings(people);
  mergeShortForms(
    people,
    clusters.filter((cluster) => cluster.key.startsWith('alone|')),
  );
  const taken = new Map<string, number>();
  return clusters.filter((cluster) => cluster.into === null).map((cluster) => personOf(cluster, taken));
}
