import { changeNote } from '../../replies/again.ts';
import type { Action } from './types.ts';

/** The same question on today's index, and what has changed since. */
export default {
  name: 'again',
  label: 'Ask again',
  emoji: '🔄',
  shows: 'privately',
  async execute({ given, recipe, make }) {
    const made = await make(recipe);
    const now = made.reply.actions?.find(({ action }) => action === 'again')?.given ?? {};
    return { ...made, reply: { ...made.reply, note: changeNote(given, now) } };
  },
} satisfies Action;
