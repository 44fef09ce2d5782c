import type { ProfiledReport } from './types.ts';

export { profileOf } from './profile.ts';

/** Least likeness (cosine, 0–1) at which a report joins an event. */
const JOINS_AT = 0.16;
/** Reports further apart than this tell of two events, however alike. */
const MOST_DAYS_APART = 14;
/** As if so many other reports had been read: keeps the weights of a small corpus apart. */
const PRIOR_REPORTS = 50;
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
  let likeness = JOINS_AT;
  for (const term of vector.keys()) {
    const led = byTerm.get(term) ?? [];
    if (led.length > TOO_COMMON) continue;
    for (const cluster of led) {
      if (cluster.metBy === number) continue;
      cluster.metBy = number;
      if (day !== null && cluster.latest !== null && day - cluster.latest > MOST_DAYS_APART) continue;
      const alike = cosine(vector, cluster);
      if (alike >= likeness) [best, likeness] = [cluster, alike];
    }
  }
  return best;
}

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

/** @param one a unit vector */
function cosine(one: ReadonlyMap<string, number>, { vector, square }: Cluster): number {
  let product = 0;
  for (const [term, weight] of one) product += weight * (vector.get(term) ?? 0);
  return product / (Math.sqrt(square) || 1);
}
