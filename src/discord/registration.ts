import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import * as z from 'zod';
import { type Command, type CommandOption, optionsFor } from '../commands.ts';

const Option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  channel_types: z.array(z.number()).optional(),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
});

/** A command as Wirecheck sends it, and as much of one as it compares with what Discord has. */
const Registered = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string().default(''),
  options: z.array(Option).default([]),
  default_member_permissions: z.string().nullable().default(null),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
});
type Registered = z.infer<typeof Registered>;

const OPTION_TYPES: Readonly<Record<CommandOption['type'], ApplicationCommandOptionType>> = {
  string: ApplicationCommandOptionType.String,
  boolean: ApplicationCommandOptionType.Boolean,
  report: ApplicationCommandOptionType.Attachment,
  channel: ApplicationCommandOptionType.Channel,
};

/** Channels of a server where messages are written. */
const WRITTEN_IN = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** Anywhere: servers, direct messages, and wherever a person brings the bot along. */
const ANYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
const SERVERS_ONLY = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

const optionBody = ({
  name,
  description,
  type,
  required,
  minLength,
  maxLength,
  complete,
}: CommandOption) => ({
  type: OPTION_TYPES[type],
  name,
  description,
  required: required ?? false,
  ...(type === 'string' && { autocomplete: complete !== undefined }),
  ...(type === 'channel' && { channel_types: WRITTEN_IN }),
  ...(minLength !== undefined && { min_length: minLength }),
  ...(maxLength !== undefined && { max_length: maxLength }),
});

/**
 * @param everywhere false for the commands of one server, which take no word on where they work
 * @returns the command as Discord's API takes it, required options first
 */
export function commandBody(command: Command, everywhere: boolean) {
  const { data } = command;
  const shared = {
    default_member_permissions: data.moderatorsOnly ? String(PermissionFlagsBits.ManageGuild) : null,
    ...(everywhere && (data.moderatorsOnly ? SERVERS_ONLY : ANYWHERE)),
  };
  if (data.type === 'message')
    return { type: ApplicationCommandType.Message, name: data.label ?? data.name, ...shared };
  const options = optionsFor(command, 'discord').sort(
    (a, b) => Number(b.required ?? false) - Number(a.required ?? false),
  );
  const { name, description } = data;
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    options: options.map(optionBody),
    ...shared,
  };
}

/** What counts of a list of commands, in one order. */
function essence(commands: unknown, everywhere: boolean): Registered[] {
  const known = z
    .array(Registered)
    .parse(commands)
    .map(({ contexts, integration_types, ...rest }) => ({
      ...rest,
      ...(everywhere && { contexts: contexts?.toSorted(), integration_types: integration_types?.toSorted() }),
    }));
  return known.sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1));
}

/**
 * Brings Discord's list of the bot's commands up to date, unless it is so already.
 * @param guildId one server, or null for everywhere
 * @returns whether anything had to be sent
 * @throws DiscordAPIError when Discord refuses, for instance a server the bot was not invited to
 */
export async function syncCommands(
  rest: REST,
  applicationId: string,
  guildId: string | null,
  commands: readonly Command[],
): Promise<boolean> {
  const everywhere = guildId === null;
  const route = everywhere
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
  const body = commands.map((command) => commandBody(command, everywhere));
  const present = await rest.get(route);
  if (isDeepStrictEqual(essence(present, everywhere), essence(body, everywhere))) return false;
  await rest.put(route, { body });
  return true;
}
