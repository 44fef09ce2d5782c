import type { Disagreement } from '../disagreements/types.ts';
import type { Dismissal, DismissalReason } from '../state/dismissals.ts';
import type { Block, Choice, Offer, Reply } from './types.ts';
import {
  counted,
  type DisagreementBlock,
  disagreementBlock,
  explainedBlock,
  fixedBlock,
  text,
  timeOf,
} from './wording.ts';

/** What each reason means, for whoever chooses. */
const REASONS: Readonly<Record<DismissalReason, string>> = {
  'different thing': 'Different thing: the sides tell of two things',
  'different time': 'Different time: each was right in its day',
  'same value': 'Same value: both say the same in other words',
  other: 'Other: it is a false flag for another reason',
};

const isFlagged = (block: Block): block is DisagreementBlock & { id: string } =>
  block.kind === 'disagreement' && block.id !== undefined;

/** @returns a reply whose flags a moderator may dismiss: by one button, or by a choice of those on the page */
export function withDismissing(reply: Reply): Reply {
  const flags = reply.blocks.filter(isFlagged);
  const [first] = flags;
  if (!first) return reply;
  const choices = flags.map((block): Choice => ({ label: block.about, value: block.id, block }));
  const offer: Offer =
    flags.length === 1
      ? { action: 'dismiss', given: { id: first.id } }
      : { action: 'dismiss', label: 'Not a disagreement: choose which', choices };
  return { ...reply, actions: [...(reply.actions ?? []), offer] };
}

/** Asks why a flag is false. */
export const whyDismissReply = (disagreement: Disagreement): Reply => ({
  tone: 'disputed',
  title: 'Why is this not a disagreement?',
  blocks: [
    fixedBlock(explainedBlock(disagreement)),
    text('With the reason chosen it is shown nowhere any more, until it is undone.'),
  ],
  footer: null,
  actions: [
    {
      action: 'reason',
      label: 'Choose the reason',
      given: { id: disagreement.id },
      choices: Object.entries(REASONS).map(([value, label]) => ({ label, value })),
    },
  ],
});

/** The flag as it stood, with who dismissed it when and why. */
function dismissalBlock({ id, reason, by, at, disagreement }: Dismissal): Block {
  return {
    ...fixedBlock(explainedBlock(disagreement)),
    label: `Dismissed as “${reason}” by ${by} on ${timeOf(at)} (${id})`,
  };
}

/** @returns what was dismissed just now */
export const dismissalReply = (dismissal: Dismissal): Reply => ({
  tone: 'info',
  title: 'Dismissed',
  blocks: [text('It is shown nowhere any more.'), dismissalBlock(dismissal)],
  footer: null,
  actions: [{ action: 'undismiss', given: { id: dismissal.id } }],
});

/** @returns what is shown again */
export const undismissedReply = ({ disagreement }: Dismissal): Reply => ({
  tone: 'disputed',
  title: 'Shown again',
  blocks: [
    text('Where the reports that carry it are unchanged, it is a disagreement again.'),
    disagreementBlock(disagreement),
  ],
  footer: null,
});

/** @returns every flag that stands dismissed, each with the way to undo it */
export function dismissedReply(dismissals: readonly Dismissal[]): Reply {
  const blocks = dismissals.map(dismissalBlock);
  const choices = dismissals.map(
    ({ id, disagreement }, i): Choice => ({
      label: disagreement.about,
      value: id,
      ...(blocks[i] && { block: blocks[i] }),
    }),
  );
  return {
    tone: 'info',
    title: 'Dismissed disagreements',
    blocks: [text(`${counted(dismissals.length, 'flag')} found to be none.`), ...blocks],
    footer: null,
    actions: choices.length === 0 ? [] : [{ action: 'undismiss', label: 'Undo: choose which', choices }],
  };
}
