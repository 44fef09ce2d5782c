import type { Report } from '../reports/types.ts';
import { type Copies, copiesAmong, placeOf } from './copied.ts';
import { Speech, topicOf } from './mentions.ts';
import type { Disagreement, DisagreementKind, Witness } from './types.ts';

/**
 * What one outlet says on one point: a `value` of its own; a `copy`, where it only repeats another's text; `unclear`,
 * where it may speak of it and takes no side; or it is `silent`.
 */
export interface Cell {
  says: 'value' | 'copy' | 'unclear' | 'silent';
  /** The sides that it takes, in the first report's words; more than one where its reports differ. */
  values: string[];
  /** Of a copy: the outlet whose text it is. */
  of?: string;
}

/** One point of disagreement: a cell for each outlet, in their order. */
export interface GridRow {
  id: string;
  kind: DisagreementKind;
  about: string;
  cells: Cell[];
}

/** What every outlet says on every point that the reports of one event disagree on. */
export interface Grid {
  event: string;
  /** By their first report; the report's id stands in for an outlet that is not known. */
  outlets: string[];
  rows: GridRow[];
}

/** An outlet with its reports on the event. */
interface Outlet {
  name: string;
  reports: ReadonlySet<string>;
  speeches: Speech[];
}

/** The reports of the event, oldest first, and what is known of them all. */
interface Table {
  outlets: Outlet[];
  outletOf: ReadonlyMap<string, string>;
  witnesses: ReadonlyMap<string, Witness>;
  /** Place of a report in their order: the text of an earlier one is no copy. */
  order: ReadonlyMap<string, number>;
  copies: Copies;
}

/**
 * Lays the disagreements of one event out by outlet.
 * @param disagreements those of the event that are shown
 * @param witnesses its reports
 */
export function gridOf(
  event: string,
  disagreements: readonly Disagreement[],
  witnesses: readonly Witness[],
): Grid {
  const table = tableOf(disagreements, witnesses);
  const rows = disagreements.map((disagreement): GridRow => {
    const { id, kind, about } = disagreement;
    return { id, kind, about, cells: cellsOf(disagreement, table) };
  });
  return { event, outlets: table.outlets.map(({ name }) => name), rows };
}

function tableOf(disagreements: readonly Disagreement[], witnesses: readonly Witness[]): Table {
  const ordered = [...witnesses].sort((a, b) => (orderKey(a.report) < orderKey(b.report) ? -1 : 1));
  const byName = Map.groupBy(ordered, ({ report }) => nameOf(report).toLowerCase());
  const outlets = [...byName.values()].map((own) => ({
    name: own[0] ? nameOf(own[0].report) : '',
    reports: new Set(own.map(({ report }) => report.id)),
    speeches: own.map((witness) => new Speech(witness)),
  }));
  const cited = disagreements.flatMap(({ positions }) => positions.flatMap(({ citations }) => citations));
  const reports = new Map(ordered.map(({ report }) => [report.id, report]));
  return {
    outlets,
    outletOf: new Map(outlets.flatMap(({ name, reports }) => [...reports].map((id) => [id, name]))),
    witnesses: new Map(ordered.map((witness) => [witness.report.id, witness])),
    order: new Map(ordered.map(({ report }, i) => [report.id, i])),
    copies: copiesAmong(cited, reports),
  };
}

const nameOf = ({ outlet, id }: Report): string => outlet?.trim() || id;

/** Reports without a date come last. */
const orderKey = ({ date, id }: Report): string => `${date ?? '9999'} ${id}`;

function cellsOf(disagreement: Disagreement, table: Table): Cell[] {
  const topic = topicOf(disagreement, table.witnesses);
  return table.outlets.map((outlet) => {
    const sides = disagreement.positions.filter(({ citations }) =>
      citations.some(({ report }) => outlet.reports.has(report)),
    );
    const values = sides.map(({ value }) => value);
    if (values.length === 0) {
      const unclear = outlet.speeches.some((speech) => speech.mentions(topic));
      return { says: unclear ? 'unclear' : 'silent', values };
    }
    const of = copiedFrom(sides, outlet, table);
    return of === null ? { says: 'value', values } : { says: 'copy', values, of };
  });
}

/** @returns the outlet whose texts all that this one says repeats, or null where some of it is its own */
function copiedFrom(
  sides: readonly Disagreement['positions'][number][],
  { reports }: Outlet,
  { copies, order, outletOf }: Table,
): string | null {
  const place = (report: string) => order.get(report) ?? 0;
  let from: string | null = null;
  for (const { citations } of sides)
    for (const own of citations.filter(({ report }) => reports.has(report))) {
      const text = copies.get(placeOf(own));
      const original = citations
        .filter(({ report }) => !reports.has(report) && place(report) < place(own.report))
        .sort((a, b) => place(a.report) - place(b.report))
        .find((other) => {
          const theirs = copies.get(placeOf(other));
          return text && theirs && (text.passage === theirs.passage || text.report === theirs.report);
        });
      if (!original) return null;
      from ??= outletOf.get(original.report) ?? null;
    }
  return from;
}
