import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { type Command, type CommandOption, isForModerators } from '../commands.ts';
import { UserError } from '../errors.ts';
import { gatherMessage, gatherOptions } from './call.ts';
import { WEIGHTS } from './cooldown.ts';
import { carryOut, type Desk, messageFor, whoIs } from './desk.ts';
import { withoutTokens } from './failure.ts';
import { CHOICE_CHARACTERS, CHOICES } from './limits.ts';
import { oneLine } from './markdown.ts';
import { requireModerator } from './permissions.ts';
import { answerPress } from './presses.ts';
import { type Asked, refuse, settle, tell } from './settle.ts';

/** Answers one interaction. Never throws: what can't even be said to the member is in the log. */
export async function answer(desk: Desk, interaction: Interaction): Promise<void> {
  try {
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
      await answerCommand(desk, interaction);
    else if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit())
      await answerPress(desk, interaction);
    else if (interaction.isAutocomplete()) await complete(desk, interaction);
  } catch (error) {
    desk.log.error({ interaction: interaction.id, err: withoutTokens(error) }, 'left without an answer');
  }
}

async function answerCommand(desk: Desk, interaction: Asked): Promise<void> {
  const command = commandOf(desk, interaction);
  const forModerators =
    command !== undefined &&
    isForModerators(
      command,
      interaction.options.data.map(({ name }) => name),
    );
  const isPrivate =
    interaction.isMessageContextMenuCommand() ||
    !command ||
    forModerators ||
    interaction.options.getBoolean('private') === true;
  const refusal = await desk.cooldown.take(interaction, WEIGHTS.use);
  if (refusal) return refuse(desk, interaction, refusal);
  await settle(desk, interaction, isPrivate ? 'private reply' : 'reply', async ({ tell: progress }) => {
    if (!command) throw new UserError(`"${interaction.commandName}" is no command of this bot any more.`);
    if (forModerators) requireModerator(interaction, desk.config.discord.adminGuildIds);
    const gathered = interaction.isChatInputCommand()
      ? gatherOptions(command, interaction)
      : gatherMessage(command, interaction);
    const who = { ...whoIs(interaction.user), guild: interaction.guildId };
    const made = await carryOut(desk, command, gathered, who, progress);
    return messageFor(desk, interaction, made, isPrivate);
  });
}

function commandOf({ commands }: Desk, interaction: Asked | AutocompleteInteraction): Command | undefined {
  const isMessage = interaction.isMessageContextMenuCommand();
  return commands.find(({ data }) =>
    isMessage
      ? data.type === 'message' && (data.label ?? data.name) === interaction.commandName
      : data.type === 'slash' && data.name === interaction.commandName,
  );
}

/** What stands for a choice; too long a description is cut, as the value names the thing. */
function shownFor({ newsroom }: Desk, option: CommandOption | undefined, value: string): string {
  const shown = oneLine(option?.describe?.(newsroom, value) ?? value);
  return shown.length <= CHOICE_CHARACTERS ? shown : `${shown.slice(0, CHOICE_CHARACTERS - 1)}…`;
}

async function complete(desk: Desk, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const option = commandOf(desk, interaction)?.data.options.find((one) => one.name === name);
  let values: string[] = [];
  try {
    values = option?.complete?.(desk.newsroom, oneLine(value)) ?? [];
  } catch (error) {
    desk.log.error({ option: name, err: withoutTokens(error) }, 'no choices');
  }
  // a longer value would have to be cut, and would then name something else
  const whole = new Set(values.filter((one) => oneLine(one) !== '' && one.length <= CHOICE_CHARACTERS));
  const choices = [...whole].slice(0, CHOICES);
  await tell(() =>
    interaction.respond(choices.map((one) => ({ name: shownFor(desk, option, one), value: one }))),
  );
}
