import { DiscordAPIError, REST, Routes } from 'discord.js';
import * as z from 'zod';
import { loadCommandsFor } from '../commands.ts';
import type { Config } from '../config.ts';
import { UsageError, UserError } from '../errors.ts';
import { syncCommands } from './registration.ts';
import { restOptions, startFailure } from './rest.ts';

const Application = z.object({ id: z.string() });

/**
 * Registers the commands without starting the bot.
 * @returns one line that says what was done, and where
 * @throws UserError when there is no token, or Discord refuses it or the server
 */
export async function registerCommands({ discord }: Config): Promise<string> {
  const { token, guildId, apiBase } = discord;
  if (token === null)
    throw new UsageError('There is no token to register the commands with: set DISCORD_TOKEN.');
  const rest = new REST(restOptions(apiBase)).setToken(token);
  const commands = await loadCommandsFor('discord');
  const where = guildId === null ? 'everywhere' : `in server ${guildId}`;
  try {
    const { id } = Application.parse(await rest.get(Routes.currentApplication()));
    const sent = await syncCommands(rest, id, guildId, commands);
    return sent
      ? `${commands.length} commands are registered ${where}.`
      : `The ${commands.length} commands ${where} are up to date.`;
  } catch (error) {
    throw startFailure(registrationFailure(error, guildId), apiBase);
  }
}

/** @returns a UserError when Discord does not let the bot register in that server, else the error itself */
export function registrationFailure(error: unknown, guildId: string | null): unknown {
  if (guildId === null || !(error instanceof DiscordAPIError) || ![403, 404].includes(error.status))
    return error;
  return new UserError(
    `Discord does not let the bot register commands in server ${guildId}: check DISCORD_GUILD_ID, and invite the bot with the scope applications.commands.`,
  );
}
