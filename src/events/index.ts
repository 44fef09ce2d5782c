import type { ProfiledReport } from './types.ts';

export { profileOf } from './profile.ts';

/**
 * Least likeness (cosine, 0–1) at which a report joins an event whose latest report is so many days older: what is
 * written on one day in quite other words may tell of one thing, and a trial weeks later must be very like.
 * Chosen on the project's events and on 150 real ones (docs/quality.md).
 */
const JOINS_AT: readonly { days: number; likeness: number }[] = [
  { days: 1, likeness: 0.13 },
  { days: 14, likeness: 0.16 },
  { days: 30, likeness: 0.4 },
];
/** Below this likeness names must bring so much of it: two trials share many words, and nobody. */
const SURE = 0.25;
const BY_NAMES = 0.02;
/** Days between reports of which one has no date. */
const UNKNOWN_DAYS = 14;
/** As if so many other reports had been read: keeps the weights of a small corpus apart. */
const PRIOR_REPORTS = 150;
/** A term that leads to more events than this leads to none: it keeps the search for them near-linear. */
const TOO_COMMON = 60;

interface Cluster {
  id: string;
  reports: string[];
  latest: number | null;
  /** Sum of its reports' unit vectors, and the square of its length. */
  vector: Map<string, number>;
  square: number;
  /** Number of the report that it was last held against. */
  metBy: number;
}

/**
 * Which reports tell of the same thing, by names, rare words and dates. Near-linear: a report is held only
 * against events that share its rarer terms.
 * @param profiles oldest first
 * @returns ids of reports by event; an event bears the id of its first report
 */
export function groupEvents(profiles: readonly ProfiledReport[]): Map<string, string[]> {
  const rarity = rarityIn(profiles);
  const clusters: Cluster[] = [];
  const byTerm = new Map<string, Cluster[]>();
  for (const [number, { id, date, terms }] of profiles.entries()) {
    const vector = unit(terms.map(([term, weight]) => [term, weight * (rarity.get(term) ?? 0)]));
    const day = date === null ? null : Date.parse(date) / 86_400_000;
    let cluster = nearest({ number, day, vector }, byTerm);
    if (!cluster) {
      cluster = { id, reports: [], latest: null, vector: new Map(), square: 0, metBy: number };
      clusters.push(cluster);
    }
    cluster.reports.push(id);
    cluster.latest = day ?? cluster.latest;
    for (const [term, weight] of vector) {
      if (!cluster.vector.has(term)) lead(byTerm, term, cluster);
      addTo(cluster, term, weight);
    }
  }
  return new Map(clusters.map((cluster) => [cluster.id, cluster.reports]));
}

function rarityIn(profiles: readonly ProfiledReport[]): Map<string, number> {
  const documents = new Map<string, number>();
  for (const { terms } of profiles)
    for (const [term] of terms) documents.set(term, (documents.get(term) ?? 0) + 1);
  const all = PRIOR_REPORTS + profiles.length;
  return new Map(Array.from(documents, ([term, count]) => [term, Math.log(all / count)]));
}

interface Newcomer {
  number: number;
  /** Since 1970. */
  day: number | null;
  vector: ReadonlyMap<string, number>;
}

/** @returns the event that is most like the report, and like it enough */
function nearest(
  { number, day, vector }: Newcomer,
  byTerm: ReadonlyMap<string, readonly Cluster[]>,
): Cluster | undefined {
  let best: Cluster | undefined;
  let likeness = 0;
  for (const term of vector.keys()) {
    const led = byTerm.get(term) ?? [];
    if (led.length > TOO_COMMON) continue;
    for (const cluster of led) {
      if (cluster.metBy === number) continue;
      cluster.metBy = number;
      const needed = likenessAfter(
        day !== null && cluster.latest !== null ? day - cluster.latest : UNKNOWN_DAYS,
      );
      if (needed === null) continue;
      const alike = cosine(vector, cluster);
      if (
        alike >= needed &&
        alike >= likeness &&
        (alike >= SURE || nameLikeness(vector, cluster) >= BY_NAMES)
      )
        [best, likeness] = [cluster, alike];
    }
  }
  return best;
}

/** @returns how like a report must be that comes so many days later; null where it joins no more */
const likenessAfter = (days: number): number | null =>
  JOINS_AT.find((step) => days <= step.days)?.likeness ?? null;

function lead(byTerm: Map<string, Cluster[]>, term: string, to: Cluster): void {
  const led = byTerm.get(term);
  if (!led) byTerm.set(term, [to]);
  else if (led.length <= TOO_COMMON) led.push(to);
}

function unit(terms: [string, number][]): Map<string, number> {
  const length = Math.hypot(...terms.map(([, weight]) => weight)) || 1;
  return new Map(terms.map(([term, weight]) => [term, weight / length]));
}

function addTo(cluster: Cluster, term: string, weight: number): void {
  const before = cluster.vector.get(term) ?? 0;
  cluster.vector.set(term, before + weight);
  cluster.square += weight * (2 * before + weight);
}

/** The part of the likeness that names bring. */
function nameLikeness(one: ReadonlyMap<string, number>, cluster: Cluster): number {
  return cosine(new Map([...one].filter(([term]) => term.startsWith('@'))), cluster);
}

/** @param one a unit vector */
function cosine(one: ReadonlyMap<string, number>, { vector, square }: Cluster): number {
  let product = 0;
  for (const [term, weight] of one) product += weight * (vector.get(term) ?? 0);
  return product / (Math.sqrt(square) || 1);
}
