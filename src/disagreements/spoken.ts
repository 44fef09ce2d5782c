import { groupPeople, type Person } from '../evidence/people.ts';
import { contentOf, isNearlySame, wordsOf } from '../evidence/quotations/likeness.ts';
import type { Quotation, QuotationPart } from '../evidence/types.ts';
import type { Report } from '../reports/types.ts';
import type { Witness } from './types.ts';

/** One sentence that somebody said, as one report has it. */
export interface Unit {
  report: Report;
  quotation: Quotation;
  part: QuotationPart;
  /** Offsets into the report's text. */
  start: number;
  end: number;
  words: string[];
  /** Words of the whole quotation, and of the sentences next to this one. */
  whole: string[];
  before: string;
  after: string;
}

/** Sentences looked up for one word of a remark that nobody is named for. */
const LOOKED_UP = 60;

/** Whether the report names who says it. */
export const isNamed = ({ speaker }: Quotation): boolean => speaker !== null && speaker.kind !== 'unnamed';

/**
 * Everyone who is quoted, with the sentences they are quoted with. A remark that nobody is named for is theirs where
 * it is nearly the same as one of theirs, and nobody else's.
 */
export function spokenIn(event: string, witnesses: readonly Witness[]): [Person, Unit[]][] {
  const personOf = peopleOf(event, witnesses);
  const units = new Map<Person, Unit[]>();
  const nameless: Unit[] = [];
  for (const { report, evidence } of witnesses)
    for (const quotation of evidence.quotations) {
      if (quotation.kind === 'indirect') continue;
      const person = isNamed(quotation) ? personOf(report.id, quotation.speaker?.name ?? '') : null;
      const own = unitsOf(report, quotation);
      if (!person) nameless.push(...(isNamed(quotation) ? [] : own));
      else units.set(person, [...(units.get(person) ?? []), ...own]);
    }
  for (const [unit, person] of adopted(nameless, units)) units.get(person)?.push(unit);
  return [...units];
}

/** @returns who in the event bears a name in a report */
function peopleOf(
  event: string,
  witnesses: readonly Witness[],
): (report: string, name: string) => Person | undefined {
  const rows = witnesses.flatMap(({ report, evidence }) =>
    evidence.quotations.flatMap((quotation) =>
      quotation.speaker && isNamed(quotation)
        ? [{ report: report.id, event, speaker: quotation.speaker }]
        : [],
    ),
  );
  const byMember = new Map(
    groupPeople(rows).flatMap((person) =>
      person.members.map((member) => [`${member.report}|${member.name}`, person] as const),
    ),
  );
  return (report, name) => byMember.get(`${report}|${name}`);
}

function adopted(
  nameless: readonly Unit[],
  units: ReadonlyMap<Person, readonly Unit[]>,
): (readonly [Unit, Person])[] {
  const index = new Map<string, (readonly [Unit, Person])[]>();
  for (const [person, own] of units)
    for (const unit of own)
      for (const word of new Set(contentOf(unit.words))) {
        const known = index.get(word);
        if (!known) index.set(word, [[unit, person]]);
        else if (known.length < LOOKED_UP) known.push([unit, person]);
      }
  return nameless.flatMap((unit) => {
    const near = contentOf(unit.words)
      .flatMap((word) => index.get(word) ?? [])
      .filter(([other]) => other.report.id !== unit.report.id && isNearlySame(unit.words, other.words));
    const [person, ...others] = new Set(near.map(([, person]) => person));
    return person && others.length === 0 ? [[unit, person] as const] : [];
  });
}

/** Where a sentence ends within a quotation. */
const SENTENCE = /[^.!?…]+(?:[.!?…]+["'”’)\]]*(?=\s|$)|[.!?…]+|$)/gu;

function unitsOf(report: Report, quotation: Quotation): Unit[] {
  const whole = quotation.parts.flatMap((part) => wordsOf(part.text));
  const units = quotation.parts.flatMap((part) =>
    sentencesIn(part.text).map(([from, to]) => ({
      report,
      quotation,
      part,
      start: part.start + from,
      end: part.start + to,
      words: wordsOf(part.text.slice(from, to)),
      whole,
      before: '',
      after: '',
    })),
  );
  return units.map((unit, at) => ({
    ...unit,
    before: units[at - 1]?.words.join(' ') ?? '',
    after: units[at + 1]?.words.join(' ') ?? '',
  }));
}

/** Sentences of a quotation, trimmed; a stop within a word or an abbreviation does not end one. */
function sentencesIn(text: string): [number, number][] {
  const out: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(SENTENCE)) {
    const to = match.index + match[0].length;
    const next = text.slice(to).trimStart();
    if (
      next !== '' &&
      (!/^["'“‘(]?[\p{Lu}\p{N}]/u.test(next) || /\b(?:Mr|Mrs|Ms|Dr|St|\p{Lu})\.$/u.test(text.slice(from, to)))
    )
      continue;
    const lead = text.slice(from, to).length - text.slice(from, to).trimStart().length;
    out.push([from + lead, from + text.slice(from, to).trimEnd().length]);
    from = to;
  }
  return out.filter(([a, b]) => b > a);
}
