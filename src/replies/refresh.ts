import type { RefreshSummary } from '../answers/types.ts';
import type { Block, Reply } from './types.ts';
import { counted, disagreementBlock, section, text } from './wording.ts';

const named = (what: string, ids: readonly string[]): Block[] =>
  ids.length === 0 ? [] : [{ kind: 'item', term: what, text: ids.join(', '), citations: [] }];

const rejectedBlock = ({ file, reason }: RefreshSummary['rejected'][number]): Block => ({
  kind: 'item',
  term: file,
  text: reason,
  citations: [],
});

function titleOf({ added, changed, removed, rejected }: RefreshSummary): string {
  if (added.length + changed.length + removed.length > 0) return 'The reports are up to date';
  return rejected.length > 0 ? 'Nothing was taken in' : 'Nothing has changed';
}

/** @returns what was taken in, every file that was not with its reason, and the disagreements that came and went */
export function refreshReply(summary: RefreshSummary): Reply {
  const { added, changed, removed, unchanged, rejected, newDisagreements, resolvedDisagreements } = summary;
  return {
    tone: newDisagreements.length > 0 ? 'disputed' : 'info',
    title: titleOf(summary),
    blocks: [
      ...named('Added', added),
      ...named('Changed', changed),
      ...named('Removed', removed),
      text(`${counted(unchanged, 'report')} unchanged.`),
      ...section(`Rejected: ${counted(rejected.length, 'file')}`, rejected.map(rejectedBlock)),
      ...section('New disagreements', newDisagreements.map(disagreementBlock)),
      ...(resolvedDisagreements.length > 0
        ? [text(`Earlier disagreements that no longer stand: ${resolvedDisagreements.length}.`)]
        : []),
    ],
    footer: `${counted(summary.paragraphs, 'paragraph')} in the index, brought up to date in ${counted(summary.ms, 'millisecond')}`,
  };
}
