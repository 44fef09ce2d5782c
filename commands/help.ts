import { type Command, loadCommands } from '../src/commands.ts';
import { helpJson, helpReply } from '../src/replies/help.ts';

export default {
  data: {
    name: 'help',
    description: 'What each command does',
    type: 'slash',
    options: [],
  },
  async execute() {
    const commands = await loadCommands();
    const typed = commands.filter(({ data }) => data.only !== 'terminal');
    return { json: helpJson(commands), reply: helpReply(typed) };
  },
} satisfies Command;
