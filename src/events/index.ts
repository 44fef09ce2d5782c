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
}

/**
 * Which reports tell of the same thing, by names, rare words and dates. Near-linear: a report is held only
 * against events that share its rarer terms.
 * @param profiles oldest first
 * @returns ids of reports by event; an event bears the id of its first report
 */
export function groupEvents(profiles: readonly ProfiledReport[]): Map<string, string[]> {
  const documents = new Map<string, number>();
  for (const { terms } of profiles)
    for (const [term] of terms) documents.set(term, (documents.get(term) ?? 0) + 1);
  const rarity = (term: string) => Math.log((PRIOR_REPORTS + profiles.length) / (documents.get(term) ?? 1));

  const clusters: Cluster[] = [];
  const byTerm = new Map<string, Set<Cluster>>();
  for (const report of profiles) {
    const vector = unit(report.terms.map(([term, weight]) => [term, weight * rarity(term)]));
    const day = report.date === null ? null : Date.parse(report.date) / 86_400_000;
    const candidates = new Set<Cluster>();
    for (const term of vector.keys()) {
      const leads = byTerm.get(term);
      if (leads && leads.size <= TOO_COMMON) for (const cluster of leads) candidates.add(cluster);
    }
    let best: Cluster | undefined;
    let likeness = JOINS_AT;
    for (const cluster of candidates) {
      if (day !== null && cluster.latest !== null && day - cluster.latest > MOST_DAYS_APART) continue;
      const alike = cosine(vector, cluster);
      if (alike >= likeness) [best, likeness] = [cluster, alike];
    }
    if (!best) {
      best = { id: report.id, reports: [], latest: null, vector: new Map(), square: 0 };
      clusters.push(best);
    }
    best.reports.push(report.id);
    best.latest = day ?? best.latest;
    for (const [term, weight] of vector) {
      addTo(best, term, weight);
      const leads = byTerm.get(term);
      if (!leads) byTerm.set(term, new Set([best]));
      else if (leads.size <= TOO_COMMON) leads.add(best);
    }
  }
  return new Map(clusters.map((cluster) => [cluster.id, cluster.reports]));
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
