import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../src/errors.ts';

/** Kinds under names that older gold files use. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  number: 'figure',
  'quote-wording': 'wording',
  'revised-within-report': 'revision',
};

const Row = z.object({
  about: z.string(),
  kind: z.string().transform((kind) => OTHER_NAMES[kind] ?? kind),
  values: z.array(z.object({ report: z.string(), value: z.string(), sentence: z.string().optional() })),
  /** Counts neither as found nor as missed. */
  optional: z.boolean().default(false),
});
const Question = z.object({
  q: z.string(),
  answerSubstrings: z.array(z.string()).default([]),
  /** Reports of which one must be cited. */
  reports: z.array(z.string()).default([]),
  abstain: z.boolean().default(false),
  /** `about` of the disagreements that the answer must show. */
  flags: z.array(z.string()).default([]),
});
const GoldSpeaker = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  quotes: z.array(z.object({ report: z.string(), text: z.string(), fragment: z.boolean().default(false) })),
});
const Gold = z.object({
  disagreements: z.array(Row).default([]),
  questions: z.array(Question).default([]),
  speakers: z.array(GoldSpeaker).default([]),
});
const Headers = z.object({
  headline: z.string().nullish(),
  outlet: z.string().nullish(),
  date: z.string().nullish(),
  url: z.string().nullish(),
});
const GoldReport = Headers.extend({
  id: z.string(),
  text: z.string().optional(),
  paragraphs: z.array(z.string()).default([]),
});
const Written = z.object({ event: z.string(), reports: z.array(GoldReport), gold: Gold });
const Placed = Gold.extend({ event: z.string(), reportsDir: z.string() });
const GoldFile = z.union([
  z.object({ events: z.array(Written) }).transform(({ events }) => events),
  z.array(Written),
  Placed,
]);

export type GoldRow = z.infer<typeof Row>;
export type GoldQuestion = z.infer<typeof Question>;
export type GoldPerson = z.infer<typeof GoldSpeaker>;

/** Reports as files, by name, and what should be found in them. */
export interface GoldEvent extends z.infer<typeof Gold> {
  event: string;
  files: ReadonlyMap<string, string>;
}

/**
 * Reads events with what should be found in them.
 * @param path a JSON file: `{ events: [{ event, reports, gold }] }`, a list of such events, or one event with a
 *   `reportsDir` beside the file
 * @throws UsageError that names the file and what is wrong with it
 */
export function readGold(path: string): GoldEvent[] {
  const read = GoldFile.safeParse(parsed(path));
  if (!read.success)
    throw new UsageError(
      `${path} is no file of events, { events: [{ event, reports, gold }] }: ${z.prettifyError(read.error)}`,
    );
  const events = Array.isArray(read.data)
    ? read.data.map(({ event, reports, gold }) => ({ event, files: written(reports), ...gold }))
    : [{ ...read.data, files: placed(resolve(dirname(path), read.data.reportsDir)) }];
  for (const event of events) checkFlags(path, event);
  return events;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} can't be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function checkFlags(path: string, { event, disagreements, questions }: GoldEvent): void {
  const known = new Set(disagreements.map((row) => row.about));
  for (const { q, flags } of questions)
    for (const flag of flags)
      if (!known.has(flag))
        throw new UsageError(
          `${path}, ${event}: "${q}" asks for the flag "${flag}", which is no disagreement there`,
        );
}

function written(reports: readonly z.infer<typeof GoldReport>[]): Map<string, string> {
  return new Map(
    reports.map(({ id, text, paragraphs, ...headers }) => {
      const matter = Object.entries(headers)
        .filter(([, value]) => value)
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
      return [`${id}.md`, `---\n${matter.join('\n')}\n---\n${text ?? paragraphs.join('\n\n')}\n`];
    }),
  );
}

const placed = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((file) => /\.(?:md|txt)$/.test(file))
      .map((file) => [basename(file), readFileSync(join(folder, file), 'utf8')]),
  );

/**
 * All events as one corpus, each report renamed to `EVENT-ID`: what is told of one must not be held against another.
 * Questions that no report of their own event answers are left out: another event might answer them.
 */
export function together(events: readonly GoldEvent[]): GoldEvent {
  const all: GoldEvent = {
    event: 'all together',
    files: new Map(),
    disagreements: [],
    questions: [],
    speakers: [],
  };
  const files = new Map<string, string>();
  for (const { event, ...own } of events) {
    const named = (report: string) => `${event}-${report}`;
    const renamed = <T extends { report: string }>(rows: readonly T[]): T[] =>
      rows.map((row) => ({ ...row, report: named(row.report) }));
    for (const [file, text] of own.files) files.set(named(file), text);
    all.disagreements.push(
      ...own.disagreements.map((row) => ({ ...row, about: named(row.about), values: renamed(row.values) })),
    );
    all.questions.push(
      ...own.questions
        .filter((question) => !question.abstain)
        .map((row) => ({ ...row, reports: row.reports.map(named), flags: row.flags.map(named) })),
    );
    all.speakers.push(...own.speakers.map((person) => ({ ...person, quotes: renamed(person.quotes) })));
  }
  return { ...all, files };
}

/** @returns the event of a report that {@link together} renamed */
export const eventOfRenamed = (report: string): string => report.replace(/-[^-]+$/, '');
