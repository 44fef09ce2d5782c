import { setTimeout as delay } from 'node:timers/promises';
import {
  DefaultRestOptions,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  type RESTOptions,
} from 'discord.js';
import { UserError } from '../errors.ts';
import { REQUEST_MS, REQUEST_RETRIES, RETRY_MS } from './limits.ts';

/**
 * Options for discord.js's REST client: it tries again on 5xx and on a reset connection, at once.
 * Here it waits a little, and takes every lost connection for a reset one.
 * @param api without a version and without a slash at its end
 */
export const restOptions = (api: string): Partial<RESTOptions> => ({
  api,
  timeout: REQUEST_MS,
  retries: REQUEST_RETRIES,
  async makeRequest(url, init) {
    try {
      const response = await DefaultRestOptions.makeRequest(url, init);
      if (response.status >= 500) await delay(RETRY_MS);
      return response;
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw error;
      await delay(RETRY_MS);
      const cause = error instanceof Error ? error : new Error(String(error));
      throw Object.assign(new Error(cause.message, { cause }), { code: 'ECONNRESET' });
    }
  },
});

export const TOKEN_REFUSED =
  'Discord refused the token: set DISCORD_TOKEN to the token on the "Bot" page of your application.';

/**
 * Says in one line why Discord could not be reached or would not have the bot.
 * @returns a UserError, or the error itself when it is of no such kind
 */
export function startFailure(error: unknown, api: string): unknown {
  const refused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (refused) return new UserError(TOKEN_REFUSED);
  if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
    return new UserError(`Discord cannot be reached at ${api}: ${error.message}.`);
  return error;
}
