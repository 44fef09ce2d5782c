import { randomBytes } from 'node:crypto';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import type { Reply } from '../replies/types.ts';

/** A webhook's or interaction's address holds a token that may answer in the bot's name for 15 minutes. */
const TOKENS = /(\/(?:webhooks|interactions)\/\d+\/)[^/?\s]+/g;

/**
 * What the log may hold of an error. discord.js hangs addresses and whole request bodies on its own.
 * @returns plain fields, without any token
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const fields = { name, message, stack: stack?.replace(TOKENS, '$1…') };
  if (error instanceof DiscordAPIError || error instanceof HTTPError)
    return { ...fields, status: error.status, method: error.method, url: error.url.replace(TOKENS, '$1…') };
  if (error instanceof RateLimitError) return { ...fields, route: error.route };
  return cause === undefined ? fields : { ...fields, cause: loggable(cause) };
}

const errorReply = (title: string, text: string): Reply => ({
  tone: 'error',
  title,
  blocks: [{ kind: 'text', text }],
  footer: null,
});

/** @returns a notice for a button that cannot do what it says any more */
export const staleReply = (text: string): Reply => errorReply('Out of date', text);

/**
 * The one catch: what people are told of an error, and what the log is.
 * @param doing the command or button, for the log
 */
export function failureReply(error: unknown, log: Logger, doing: string): Reply {
  if (error instanceof UserError) {
    log.info({ doing, message: error.message }, 'refused');
    return errorReply('Not done', error.message);
  }
  const id = randomBytes(4).toString('hex');
  log.error({ id, doing, err: loggable(error) }, 'failed');
  return errorReply(
    'Something went wrong',
    `It is not your doing. Whoever runs this bot finds it in the log as ${id}.`,
  );
}
