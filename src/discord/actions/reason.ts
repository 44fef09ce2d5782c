import { dismissalReply } from '../../replies/dismissed.ts';
import type { Action } from './types.ts';

/** Dismisses the flag that was asked about, for the reason chosen. */
export default {
  name: 'reason',
  label: 'Choose the reason',
  shows: 'in place',
  moderatorsOnly: true,
  execute({ newsroom, given, chosen: [reason = ''], by }) {
    return { reply: dismissalReply(newsroom.dismissals.dismiss(String(given.id), reason, by)), recipe: null };
  },
} satisfies Action;
