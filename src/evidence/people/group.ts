import { fold } from '../speakers/names.ts';
import type { Speaker } from '../types.ts';
import { bucket, type Cluster, clustersOf, type SpeakerRow } from './clusters.ts';
import { formOf, normal } from './forms.ts';
import { mergeFirstWords, mergeFullNames, mergeShortForms, mergeSpellings } from './merging.ts';

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
  const names = new Set(cluster.rows.map(({ speaker }) => speaker.name));
  const written = new Set([...names, ...cluster.rows.flatMap(({ speaker }) => speaker.mentions)]);
  const forms = new Set(Array.from(written, (form) => form.replace(/\s+/gu, ' ').trim()));
  if (cluster.kind === 'person') for (const one of names) forms.add(familyName(one));
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
  const alone = clusters.filter((cluster) => cluster.key.startsWith('alone|'));
  mergeFullNames(people);
  mergeSpellings(people);
  mergeShortForms(people, alone);
  mergeFirstWords(clusters, alone);
  const taken = new Map<string, number>();
  return distinct(
    clusters.filter((cluster) => cluster.into === null).map((cluster) => personOf(cluster, taken)),
  );
}

/** Entries of one name are told apart by a report each stands in: "police (r1)". The plain name is their alias. */
function distinct(people: readonly Person[]): Person[] {
  const alike = new Map<string, Person[]>();
  for (const person of people) bucket(alike, normal(person.name), person);
  return people.map((person) => {
    if ((alike.get(normal(person.name))?.length ?? 0) < 2) return person;
    const aliases = [...new Set([...person.aliases, person.name])].sort();
    return { ...person, name: `${person.name} (${person.members[0]?.report ?? person.id})`, aliases };
  });
}
