import type { Call, Command } from '../src/commands.ts';
import { UsageError } from '../src/errors.ts';
import { watchReply } from '../src/replies/watch.ts';

/** Begins to watch a channel, or ends it. @returns what is to be said of it */
function decide({ newsroom, values: { channel }, flags, guild, by }: Call): string | undefined {
  if (channel !== undefined && flags.has('off'))
    throw new UsageError('A channel is watched or it is not: leave out channel or off.');
  if (guild === undefined) return undefined;
  if (flags.has('off')) return newsroom.watches.end(guild) ? 'No longer watched' : 'Nothing was watched';
  if (channel === undefined) return undefined;
  const standing = [...newsroom.disagreements(), ...newsroom.dismissals.list()].map(({ id }) => id);
  newsroom.watches.begin({ guild, channel, by: by ?? 'somebody' }, standing);
  return 'Watched from now on';
}

export default {
  data: {
    name: 'watch',
    description: 'Tell new disagreements in a channel; alone, show where they are told',
    type: 'slash',
    moderatorsOnly: true,
    options: [
      {
        name: 'channel',
        description: 'The channel to tell new disagreements in',
        type: 'channel',
        only: 'discord',
      },
      { name: 'off', description: 'Tell them no longer', type: 'boolean', only: 'discord' },
    ],
  },
  execute(call) {
    const title = decide(call);
    const { newsroom, guild } = call;
    const watches = newsroom.watches.all().filter((watch) => guild === undefined || watch.guild === guild);
    return {
      json: { watches: watches.map(({ known, sending, ...watch }) => watch) },
      reply: watchReply(watches, title),
    };
  },
} satisfies Command;
