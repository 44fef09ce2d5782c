import type { Disagreement, NearMiss } from '../disagreements/types.ts';
import { passageOffer, passagesOf } from './passage.ts';
import type { Reply } from './types.ts';
import {
  counted,
  disagreementBlock,
  eventTitle,
  explainedBlock,
  nearMissBlock,
  type Stamp,
  section,
  stampLine,
  text,
} from './wording.ts';

const citationsOf = (disagreements: readonly Disagreement[]) =>
  disagreements.flatMap(({ positions }) => positions.flatMap(({ citations }) => citations));

function summary(found: number, about: string | undefined): string {
  const on = about === undefined ? '' : ` about “${about}”`;
  if (found === 0) return `No disagreement${on} was found between the reports.`;
  return `${counted(found, 'point')}${on} on which the reports disagree. All sides are shown, none is preferred.`;
}

/**
 * @param nearMisses null where nobody asked why: then no reason is told
 * @returns all sides of every point, under their events where there are several; near misses last
 */
export function disagreementsReply(
  disagreements: readonly Disagreement[],
  nearMisses: readonly NearMiss[] | null,
  stamp: Stamp,
  about?: string,
): Reply {
  const byEvent = Map.groupBy(disagreements, ({ event }) => event);
  const points = [...byEvent].flatMap(([event, points]) => {
    const blocks = points.map(nearMisses === null ? disagreementBlock : explainedBlock);
    return byEvent.size === 1 ? blocks : section(eventTitle(event, citationsOf(points)), blocks);
  });
  return {
    tone: disagreements.length > 0 ? 'disputed' : 'info',
    title: 'Where the reports disagree',
    blocks: [
      text(summary(disagreements.length, about)),
      ...points,
      ...section('Alike at first sight, and no disagreement', (nearMisses ?? []).map(nearMissBlock)),
    ],
    footer: stampLine(stamp),
    actions: passageOffer(passagesOf(points)),
  };
}
