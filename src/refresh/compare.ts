import { detectDisagreements } from '../disagreements/index.ts';
import type { Disagreement, Witness } from '../disagreements/types.ts';
import { groupEvents } from '../events/index.ts';
import { groupPeople } from '../evidence/people.ts';
import type { Store } from '../store/store.ts';
import type { RefreshSummary } from './types.ts';

export type Compared = Pick<RefreshSummary, 'newDisagreements' | 'resolvedDisagreements'>;

/**
 * Groups events again, compares the reports of those that have changed, and groups people again.
 * @param touched ids of the reports that came, changed or went
 */
export function compareAnew(store: Store, touched: ReadonlySet<string>): Compared {
  const before = store.events();
  const after = groupEvents(store.profiles());
  const earlier = new Map<string, Disagreement>();
  const later = new Map<string, Disagreement>();
  const same = (event: string) =>
    String(before.get(event)) === String(after.get(event)) &&
    !after.get(event)?.some((id) => touched.has(id));
  for (const event of before.keys()) {
    if (same(event)) continue;
    for (const d of store.disagreementsOf(event)) earlier.set(d.id, d);
    store.forgetEvent(event);
  }
  for (const [event, reports] of after) {
    if (same(event)) continue;
    store.putEvent(event, reports);
    const witnesses = reports
      .map((id) => store.witness(id))
      .filter((witness): witness is Witness => witness !== null);
    const { disagreements, nearMisses } = detectDisagreements(event, witnesses);
    store.putFindings(event, disagreements, nearMisses);
    for (const d of disagreements) later.set(d.id, d);
  }
  regroupPeople(store);
  return {
    newDisagreements: [...later.values()].filter((d) => !earlier.has(d.id)),
    resolvedDisagreements: [...earlier.keys()].filter((id) => !later.has(id)),
  };
}

function regroupPeople(store: Store): void {
  const rows = store.speakers();
  const people = groupPeople(rows);
  const key = (report: string, name: string) => `${report}\n${name}`;
  const counts = new Map(rows.map((row) => [key(row.report, row.speaker.name), row.quotes]));
  const quotes = people.map(({ id, members }): [string, number] => [
    id,
    members.reduce((sum, { report, name }) => sum + (counts.get(key(report, name)) ?? 0), 0),
  ]);
  store.putPeople(people, new Map(quotes));
}
