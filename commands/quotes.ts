import { type Call, type Command, type Outcome, PRIVATE } from '../src/commands.ts';
import { allQuotesReply, quotesReply } from '../src/replies/quotes.ts';

/** As many names as Discord shows while one types. */
const MOST_NAMES = 25;

function everyone({ newsroom }: Call): Outcome {
  const all = newsroom.allQuotes();
  return { json: all, reply: allQuotesReply(all, newsroom.stamp()) };
}

export default {
  data: {
    name: 'quotes',
    description: 'What a person or body said, in the words the reports quote',
    type: 'slash',
    options: [
      {
        name: 'speaker',
        description: 'Whose words, by name or a part of it',
        type: 'string',
        required: true,
        maxLength: 300,
        complete: (newsroom, typed) => newsroom.speakerNames(typed, MOST_NAMES),
      },
      { name: 'about', description: 'Only statements about this', type: 'string', maxLength: 300 },
      {
        name: 'all',
        description: 'Everyone who is quoted',
        type: 'boolean',
        only: 'terminal',
        insteadOf: 'speaker',
      },
      PRIVATE,
    ],
  },
  execute(call) {
    const { newsroom, values, flags } = call;
    if (flags.has('all')) return everyone(call);
    const asked = values.speaker ?? '';
    const quotes = newsroom.quotes(asked, values.about);
    return { json: quotes, reply: quotesReply(quotes, asked, newsroom.stamp(), values.about) };
  },
} satisfies Command;
