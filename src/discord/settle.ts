import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { UserError } from '../errors.ts';
import type { Desk } from './desk.ts';
import { failureReply } from './failure.ts';
import { ALREADY_ACKNOWLEDGED } from './limits.ts';
import { type Message, renderPage } from './message.ts';
import { ProgressNote } from './progress.ts';

export type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
export type Pressed = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;
type Answerable = Asked | Pressed;

/** Where an answer goes: a reply that all see, one for whoever asks, the message pressed, or a new one below it. */
export type Place = 'reply' | 'private reply' | 'message' | 'new message';

/**
 * Discord shows that an answer is coming. Where its word on that is lost, or is that it heard so already
 * (discord.js asked twice), the answer follows all the same.
 */
async function acknowledge(interaction: Answerable, place: Place): Promise<void> {
  try {
    if (place === 'reply') await interaction.deferReply();
    else if (place === 'private reply') await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    else if (!interaction.isCommand() && (!interaction.isModalSubmit() || interaction.isFromMessage()))
      await interaction.deferUpdate();
  } catch (error) {
    if (error instanceof DiscordAPIError && !isHeard(error)) throw error;
    interaction.deferred = true;
  }
}

const isHeard = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED;

/** Tells Discord what needs no further word; where the answer to that was lost, it says that it heard so already. */
export async function tell(send: () => Promise<unknown>): Promise<void> {
  await send().catch((error: unknown) => {
    if (!isHeard(error)) throw error;
  });
}

/** Says privately why nothing is done. */
export const refuse = (desk: Desk, interaction: Answerable, reason: UserError): Promise<void> =>
  settle(desk, interaction, 'private reply', () => Promise.reject(reason));

/** Answers in a message or in a clear error; what was deferred always ends. */
export async function settle(
  desk: Desk,
  interaction: Answerable,
  place: Place,
  make: (progress: ProgressNote) => Promise<Message>,
): Promise<void> {
  await acknowledge(interaction, place);
  const progress = new ProgressNote((message) => interaction.editReply(message));
  const doing = interaction.isCommand() ? interaction.commandName : interaction.customId;
  try {
    await desk.turns.next();
    const message = await make(progress).finally(() => progress.ended());
    if (place === 'new message') await interaction.followUp(message);
    else await interaction.editReply(message);
  } catch (error) {
    const { flags, ...message } = renderPage(failureReply(error, desk.log, doing), 0, () => []);
    if (place === 'new message' || (place === 'message' && !progress.wasShown))
      await interaction.followUp({ ...message, flags: flags | MessageFlags.Ephemeral });
    else await interaction.editReply({ ...message, flags });
  }
}
