import type { Answer } from '../answers/types.ts';
import { digestOf } from './pointer.ts';
import type { Offer } from './types.ts';
import { counted, type Stamp } from './wording.ts';

type Given = NonNullable<Offer['given']>;

/** Offers the same question again, and carries what tells whether its answer has changed. */
export function againOffer({ answers, closest, disagreements }: Answer, stamp: Stamp): Offer {
  const [lead, ...others] = answers;
  const rest = [...others, ...closest].map(({ text }) => text);
  return {
    action: 'again',
    given: {
      lead: lead ? digestOf(lead.text) : '',
      rest: digestOf(JSON.stringify([rest, disagreements.map(({ id }) => id)])),
      reports: String(stamp.reports),
      at: stamp.refreshedAt,
    },
  };
}

/** @returns in one line what has changed between two askings of one question */
export function changeNote(then: Given, now: Given): string {
  const since = then.at === now.at ? 'the reports have not changed since' : reportsNote(then, now);
  if (then.lead !== now.lead) {
    if (then.lead === '') return `Asked again: the reports did not say then, and do now; ${since}.`;
    if (now.lead === '') return `Asked again: the reports no longer say; ${since}.`;
    return `Asked again: another answer than before; ${since}.`;
  }
  if (then.rest === now.rest) return `Asked again: the same answer as before; ${since}.`;
  const same = then.lead === '' ? 'still no answer' : 'the same first answer';
  return `Asked again: ${same}, and something else beside it; ${since}.`;
}

const reportsNote = (then: Given, now: Given): string =>
  then.reports === now.reports
    ? 'the reports have changed since'
    : `${counted(Number(then.reports), 'report')} then, ${now.reports} now`;
