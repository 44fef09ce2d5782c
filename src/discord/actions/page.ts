import type { Action } from './types.ts';

/** The buttons below a long reply: `page` counts from 0, and `note` is what stands below the title. */
export default {
  name: 'page',
  label: 'Page',
  shows: 'in place',
  async execute({ given: { page, note }, recipe, make }) {
    const made = await make(recipe);
    const reply = typeof note === 'string' ? { ...made.reply, note } : made.reply;
    return { ...made, reply, page: Number(page) };
  },
} satisfies Action;
