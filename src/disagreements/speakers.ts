import { familyName, type Person } from '../evidence/people.ts';
import { cite } from '../reports/types.ts';
import { disagreementOf, type Saying } from './cited.ts';
import { spokenIn, type Unit } from './spoken.ts';
import type { Detector } from './types.ts';

/** Words of a remark that two people do not say alike by chance. */
const LEAST_WORDS = 8;
/** Words of the remark that tell the reader which it is. */
const TOLD_WORDS = 8;

/** Two reports that put the very same words into the mouths of two people, each by name. */
export const detectSpeakers: Detector = (event, witnesses) => {
  const people = spokenIn(event, witnesses).filter(([{ kind }]) => kind === 'person');
  const remarks = new Map<string, Map<Person, Unit[]>>();
  for (const [person, units] of people)
    for (const unit of units) {
      if (unit.words.length < LEAST_WORDS || sayingOf(unit) === null) continue;
      const key = unit.words.join(' ');
      const speakers = remarks.get(key) ?? new Map<Person, Unit[]>();
      remarks.set(key, speakers.set(person, [...(speakers.get(person) ?? []), unit]));
    }
  const disputes = [...remarks.values()]
    .filter((speakers) => speakers.size > 1 && areApart([...speakers.values()]))
    .map((speakers) => {
      const sides = [...speakers.values()].map((units) => units.flatMap((unit) => sayingOf(unit) ?? []));
      return disagreementOf(event, 'person', tell([...speakers.values()]), sides);
    });
  return { disagreements: [...new Map(disputes.map((one) => [one.id, one])).values()], nearMisses: [] };
};

/** No report has the words from two mouths: one may repeat what another said. */
function areApart(sides: readonly (readonly Unit[])[]): boolean {
  const reports = sides.map((units) => new Set(units.map(({ report }) => report.id)));
  return reports.reduce((sum, one) => sum + one.size, 0) === new Set(reports.flatMap((one) => [...one])).size;
}

/** The name in the sentence that the remark stands in; null where it stands elsewhere, and might be mistaken. */
function sayingOf({ report, quotation, part, start, end }: Unit): Saying | null {
  const { speaker, cue } = quotation;
  const passage = report.passages.find(({ paragraph }) => paragraph === part.paragraph);
  const around = (passage?.sentences ?? []).filter(
    (sentence) =>
      sentence.start < Math.max(end, cue?.end ?? end) && sentence.end > Math.min(start, cue?.start ?? start),
  );
  const [from, to] = [around[0]?.start ?? start, around.at(-1)?.end ?? end];
  const sentence = report.text.slice(from, to);
  const outside = sentence.slice(0, start - from) + sentence.slice(end - from);
  if (!speaker || !cue) return null;
  const value = [speaker.name, familyName(speaker.name)].find((name) => outside.includes(name));
  return value === undefined
    ? null
    : {
        report: report.id,
        at: quotation.sentence,
        value,
        sentence,
        attributedTo: null,
        citation: cite(report, part.paragraph),
      };
}

function tell(sides: readonly (readonly Unit[])[]): { about: string; reason: string } {
  const unit = sides[0]?.[0];
  const words = unit?.report.text.slice(unit.start, unit.end).split(/\s+/u) ?? [];
  const remark = words.slice(0, TOLD_WORDS).join(' ').replace(/[,.]$/u, '');
  return {
    about: `who said “${remark}${words.length > TOLD_WORDS ? ' …' : ''}”`,
    reason: 'the very same words, given to different people by name',
  };
}
