import type { LogEntry } from '../refresh/log.ts';
import type { Proposal } from '../refresh/proposals.ts';
import type { RefreshSummary } from '../refresh/types.ts';
import type { Block, Reply } from './types.ts';
import { counted, disagreementBlock, fixedBlock, section, text, timeOf } from './wording.ts';

const named = (what: string, ids: readonly string[]): Block[] =>
  ids.length === 0 ? [] : [{ kind: 'item', term: what, text: ids.join(', '), citations: [] }];

const rejectedBlock = ({ file, reason }: RefreshSummary['rejected'][number]): Block => ({
  kind: 'item',
  term: file,
  text: reason,
  citations: [],
});

const isNothing = ({ added, changed, removed }: RefreshSummary): boolean =>
  added.length + changed.length + removed.length === 0;

function titleOf(summary: RefreshSummary, isPreview: boolean): string {
  const changes = !isNothing(summary);
  if (isPreview) return changes ? 'What would change' : 'Nothing would change';
  if (changes) return 'The reports are up to date';
  return summary.rejected.length > 0 ? 'Nothing was taken in' : 'Nothing has changed';
}

/**
 * @param isPreview whether nothing of it has been done
 * @returns what was taken in, every file that was not with its reason, and the disagreements that came and went
 */
export function refreshReply(summary: RefreshSummary, isPreview = false): Reply {
  const { added, changed, removed, unchanged, rejected, newDisagreements, resolvedDisagreements } = summary;
  const found = newDisagreements.map(disagreementBlock);
  return {
    tone: newDisagreements.length > 0 ? 'disputed' : 'info',
    title: titleOf(summary, isPreview),
    blocks: [
      ...named('Added', added),
      ...named('Changed', changed),
      ...named('Removed', removed),
      text(`${counted(unchanged, 'report')} unchanged.`),
      ...section(`Rejected: ${counted(rejected.length, 'file')}`, rejected.map(rejectedBlock)),
      ...section('New disagreements', isPreview ? found.map(fixedBlock) : found),
      ...(resolvedDisagreements.length > 0
        ? [text(`Earlier disagreements that no longer stand: ${resolvedDisagreements.length}.`)]
        : []),
    ],
    footer: isPreview
      ? 'Nothing has been changed: give the command without preview to do it'
      : `${counted(summary.paragraphs, 'paragraph')} in the index, brought up to date in ${counted(summary.ms, 'millisecond')}`,
  };
}

/**
 * @param isAnew whether the reports have changed since an earlier preview that was to be applied
 * @returns what a refresh would do, with the offer to apply it where it would do anything
 */
export function proposalReply({ key, summary }: Proposal, isAnew = false): Reply {
  const reply = refreshReply(summary, true);
  const said = isAnew ? [text('The reports have changed since that preview, and nothing was done.')] : [];
  if (isNothing(summary)) return { ...reply, blocks: [...said, ...reply.blocks], footer: null };
  return {
    ...reply,
    blocks: [...said, ...reply.blocks],
    footer: 'Nothing has been changed yet: apply it within 15 minutes, or cancel it',
    actions: ['apply', 'cancel'].map((action) => ({ action, given: { key } })),
  };
}

/** @returns the answer to a proposal that was not wanted */
export const cancelledReply: Reply = {
  tone: 'info',
  title: 'Cancelled',
  blocks: [text('Nothing has been changed.')],
  footer: null,
};

/** @param leftMs how long the rest may take, in milliseconds; null where that is not known yet */
export function progressReply(done: number, total: number, leftMs: number | null): Reply {
  const count = (number: number) => number.toLocaleString('en-GB');
  const left =
    leftMs === null ? '' : `, about ${counted(Math.max(1, Math.ceil(leftMs / 1000)), 'second')} left`;
  const told =
    done < total
      ? `${count(done)} of ${counted(total, 'file')} read${left}.`
      : `All of ${counted(total, 'file')} read; now they are compared.`;
  return { tone: 'info', title: 'Working', blocks: [text(told)], footer: null };
}

/** @returns who refreshed when, and what came of it, the latest first */
export function logReply(log: readonly LogEntry[]): Reply {
  return {
    tone: 'info',
    title: log.length === 0 ? 'No refresh has changed anything yet' : 'Refreshes that changed something',
    blocks: log.map((entry) => ({
      kind: 'item',
      term: `${timeOf(entry.at)}, ${entry.by}: ${entry.what}`,
      text: outcomeOf(entry),
      citations: [],
    })),
    footer: null,
  };
}

/** Ids that one line of the log names; a first refresh may have taken in thousands. */
const NAMED = 5;

function outcomeOf({ added, changed, removed, rejected }: LogEntry): string {
  const rejectedFiles = rejected.map(({ file }) => file);
  const told = Object.entries({ added, changed, removed, rejected: rejectedFiles }).flatMap(([what, ids]) => {
    if (ids.length === 0) return [];
    const more = ids.length > NAMED ? ` and ${counted(ids.length - NAMED, 'other')}` : '';
    return [`${what} ${ids.slice(0, NAMED).join(', ')}${more}`];
  });
  return told.join('; ');
}
