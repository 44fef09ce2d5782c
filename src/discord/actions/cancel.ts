import { cancelledReply } from '../../replies/refresh.ts';
import type { Action } from './types.ts';

/** Drops what a preview of `/refresh` showed; its given `key` is that of the proposal. */
export default {
  name: 'cancel',
  label: 'Cancel',
  shows: 'in place',
  moderatorsOnly: true,
  execute({ newsroom, given, by }) {
    newsroom.withdraw(String(given.key), by);
    return { reply: cancelledReply, recipe: null };
  },
} satisfies Action;
