import type { Disagreement } from '../disagreements/types.ts';
import type { LogEntry } from '../refresh/log.ts';
import type { Citation } from '../reports/types.ts';
import type { Watch } from '../state/watches.ts';
import type { Block, Reply } from './types.ts';
import { counted, disagreementBlock, type Stamp, stampLine, text, timeOf } from './wording.ts';

/** @returns citations of the reports whose coming or change brought a disagreement, each report once */
function madeBy({ id, positions }: Disagreement, log: readonly LogEntry[]): Citation[] {
  const entry = log.find(({ newDisagreements }) => newDisagreements.includes(id));
  const came = new Set([...(entry?.added ?? []), ...(entry?.changed ?? [])]);
  const cited = positions.flatMap(({ citations }) => citations).filter(({ report }) => came.has(report));
  return [...new Map(cited.map((citation) => [citation.report, citation])).values()];
}

const reportName = ({ outlet, headline, report }: Citation): string =>
  [outlet, headline ? `“${headline}”` : report].filter(Boolean).join(', ');

function alertBlocks(disagreement: Disagreement, log: readonly LogEntry[]): Block[] {
  const reports = madeBy(disagreement, log).map(reportName);
  return [
    disagreementBlock(disagreement),
    ...(reports.length === 0 ? [] : [text(`Came with ${reports.join('; ')}.`)]),
  ];
}

/**
 * @param shown how many are told whole; all others are only counted
 * @param log of the refreshes, the latest first
 * @returns new disagreements, each with the reports that made it
 */
export function alertReply(
  fresh: readonly Disagreement[],
  shown: number,
  log: readonly LogEntry[],
  stamp: Stamp,
): Reply {
  const more = fresh.length - shown;
  const rest = shown === 0 ? '/disagreements shows all sides.' : `and ${more} more: /disagreements`;
  return {
    tone: 'disputed',
    title: counted(fresh.length, 'new disagreement'),
    blocks: [
      ...fresh.slice(0, shown).flatMap((disagreement) => alertBlocks(disagreement, log)),
      ...(more > 0 ? [text(rest)] : []),
    ],
    footer: stampLine(stamp),
  };
}

function watchBlocks({ channel, by, at, trouble }: Watch): Block[] {
  return [
    { kind: 'channel', text: 'New disagreements are told in', channel },
    text(`Asked for by ${by} on ${timeOf(at)}.`),
    ...(trouble ? [text(`The last alert failed on ${timeOf(trouble.at)}: ${trouble.what}`)] : []),
  ];
}

/** @returns where new disagreements are told, and what is wrong there */
export function watchReply(watches: readonly Watch[], title = 'Watched channels'): Reply {
  return {
    tone: watches.some(({ trouble }) => trouble) ? 'error' : 'info',
    title,
    blocks: watches.length === 0 ? [text('No channel is watched.')] : watches.flatMap(watchBlocks),
    footer: null,
  };
}
