import type { Command, CommandOption } from '../commands.ts';
import type { Block, Reply } from './types.ts';

const optionText = ({ name, type }: CommandOption): string =>
  type === 'boolean' ? `${name}: true` : `${name}: …`;

function usage({ data }: Command): string {
  if (data.type === 'message') return `Apps › ${data.label} (in the menu of a message)`;
  const required = data.options.filter((option) => option.required);
  return [`/${data.name}`, ...required.map(optionText)].join(' ');
}

function commandBlock(command: Command): Block {
  const { description, options, moderatorsOnly } = command.data;
  const further = options.filter((option) => !option.required && option.only !== 'terminal');
  const extra = further.length === 0 ? '' : ` Options: ${further.map(({ name }) => name).join(', ')}.`;
  const who = moderatorsOnly ? ' For moderators.' : '';
  return { kind: 'item', term: usage(command), text: `${description}.${extra}${who}`, citations: [] };
}

/** @returns every command with what it does, as it is typed in Discord */
export function helpReply(commands: readonly Command[]): Reply {
  return {
    tone: 'info',
    title: 'Wirecheck',
    blocks: [
      {
        kind: 'text',
        text: 'Answers from news reports, word for word and cited, with every point where the reports disagree. What the reports do not hold is not answered.',
      },
      ...commands.map(commandBlock),
    ],
    footer: null,
  };
}

/** What `help` gives as JSON: the commands and their options, as they are declared. */
export const helpJson = (commands: readonly Command[]) => ({
  commands: commands.map(({ data }) => ({
    name: data.name,
    description: data.description,
    options: data.options.map(({ name, description, type, required = false }) => ({
      name,
      description,
      type,
      required,
    })),
  })),
});
