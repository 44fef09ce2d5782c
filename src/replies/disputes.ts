import type { Disagreement } from '../disagreements/types.ts';
import type { Block, Offer, Reply } from './types.ts';
import { counted, explainedBlock, type Stamp, section, stampLine, text } from './wording.ts';

/** Ids that a button carries. */
const MOST_IDS = 12;

/** Offers what bears on an answer that tells of an event. */
export const disputesOffer = (event: string, disagreements: readonly Disagreement[]): Offer => ({
  action: 'disputes',
  given: {
    event,
    ids: disagreements
      .slice(0, MOST_IDS)
      .map(({ id }) => id)
      .join(' '),
  },
});

function summary(found: number, gone: number): Block[] {
  const settled = `${counted(gone, 'point')} of this answer no longer stand${gone === 1 ? 's' : ''} in the reports.`;
  const none = 'No report was found that disagrees with this answer.';
  const all = `${counted(found, 'point')} of this answer on which the reports disagree. All sides are shown, none is preferred.`;
  return [text(found > 0 ? all : none), ...(gone > 0 ? [text(settled)] : [])];
}

/**
 * @param ids of the disagreements that bore on the answer when it was given
 * @param ofEvent all disagreements of its event, as they stand now
 */
export function disputesReply(ids: readonly string[], ofEvent: readonly Disagreement[], stamp: Stamp): Reply {
  const bearing = ofEvent.filter(({ id }) => ids.includes(id));
  const others = ofEvent.filter(({ id }) => !ids.includes(id));
  return {
    tone: bearing.length > 0 ? 'disputed' : 'info',
    title: 'Who disagrees?',
    blocks: [
      ...summary(bearing.length, ids.length - bearing.length),
      ...bearing.map(explainedBlock),
      ...section('Other points of this event on which the reports disagree', others.map(explainedBlock)),
    ],
    footer: stampLine(stamp),
  };
}
