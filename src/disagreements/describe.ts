import { classOf } from '../evidence/figures/classes.ts';
import type { Figure, Quantity, QuantityKind } from '../evidence/types.ts';
import type { Claim } from './claims.ts';

/** Words beside the figure that are told to the reader where nothing is counted by name. */
const MOST_WORDS = 4;
/** What a quantity is called where only the words around it say of what it is. */
const LABELS: Partial<Record<QuantityKind, string>> = {
  percent: 'share',
  money: 'amount',
  duration: 'length of time',
  clock: 'time',
  date: 'day',
};
/** What is measured in a base unit. */
const MEASURED: Record<string, string> = {
  m: 'distance',
  kg: 'weight',
  L: 'volume',
  m2: 'area',
  'm/s': 'speed',
  '°C': 'temperature',
  W: 'power',
};

/** What claims disagree on, in the reports' own words: "drones and decoys launched", "credit monitoring (length of time)". */
export function describe(claims: readonly Claim[]): string {
  const first = claims[0];
  if (!first) return '';
  const figures = claims.map(({ figure }) => figure);
  if (first.figure.quantity.kind === 'age') return label(first.figure, first.sentence);
  if (first.figure.quantity.kind === 'count') {
    const figure =
      figures.find((one) => isNamed(one) && !tellsItself(one)) ?? figures.find(isNamed) ?? first.figure;
    return label(figure, first.sentence);
  }
  const words = sharedWords(claims, first).join(' ');
  const of = figures.find(isNamed);
  return words
    ? `${words} (${measured(first.figure.quantity)})`
    : label(of ?? figures.find((one) => one.eventClass !== null) ?? first.figure, first.sentence);
}

/**
 * What one figure is about: "drones launched", "age of Ana Reyes", "diesel leaked", "amount paid".
 * @param sentence the one that holds it, for the spelling of names
 */
export function label(figure: Figure, sentence: string): string {
  if (figure.quantity.kind === 'age') return `age of ${asWritten(figure.subject ?? '', sentence)}`;
  const people = figure.quantity.kind === 'count' ? 'people' : measured(figure.quantity);
  const counted = isNamed(figure) ? figure.surface : people;
  if (figure.subject !== null) return `${figure.subject} of ${counted}`;
  return [counted, tellsItself(figure) ? null : figure.eventClass].filter(Boolean).join(' ');
}

/** @returns what a quantity is called: "share", "distance" */
export const measured = ({ kind, unit }: Quantity): string => LABELS[kind] ?? MEASURED[unit ?? ''] ?? kind;

/** Whether the report names what is counted or measured. */
const isNamed = ({ counted, surface, quantity }: Figure): boolean =>
  counted !== null && surface !== quantity.text;

/** Whether the counted words name the happening themselves: "drone strikes" hit. */
const tellsItself = ({ surface, eventClass }: Figure): boolean =>
  eventClass !== null && surface.split(/[\s-]+/).some((word) => classOf(word.toLowerCase()) === eventClass);

/** @returns words of the first claim's sentence that all claims share, in order, lower-cased */
export function sharedWords(claims: readonly Claim[], { figure: { context }, sentence }: Claim): string[] {
  const shared = context.filter((term) =>
    claims.every(({ figure }) => figure.context.includes(term) || figure.around.includes(term)),
  );
  const words = (sentence.match(/\p{L}[\p{L}’'-]+/gu) ?? []).filter((word) =>
    shared.some((term) => word.toLowerCase().startsWith(term.slice(0, 5))),
  );
  return [...new Set(words.map((word) => word.toLowerCase()))].slice(0, MOST_WORDS);
}

/** A lower-cased name as the sentence writes it, or in capitals; other nouns with their article. */
function asWritten(subject: string, sentence: string): string {
  const at = sentence.toLowerCase().indexOf(subject);
  const written = at < 0 ? subject : sentence.slice(at, at + subject.length);
  if (/^\p{Lu}/u.test(written)) return written;
  return subject.includes(' ')
    ? subject.replace(/(?<=^| )\p{Ll}/gu, (first) => first.toUpperCase())
    : `the ${written}`;
}
