import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Command, CommandOption } from '../commands.ts';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reply } from '../replies/types.ts';
import { type Gathered, gatherMessage, gatherOptions, makeCall } from './call.ts';
import { failureReply, withoutTokens } from './failure.ts';
import type { KeptReplies } from './kept.ts';
import { ALREADY_ACKNOWLEDGED, CHOICE_CHARACTERS, CHOICES } from './limits.ts';
import { oneLine } from './markdown.ts';
import { type Message, renderPage } from './message.ts';
import { requireModerator } from './permissions.ts';
import { type Given, pack, readCustomId, spread, unpack } from './state.ts';

/** What every interaction is answered with. */
export interface Desk {
  config: Config;
  newsroom: Newsroom;
  log: Logger;
  commands: readonly Command[];
  kept: KeptReplies;
}

type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type Answerable = Asked | ButtonInteraction;

/** Answers one interaction. Never throws: what can't even be said to the member is in the log. */
export async function answer(desk: Desk, interaction: Interaction): Promise<void> {
  try {
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
      await answerCommand(desk, interaction);
    else if (interaction.isButton()) await turnPage(desk, interaction);
    else if (interaction.isAutocomplete()) await complete(desk, interaction);
  } catch (error) {
    desk.log.error({ interaction: interaction.id, err: withoutTokens(error) }, 'left without an answer');
  }
}

async function answerCommand(desk: Desk, interaction: Asked): Promise<void> {
  const command = commandOf(desk, interaction);
  const isPrivate =
    interaction.isMessageContextMenuCommand() ||
    !command ||
    command.data.moderatorsOnly ||
    interaction.options.getBoolean('private') === true;
  await acknowledge(interaction, () =>
    interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
  );
  await settle(desk, interaction, async () => {
    if (!command) throw new UserError(`"${interaction.commandName}" is no command of this bot any more.`);
    if (command.data.moderatorsOnly) requireModerator(interaction, desk.config.discord.adminGuildIds);
    const gathered = interaction.isChatInputCommand()
      ? gatherOptions(command, interaction)
      : gatherMessage(command, interaction);
    const reply = await run(desk, command, gathered, `${interaction.user.username} (${interaction.user.id})`);
    return renderPage(reply, 0, (pages) => customIds(desk, command, gathered.given, reply, pages));
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

async function run(
  { newsroom, config }: Desk,
  command: Command,
  gathered: Gathered,
  by: string,
): Promise<Reply> {
  const call = await makeCall(command, gathered, newsroom, config.discord.attachmentHosts);
  return (await command.execute({ ...call, by })).reply;
}

/** The ids carry the call itself, which is made again; one that changes something, or is too long, is kept. */
function customIds(
  { kept }: Desk,
  { data }: Command,
  { private: _, ...given }: Given,
  reply: Reply,
  pages: readonly number[],
): string[] {
  const repeatable = data.moderatorsOnly ? null : spread(data.name, pages, pack(given));
  return repeatable ?? spread(data.name, pages, `=${kept.keep(reply)}`) ?? [];
}

/** Whoever asked turns the page; anyone else gets theirs privately, and the message stays as it is. */
async function turnPage(desk: Desk, interaction: ButtonInteraction): Promise<void> {
  const { flags, interactionMetadata } = interaction.message;
  const own = flags.has(MessageFlags.Ephemeral) || interactionMetadata?.user.id === interaction.user.id;
  await acknowledge(interaction, () =>
    own ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
  await settle(desk, interaction, () => page(desk, interaction));
}

const STALE = 'This button is from before Wirecheck was started anew: give the command again.';

async function page(desk: Desk, interaction: ButtonInteraction): Promise<Message> {
  const pressed = readCustomId(interaction.customId);
  const command = desk.commands.find(({ data }) => data.name === pressed?.command);
  if (!pressed || !command) throw new UserError(STALE);
  const carried = carriedBy(interaction, pressed.command);
  if (carried.startsWith('=')) {
    const reply = desk.kept.get(carried.slice(1));
    if (!reply) throw new UserError(STALE);
    return renderPage(reply, pressed.page, (pages) => spread(pressed.command, pages, carried) ?? []);
  }
  const given = unpack(carried);
  if (!given || command.data.moderatorsOnly) throw new UserError(STALE);
  const reply = await run(desk, command, { given, attached: null }, interaction.user.id);
  return renderPage(reply, pressed.page, (pages) => customIds(desk, command, given, reply, pages));
}

/** Joins the parts that the buttons of the pressed one's row carry. */
function carriedBy({ message, customId }: ButtonInteraction, command: string): string {
  const rows = message.components.flatMap((top) => ('components' in top ? [top, ...top.components] : []));
  for (const row of rows) {
    if (!('components' in row)) continue;
    const ids = row.components.flatMap((button) =>
      'customId' in button && button.customId ? [button.customId] : [],
    );
    const parts = ids.map(readCustomId).filter((read) => read?.command === command);
    if (ids.includes(customId)) return parts.map((read) => read?.part).join('');
  }
  return '';
}

/**
 * Discord shows that an answer is coming. Where its word on that is lost, or is that it heard so already
 * (discord.js asked twice), the answer follows all the same.
 */
async function acknowledge(interaction: Answerable, defer: () => Promise<unknown>): Promise<void> {
  try {
    await defer();
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code !== ALREADY_ACKNOWLEDGED) throw error;
    interaction.deferred = true;
  }
}

/** Ends a deferred reply, in what was made of it or in a clear error. */
async function settle(desk: Desk, interaction: Answerable, make: () => Promise<Message>): Promise<void> {
  const doing = interaction.isButton() ? interaction.customId : interaction.commandName;
  try {
    await interaction.editReply(await make());
  } catch (error) {
    const { flags, ...message } = renderPage(failureReply(error, desk.log, doing), 0, () => []);
    const updates = interaction.isButton() && interaction.ephemeral === null;
    if (updates) await interaction.followUp({ ...message, flags: flags | MessageFlags.Ephemeral });
    else await interaction.editReply({ ...message, flags });
  }
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
  await interaction.respond(
    [...whole].slice(0, CHOICES).map((one) => ({ name: shownFor(desk, option, one), value: one })),
  );
}
