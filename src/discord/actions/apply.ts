import { proposalReply, refreshReply } from '../../replies/refresh.ts';
import type { Action } from './types.ts';

/** Does what a preview of `/refresh` showed; its given `key` is that of the proposal. */
export default {
  name: 'apply',
  label: 'Apply',
  emoji: '✅',
  style: 'success',
  shows: 'in place',
  moderatorsOnly: true,
  async execute({ newsroom, given, by, progress }) {
    const applied = await newsroom.apply(String(given.key), { by, progress });
    const reply = 'done' in applied ? refreshReply(applied.done) : proposalReply(applied.changed, true);
    return { reply, recipe: null };
  },
} satisfies Action;
