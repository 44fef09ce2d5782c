import { familyName, type Person } from '../evidence/people.ts';
import { contentOf, isRunOf, likeness } from '../evidence/quotations/likeness.ts';
import { isParaphrase } from '../evidence/quotations/paraphrase.ts';
import { mayBeTranslated } from '../evidence/speakers/languages.ts';
import type { Quotation } from '../evidence/types.ts';
import { cite } from '../reports/types.ts';
import { disagreementId } from './id.ts';
import { isNamed, spokenIn, type Unit } from './spoken.ts';
import type { Detector, Disagreement, Findings, NearMiss, Position } from './types.ts';
import { Union } from './union.ts';

/** Two units that are one sentence in other words. */
type Pair = readonly [Unit, Unit];

/** Most other sentences that one is compared with. */
const COMPARED = 60;

/** Finds one statement of one person that reports of an event quote in different words. */
export const detectWording: Detector = (event, witnesses) => {
  const found: Findings = { disagreements: [], nearMisses: [] };
  for (const [person, units] of spokenIn(event, witnesses)) {
    if (new Set(units.map((unit) => unit.report.id)).size < 2) continue;
    const { pairs, parts } = comparePairs(units);
    for (const group of groups(pairs)) found.disagreements.push(disagreementOf(event, person, group));
    found.nearMisses.push(...parts.map((pair) => nearMiss(person, pair)));
  }
  return found;
};

/** Compares sentences that share a word which carries meaning. */
function comparePairs(units: readonly Unit[]): { pairs: Pair[]; parts: Pair[] } {
  const index = new Map<string, Unit[]>();
  const pairs: Pair[] = [];
  const parts: Pair[] = [];
  const distinct = new Set<string>();
  for (const unit of units) {
    const words = [...new Set(contentOf(unit.words))].filter(
      (word) => !distinct.has(`${word}|${unit.words.join(' ')}|${unit.report.id}`),
    );
    const others = new Set(words.flatMap((word) => index.get(word) ?? []));
    for (const other of [...others].slice(0, COMPARED)) {
      if (other.report.id === unit.report.id) continue;
      const result = compare(other, unit);
      if (result === 'differs') pairs.push([other, unit]);
      else if (result === 'part') parts.push([other, unit]);
    }
    for (const word of words) {
      distinct.add(`${word}|${unit.words.join(' ')}|${unit.report.id}`);
      const known = index.get(word);
      if (!known) index.set(word, [unit]);
      else if (known.length < COMPARED) known.push(unit);
    }
  }
  return { pairs, parts };
}

function compare(a: Unit, b: Unit): 'differs' | 'part' | 'none' {
  // a sentence that stands whole in the other report is no other wording, however it is cut into sentences there
  if (isRunOf(a.words, b.words) || isRunOf(b.words, a.words))
    return a.words.length === b.words.length ? 'none' : 'part';
  if (isRunOf(a.words, b.whole) || isRunOf(b.words, a.whole)) return 'none';
  const together = (a.before !== '' && a.before === b.before) || (a.after !== '' && a.after === b.after);
  const result = likeness(a.words, b.words, together);
  if (result === 'differs' || result === 'part') return result;
  return result === 'other' && isParaphrase(a.words, b.words) ? 'differs' : 'none';
}

/** Pairs that belong to one statement: of the same two quotations, or sharing a sentence. */
function groups(pairs: readonly Pair[]): Unit[][] {
  const statements = new Union<Quotation>();
  for (const [a, b] of pairs) statements.join(a.quotation, b.quotation);
  const units = [...new Set(pairs.flat())];
  return [...Map.groupBy(units, ({ quotation }) => statements.rootOf(quotation)).values()];
}

function disagreementOf(event: string, person: Person, units: readonly Unit[]): Disagreement {
  const versions = new Map<Quotation, Unit[]>();
  for (const unit of units) versions.set(unit.quotation, [...(versions.get(unit.quotation) ?? []), unit]);
  const positions = new Map<string, Position>();
  const reports = new Set<string>();
  for (const version of versions.values()) {
    const ordered = [...version].sort((a, b) => a.start - b.start);
    const key = ordered.flatMap((unit) => unit.words).join(' ');
    const [first] = ordered;
    if (!first) continue;
    const citation = cite(first.report, first.part.paragraph);
    // a report that quotes a statement twice has one position on it
    if (reports.has(first.report.id)) continue;
    reports.add(first.report.id);
    const known = positions.get(key);
    if (known) known.citations.push(citation);
    else positions.set(key, positionOf(ordered, person.name));
  }
  const keys = [...positions.keys()].sort();
  return {
    id: disagreementId('wording', person.id, ...keys),
    event,
    kind: 'wording',
    about: `wording of ${possessive(familyName(person.name))} remark${isTranslated(units) ? ', perhaps in two translations' : ''}`,
    reason: 'the same statement by one speaker, most of its words the same',
    positions: [...positions.values()],
  };
}

/** True where a report tells that the speaker speaks for a country of another language. */
const isTranslated = (units: readonly Unit[]): boolean =>
  units.some((unit) => mayBeTranslated(unit.quotation.speaker?.roles ?? []));

const possessive = (name: string): string => `${name}'s`;

/** The sentences of one block that differ, and the reporter's sentence around them. */
function positionOf(units: readonly Unit[], speaker: string): Position {
  const [first] = units as [Unit, ...Unit[]];
  const block = units.filter((unit) => unit.part === first.part);
  const { report, part } = first;
  const start = first.start;
  const end = Math.max(...block.map((unit) => unit.end));
  const passage = report.passages.find((p) => p.paragraph === part.paragraph);
  const around = (passage?.sentences ?? []).filter(
    (sentence) => sentence.start < end && sentence.end > start,
  );
  const from = Math.min(start, ...around.map((sentence) => sentence.start));
  const to = Math.max(end, ...around.map((sentence) => sentence.end));
  return {
    value: report.text.slice(start, end).replace(/,$/u, ''),
    sentence: report.text.slice(from, to),
    attributedTo: isNamed(first.quotation) ? speaker : null,
    citations: [cite(report, part.paragraph)],
  };
}

const nearMiss = (person: Person, [a, b]: Pair): NearMiss => ({
  about: `wording of ${possessive(familyName(person.name))} remark`,
  values: [a, b].map((unit) => unit.report.text.slice(unit.start, unit.end)),
  reason: 'one is a part of the other',
});
