import type { Command } from '../src/commands.ts';
import { checkReply } from '../src/replies/check.ts';

export default {
  data: {
    name: 'check',
    description: 'Hold the figures and quotations of a text against the reports',
    type: 'message',
    label: 'Check against reports',
    options: [
      {
        name: 'text',
        description: 'The text whose figures and quotations are checked',
        type: 'string',
        required: true,
        // well above Discord's 4,000, so that a terminal may check a whole draft
        maxLength: 20_000,
      },
    ],
  },
  execute({ newsroom, values }) {
    const findings = newsroom.check(values.text ?? '');
    return { json: { findings }, reply: checkReply(findings, newsroom.stamp()) };
  },
} satisfies Command;
