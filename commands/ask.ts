import { type Command, PRIVATE } from '../src/commands.ts';
import { askReply } from '../src/replies/ask.ts';

export default {
  data: {
    name: 'ask',
    description: 'Ask a question: the sentences of the reports that answer it, with citations',
    type: 'slash',
    options: [
      {
        name: 'question',
        description: 'What you want to know, in 3 to 300 characters',
        type: 'string',
        required: true,
        minLength: 3,
        maxLength: 300,
      },
      PRIVATE,
    ],
  },
  execute({ newsroom, values }) {
    const answer = newsroom.ask(values.question ?? '');
    return { json: answer, reply: askReply(answer, newsroom.stamp()) };
  },
} satisfies Command;
