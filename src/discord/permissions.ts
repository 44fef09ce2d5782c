import { type Interaction, PermissionFlagsBits } from 'discord.js';
import { UserError } from '../errors.ts';

/** Whether somebody may manage a server whose moderators may refresh. */
export const isModerator = (interaction: Interaction, adminGuildIds: readonly string[]): boolean =>
  interaction.guildId !== null &&
  adminGuildIds.includes(interaction.guildId) &&
  interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;

/**
 * Lets only those pass who may manage a server whose moderators may refresh.
 * Discord hides such commands from others, but a server can change that, so it is checked here too.
 * @param adminGuildIds servers by id
 * @throws UserError for anyone else
 */
export function requireModerator(interaction: Interaction, adminGuildIds: readonly string[]): void {
  if (interaction.guildId === null || !adminGuildIds.includes(interaction.guildId))
    throw new UserError(
      'This is not done from here: only moderators of an admin server may (ADMIN_GUILD_IDS).',
    );
  if (!interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild))
    throw new UserError('Only members who may manage this server ("Manage Server") can do this.');
}
