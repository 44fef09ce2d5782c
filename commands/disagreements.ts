import { type Command, PRIVATE } from '../src/commands.ts';
import { eventIds, eventOf, eventTitle } from '../src/near.ts';
import { disagreementsReply } from '../src/replies/disagreements.ts';
import { dismissedReply } from '../src/replies/dismissed.ts';
import { gridReply } from '../src/replies/grid.ts';

export default {
  data: {
    name: 'disagreements',
    description: 'Every point where the reports disagree, all sides with citations',
    type: 'slash',
    options: [
      { name: 'about', description: 'Only points about this', type: 'string', maxLength: 300 },
      {
        name: 'event',
        description: 'Only points of this event, named by its first report',
        type: 'string',
        maxLength: 300,
        complete: eventIds,
        describe: eventTitle,
      },
      { name: 'grid', description: 'Outlet by outlet: who says what, and who is silent', type: 'boolean' },
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
  async execute({ newsroom, values: { about, event: named }, flags }) {
    if (flags.has('dismissed')) {
      const dismissed = newsroom.dismissals.list();
      return { json: { dismissed }, reply: dismissedReply(dismissed) };
    }
    const event = eventOf(newsroom, named);
    const disagreements = newsroom
      .disagreements(about)
      .filter((point) => event === undefined || point.event === event);
    if (flags.has('grid')) {
      const grid = await newsroom.grids(disagreements);
      return { json: { disagreements, grid }, reply: gridReply(grid, disagreements, newsroom.stamp()) };
    }
    const nearMisses = flags.has('why') ? newsroom.nearMisses(about) : null;
    return {
      json: { disagreements, ...(nearMisses && { nearMisses }) },
      reply: disagreementsReply(disagreements, nearMisses, newsroom.stamp(), about),
    };
  },
} satisfies Command;
