import { UserError } from '../../errors.ts';
import { disputesReply } from '../../replies/disputes.ts';
import { MADE_BY } from '../state.ts';
import type { Action } from './types.ts';

const NAME = 'disputes';

/** All sides of what bears on an answer. */
export default {
  name: NAME,
  label: 'Who disagrees?',
  emoji: '⚖️',
  shows: 'privately',
  repeatable: true,
  execute({ newsroom, given }) {
    const { event, ids } = given;
    if (!newsroom.reports().some((row) => row.event === event))
      throw new UserError(`The event “${event}” is no longer among the reports: ask again.`);
    const ofEvent = newsroom.disagreements().filter((one) => one.event === event);
    const bearing = String(ids).split(' ').filter(Boolean);
    return {
      reply: disputesReply(bearing, ofEvent, newsroom.stamp()),
      recipe: [MADE_BY.action + NAME, given],
    };
  },
} satisfies Action;
