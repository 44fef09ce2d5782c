import { UserError } from '../../errors.ts';
import { whyDismissReply } from '../../replies/dismissed.ts';
import type { Action } from './types.ts';

/** Asks a moderator why a flag is false: the one given, or the one chosen. */
export default {
  name: 'dismiss',
  label: 'Not a disagreement',
  shows: 'privately',
  moderatorsOnly: true,
  execute({ newsroom, given, chosen }) {
    const id = chosen[0] ?? String(given.id);
    const flag = newsroom.disagreements().find((one) => one.id === id);
    if (!flag)
      throw new UserError('This is no disagreement any more: its reports have changed, or it is dismissed.');
    return { reply: whyDismissReply(flag), recipe: null };
  },
} satisfies Action;
