import { BODIES, ROLES } from '../speakers/lexicon.ts';
import { fold } from '../speakers/names.ts';
import type { Speaker } from '../types.ts';
import { formOf, type NameForm, normal } from './forms.ts';

export interface SpeakerRow {
  report: string;
  event: string;
  speaker: Speaker;
}

/** Rows that are surely one person. */
export interface Cluster {
  key: string;
  kind: Speaker['kind'];
  form: NameForm;
  rows: SpeakerRow[];
  events: Set<string>;
  /** The cluster this one turned out to be. */
  into: Cluster | null;
}

export const root = (cluster: Cluster): Cluster => {
  let top = cluster;
  while (top.into) top = top.into;
  return top;
};

export const merge = (a: Cluster, b: Cluster): void => {
  const into = root(a);
  const from = root(b);
  if (into === from) return;
  from.into = into;
  for (const row of from.rows) into.rows.push(row);
  for (const event of from.events) into.events.add(event);
};

export const bucket = <T>(map: Map<string, T[]>, key: string, item: T): void => {
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
    // "the company" is another one in every event; a name of its own is the same body everywhere
    return `organisation|${isProper(name) ? '' : row.event}|${plain.replace(/^the /u, '')}`;
  }
  const form = formOf(name);
  if (form.first === '') return `alone|${row.event}|${plain}`;
  // one initial may stand for many given names
  return form.first.length === 1 ? `person|${row.event}|${plain}` : `person||${plain}`;
}

/** True for a name that holds a word which is no common noun: "Norland Railways", not "Police". */
const isProper = (name: string): boolean =>
  name
    .replace(/^The /u, '')
    .split(/\s+/u)
    .some(
      (word) => /^\p{Lu}/u.test(word) && !BODIES.has(fold(word)) && !ROLES.has(fold(word).replace(/s$/u, '')),
    );

export function clustersOf(rows: readonly SpeakerRow[]): Cluster[] {
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
