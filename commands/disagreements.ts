import { type Command, PRIVATE } from '../src/commands.ts';
import { disagreementsReply } from '../src/replies/disagreements.ts';

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
      PRIVATE,
    ],
  },
  execute({ newsroom, values: { about }, flags }) {
    const disagreements = newsroom.disagreements(about);
    const nearMisses = flags.has('why') ? newsroom.nearMisses(about) : null;
    return {
      json: { disagreements, ...(nearMisses && { nearMisses }) },
      reply: disagreementsReply(disagreements, nearMisses, newsroom.stamp(), about),
    };
  },
} satisfies Command;
