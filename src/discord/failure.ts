import { DiscordAPIError, HTTPError } from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import { failureOf } from '../failure.ts';
import type { Reply } from '../replies/types.ts';

/** An interaction's address holds a token that may answer in the bot's name for 15 minutes. */
const TOKENS = /(\/(?:webhooks|interactions)\/\d+\/)[^/?\s]+/g;

/** What the log may hold of an error: discord.js hangs addresses and whole request bodies on its own. */
export function withoutTokens(error: unknown): unknown {
  if (!(error instanceof DiscordAPIError) && !(error instanceof HTTPError)) return error;
  const { status, method, url, message } = error;
  return new Error(`Discord answered ${status} to ${method} ${url.replace(TOKENS, '$1…')}: ${message}`);
}

/**
 * What people are told of an error; the log is told more.
 * @param doing the command or button, for the log
 */
export function failureReply(error: unknown, log: Logger, doing: string): Reply {
  const own = log.child({ doing });
  const { message } = failureOf(withoutTokens(error), own);
  const refused = error instanceof UserError;
  if (refused) own.info(message);
  return {
    tone: 'error',
    title: refused ? 'Not done' : 'Something went wrong',
    blocks: [{ kind: 'text', text: message }],
    footer: null,
  };
}
