import { type Command, PRIVATE } from '../src/commands.ts';
import { disagreementsReply } from '../src/replies/disagreements.ts';
import { dismissedReply } from '../src/replies/dismissed.ts';

export default {
  data: {
    name: 'disagreements',
    description: 'Every point where the reports disagree, all sides with citations',
    type: 'slash',
    options: [
      { name: 'about', description: 'Only points about this', type: 'string', maxLength: 300 },
      {
        name: 'why',
        description: 'Also what looks alike and is no disagreement, and why not',
        type: 'boolean',
        only: 'terminal',
      },
      {
        name: 'dismissed',
        description: 'For moderators: the points found to be none, to undo that',
        type: 'boolean',
        only: 'discord',
        moderatorsOnly: true,
      },
      PRIVATE,
    ],
  },
  execute({ newsroom, values: { about }, flags }) {
    if (flags.has('dismissed')) {
      const dismissed = newsroom.dismissed();
      return { json: { dismissed }, reply: dismissedReply(dismissed) };
    }
    const disagreements = newsroom.disagreements(about);
    const nearMisses = flags.has('why') ? newsroom.nearMisses(about) : null;
    return {
      json: { disagreements, ...(nearMisses && { nearMisses }) },
      reply: disagreementsReply(disagreements, nearMisses, newsroom.stamp(), about),
    };
  },
} satisfies Command;
