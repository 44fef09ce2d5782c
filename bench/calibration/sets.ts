import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';
import { UsageError } from '../../src/errors.ts';
import { eventOfRenamed, type GoldEvent, type GoldQuestion, together } from '../evaluation/gold.ts';
import { corpusOf } from './corpus.ts';
import { type Asked, tryQuestion, type Unjudged } from './trials.ts';

/** Parts of a set's documents, each left out once, so that questions on it are told nowhere. */
const PARTS = 4;
/** Ends the name of questions that no event tells. */
export const DETAIL = ', a detail not told';
/** As long as a question may be. */
const MOST_CHARACTERS = 300;

const Row = z.object({ id: z.string(), doc: z.string().optional(), text: z.string() });
const Question = z.object({
  id: z.string(),
  doc: z.string().optional(),
  question: z.string(),
  answers: z.array(z.string()).default([]),
  answerable: z.boolean(),
  paragraphId: z.string().nullish(),
});
type Question = z.infer<typeof Question>;

/** @returns a number that depends on the text alone */
export const hashOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0);

/** Asks the questions of events: each of its own event, and, as one that nothing tells, of every other. */
const tryAlone = (prefix: string, events: readonly GoldEvent[]): Unjudged[] =>
  events.flatMap(({ event, files, questions }) => {
    const corpus = corpusOf(files, () => event);
    const own = questions.map((one) => askedAbout(event, one, prefix));
    const others = events
      .filter((other) => other.event !== event)
      .flatMap((other) => other.questions.filter(({ abstain }) => !abstain))
      .map((one) => ({ ...askedAbout(event, one, ''), told: false, set: `${prefix}, of another event` }));
    return [...own, ...others].map((asked) => tryQuestion(asked, corpus));
  });

/** Asks the questions as they are typed on a phone, in small letters and without a mark, of all events in one corpus. */
function tryTogether(prefix: string, events: readonly GoldEvent[]): Unjudged[] {
  const corpus = corpusOf(together(events).files, eventOfRenamed);
  return events.flatMap(({ event, questions }) =>
    questions
      .map((one) => askedAbout(event, one, `${prefix} together, typed small`))
      .map((one) => tryQuestion({ ...one, question: one.question.toLowerCase().replace(/\?$/, '') }, corpus)),
  );
}

const askedAbout = (event: string, { q, answerSubstrings, abstain }: GoldQuestion, set: string): Asked => ({
  question: q,
  answers: answerSubstrings,
  told: !abstain,
  set: abstain ? `${set}${DETAIL}` : set,
  group: event,
});

/** @param prefix names the sets in the tables */
export const tryEvents = (prefix: string, events: readonly GoldEvent[]): Unjudged[] => [
  ...tryAlone(prefix, events),
  ...tryTogether(prefix, events),
];

const documentOf = (id: string): string => id.replace(/-\d+$/, '');

function rowsOf<T>(path: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line, at) => {
    const read = schema.safeParse(JSON.parse(line));
    if (read.success) return read.data;
    throw new UsageError(`${path}, line ${at + 1}: ${z.prettifyError(read.error)}`);
  });
}

/** Paragraphs as one report a document, whose headline is the document's name. */
function filesOf(documents: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  return new Map(
    [...documents].map(([document, texts]) => [
      `${document.replace(/[^\w-]+/g, '_').slice(0, 80)}.md`,
      `---\nheadline: ${JSON.stringify(document.replace(/_/g, ' '))}\n---\n${texts.join('\n\n')}\n`,
    ]),
  );
}

function documentsOf(path: string): Map<string, string[]> {
  const documents = new Map<string, string[]>();
  for (const { id, doc, text } of rowsOf(path, Row)) {
    const document = doc ?? documentOf(id);
    const texts = documents.get(document) ?? [];
    documents.set(document, texts);
    texts.push(text.replace(/\s*\n\s*/g, ' '));
  }
  return documents;
}

/**
 * Asks a set of questions over paragraphs: `NAME-qa.jsonl`, with `NAME-paragraphs.jsonl` beside it. Where no paragraph
 * stands in two documents, each question is asked once with its document and once without.
 * @throws UsageError when the paragraphs are missing or a line is none of such a set
 */
export function tryParagraphs(path: string): Unjudged[] {
  const beside = path.replace(/-qa\.jsonl$/, '-paragraphs.jsonl');
  if (beside === path || !existsSync(beside))
    throw new UsageError(`${path} must be named NAME-qa.jsonl, and have NAME-paragraphs.jsonl beside it.`);
  const name = basename(path).replace(/-qa\.jsonl$/, '');
  const questions = rowsOf(path, Question).filter(({ question }) => question.length <= MOST_CHARACTERS);
  const documents = documentsOf(beside);
  const texts = [...documents.values()].flat();
  if (new Set(texts).size < texts.length) {
    const corpus = corpusOf(filesOf(documents));
    const told = questions.filter(({ answerable }) => answerable);
    return told.map((one) => tryQuestion(askedOf(name, one, true), corpus));
  }
  return Array.from({ length: PARTS }, (_, part) => tryPart(name, documents, questions, part)).flat();
}

function askedOf(
  name: string,
  { id, doc, question, answers, answerable, paragraphId }: Question,
  told: boolean,
) {
  const set = told ? name : answerable ? `${name}, document absent` : `${name}, trick questions`;
  return { question, answers, told, set, group: doc ?? documentOf(paragraphId ?? id) };
}

/** Leaves one part of the documents out; those of the next part are asked what they tell. */
function tryPart(
  name: string,
  documents: ReadonlyMap<string, readonly string[]>,
  questions: readonly Question[],
  part: number,
): Unjudged[] {
  const order = [...documents.keys()].sort((a, b) => hashOf(a) - hashOf(b));
  const partOf = new Map(order.map((document, at) => [document, at % PARTS]));
  const corpus = corpusOf(filesOf(new Map([...documents].filter(([one]) => partOf.get(one) !== part))));
  return questions.flatMap((question) => {
    const at = partOf.get(askedOf(name, question, true).group);
    const told = at === (part + 1) % PARTS;
    if (!told && at !== part) return [];
    if (!question.answerable && !told) return [];
    return [tryQuestion(askedOf(name, question, told && question.answerable), corpus)];
  });
}
