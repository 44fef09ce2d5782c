import { distance } from 'fastest-levenshtein';
import { bucket, type Cluster, merge, root } from './clusters.ts';
import { normal, sound } from './forms.ts';

/** One first name and surname, spelled alike: one person, unless middle names or "Jr." tell several apart. */
export function mergeFullNames(people: readonly Cluster[]): void {
  const alike = new Map<string, Cluster[]>();
  for (const cluster of people)
    bucket(
      alike,
      `${sound(cluster.form.first)} ${sound(cluster.form.surname)} ${cluster.form.generation} ${cluster.form.first.length === 1 ? cluster.key : ''}`,
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
export function mergeSpellings(people: readonly Cluster[]): void {
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
export function mergeShortForms(people: readonly Cluster[], alone: readonly Cluster[]): void {
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

/** Titles that stand before a given name: "Sir Keir". */
const GIVEN_NAME_TITLE = /^(?:sir|dame|prince|princess|sheikh|don|doña)$/u;

/** "Sir Alan" joins the one Alan of the event; a firm told by its name's first word joins the firm. */
export function mergeFirstWords(clusters: readonly Cluster[], alone: readonly Cluster[]): void {
  const byFirst = new Map<string, Set<Cluster>>();
  for (const cluster of clusters) {
    if (cluster.kind === 'unnamed' || cluster.key.startsWith('alone|')) continue;
    const first =
      cluster.kind === 'person' ? cluster.form.first : normal(cluster.rows[0]?.speaker.name ?? '');
    for (const event of cluster.events)
      for (const key of cluster.kind === 'person' ? [first] : [first, first.split(' ')[0] ?? '']) {
        const place = `${event}|${cluster.kind}|${key}`;
        byFirst.set(place, (byFirst.get(place) ?? new Set()).add(root(cluster)));
      }
  }
  for (const cluster of alone) {
    if (cluster.into) continue;
    const [event = ''] = cluster.events;
    const titled = cluster.rows.some(({ speaker }) =>
      speaker.roles.some((role) => GIVEN_NAME_TITLE.test(role)),
    );
    const place = `${event}|${titled ? 'person' : 'organisation'}|${cluster.form.surname}`;
    const fitting = [...new Set([...(byFirst.get(place) ?? [])].map(root))];
    if (fitting.length === 1 && fitting[0]) merge(fitting[0], cluster);
  }
}
