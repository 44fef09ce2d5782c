import { undismissedReply } from '../../replies/dismissed.ts';
import type { Action } from './types.ts';

/** Shows a dismissed flag again: the one given, or the one chosen. */
export default {
  name: 'undismiss',
  label: 'Undo',
  shows: 'privately',
  moderatorsOnly: true,
  execute({ newsroom, given, chosen, by }) {
    return {
      reply: undismissedReply(newsroom.dismissals.undo(chosen[0] ?? String(given.id), by)),
      recipe: null,
    };
  },
} satisfies Action;
