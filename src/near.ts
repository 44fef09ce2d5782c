import { distance } from 'fastest-levenshtein';
import { UsageError } from './errors.ts';
import type { Newsroom } from './newsroom.ts';

/** A suggestion may be wrong in this share of its characters, and always in two that are swapped. */
const MOST_WRONG = 0.34;
const MAY_BE_WRONG = 2;
const MOST_SUGGESTIONS = 3;
/** As many ids as Discord shows while one types. */
const MOST_IDS = 25;

/** @returns those of the names that were likely meant, nearest first */
export function nearest(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  return names
    .map((name) => ({ name, apart: distance(wanted, name.toLowerCase()) }))
    .filter(
      ({ name, apart }) => apart < name.length && apart <= Math.max(MAY_BE_WRONG, MOST_WRONG * wanted.length),
    )
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name);
}

/** @returns ids of reports for what was typed so far, those that begin so first; a headline counts as well */
export function reportIds(newsroom: Newsroom, typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const rank = (id: string, headline: string | null) => {
    if (id.toLowerCase().startsWith(wanted)) return 0;
    if (id.toLowerCase().includes(wanted)) return 1;
    return headline?.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return newsroom
    .reports()
    .map(({ id, headline }) => ({ id, rank: rank(id, headline) }))
    .filter((row) => row.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_IDS)
    .map(({ id }) => id);
}

/** @returns ids of events for what was typed so far, by the ids and headlines of their reports */
export function eventIds(newsroom: Newsroom, typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const told = newsroom
    .reports()
    .filter(({ id, event, headline }) =>
      [id, event, headline].some((text) => text?.toLowerCase().includes(wanted)),
    );
  return [...new Set(told.map(({ event }) => event))].slice(0, MOST_IDS);
}

/** @returns the headline of an event's first report, and how many reports tell of it */
export function eventTitle(newsroom: Newsroom, event: string): string {
  const reports = newsroom.reports().filter((row) => row.event === event);
  const told = reports.length === 1 ? '1 report' : `${reports.length} reports`;
  return `${reports[0]?.headline ?? event} (${told})`;
}

/**
 * @returns the event of that id, or that a report of that id tells of; with no name given, none
 * @throws UsageError when there is none of that name
 */
export function eventOf(newsroom: Newsroom, named: string | undefined): string | undefined {
  if (named === undefined) return undefined;
  const reports = newsroom.reports();
  const found = reports.find(({ event }) => event === named) ?? reports.find(({ id }) => id === named);
  if (found) return found.event;
  throw new UsageError(
    `There is no event “${named}”: an event is named by one of its reports, and the command reports lists them all.`,
  );
}

/** @returns ids of reports that were likely meant by one that is not there */
export function nearestReports(newsroom: Newsroom, typed: string): string[] {
  const near = nearest(
    typed,
    newsroom.reports().map(({ id }) => id),
  );
  return near.length > 0 ? near : reportIds(newsroom, typed).slice(0, MOST_SUGGESTIONS);
}
