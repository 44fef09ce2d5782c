import type { Action } from './types.ts';

/** The buttons below a long reply: its given `page` counts from 0. */
export default {
  name: 'page',
  label: 'Page',
  shows: 'in place',
  async execute({ given, recipe, make }) {
    return { ...(await make(recipe)), page: Number(given.page) };
  },
} satisfies Action;
