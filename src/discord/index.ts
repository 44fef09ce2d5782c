import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Events, Options } from 'discord.js';
import type { Logger } from 'pino';
import { loadCommandsFor } from '../commands.ts';
import type { Config } from '../config.ts';
import { UsageError, UserError } from '../errors.ts';
import type { Newsroom } from '../newsroom.ts';
import { Alerts, type Pace } from './alerts.ts';
import { Cooldown } from './cooldown.ts';
import type { Desk } from './desk.ts';
import { withoutTokens } from './failure.ts';
import { answer } from './interactions.ts';
import { KeptReplies } from './kept.ts';
import { ENDING_MS, KEPT_USERS } from './limits.ts';
import { NO_PINGS } from './message.ts';
import { registrationFailure } from './register.ts';
import { syncCommands } from './registration.ts';
import { restOptions, startFailure, TOKEN_REFUSED } from './rest.ts';
import { Turns } from './turns.ts';

export interface BotOptions {
  config: Config;
  newsroom: Newsroom;
  log: Logger;
  /** How often is looked for what to alert, and how long a lost alert rests. */
  pace?: Pace;
}

/** A bot that is logged in and answers. */
export interface Bot {
  /** Settles when Discord will not have the bot any more. @throws UserError that says so */
  lost: Promise<never>;
  /** Lets running replies finish, as long as ENDING_MS, then leaves Discord. */
  stop(): Promise<void>;
}

/**
 * Runs the bot until SIGTERM or SIGINT; a second one ends it at once.
 * @throws UserError when there is no token, or Discord refuses it or cannot be reached
 */
export async function startBot(options: BotOptions): Promise<void> {
  const ending = new AbortController();
  const end = () => ending.abort();
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    const bot = await openBot(options, ending.signal);
    await Promise.race([aborted(ending.signal), bot.lost]).finally(() => bot.stop());
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
  }
  options.log.info('ended');
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/**
 * Logs in, answers interactions, and brings the registered commands up to date.
 * @param ending ends the wait for Discord; the bot is then there to be stopped
 * @throws UserError when there is no token, or Discord refuses it or cannot be reached
 */
export async function openBot(
  { config, newsroom, log, pace }: BotOptions,
  ending = new AbortController().signal,
): Promise<Bot> {
  const { token, apiBase } = config.discord;
  if (token === null) throw new UsageError('There is no token to log in with: set DISCORD_TOKEN.');
  const desk: Desk = {
    config,
    newsroom,
    log,
    commands: await loadCommandsFor('discord'),
    kept: new KeptReplies(),
    cooldown: new Cooldown(config.discord.cooldown),
    turns: new Turns(),
  };
  const running = new Set<Promise<void>>();
  const client = makeClient(apiBase);
  client.on(Events.InteractionCreate, (interaction) => {
    const answered = answer(desk, interaction).finally(() => running.delete(answered));
    running.add(answered);
  });
  logConnection(client, log);
  const lost = whenLost(client);
  try {
    const ready = once(client, Events.ClientReady);
    await Promise.race([client.login(token).then(() => ready), lost, aborted(ending)]);
  } catch (error) {
    await client.destroy();
    throw startFailure(error, apiBase);
  }
  const registered = client.isReady() ? register(client, desk) : null;
  const alerts = new Alerts(desk, client, pace);
  alerts.start();
  return {
    lost,
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      await Promise.race([
        Promise.all([registered, alerts.stop(), ...running]),
        delay(ENDING_MS, undefined, { ref: false }),
      ]);
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

/** No intents: interactions come without any, and nothing else is wanted. */
const makeClient = (api: string): Client =>
  new Client({
    intents: [],
    allowedMentions: NO_PINGS,
    rest: restOptions(api),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: KEPT_USERS, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  });

function logConnection(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error({ err: withoutTokens(error) }, 'client'));
  client.on(Events.ShardError, (error) => log.warn({ err: withoutTokens(error) }, 'gateway'));
  let connected = true; // each further try would be one more line
  client.on(Events.ShardReconnecting, () => {
    if (connected) log.info('connection to Discord lost, connecting again');
    connected = false;
  });
  const again = () => {
    if (!connected) log.info('connected to Discord again');
    connected = true;
  };
  client.on(Events.ShardResume, again);
  client.on(Events.ShardReady, again);
  client.on(Events.Warn, (message) => log.warn(message));
}

/** The gateway's close code for a token that it does not know. */
const AUTHENTICATION_FAILED = 4_004;

/** Rejects when the gateway closed with a code after which discord.js does not connect again. */
function whenLost(client: Client): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const closed = `Discord closed the connection for good (code ${code}).`;
      reject(new UserError(code === AUTHENTICATION_FAILED ? TOKEN_REFUSED : closed));
    });
  });
  lost.catch(() => {}); // heard by those who wait for it
  return lost;
}

/** Registration that fails does not stop a bot whose commands may well be there already. */
async function register(client: Client<true>, { config, commands, log }: Desk): Promise<void> {
  const { guildId } = config.discord;
  log.info({ bot: client.user.tag }, 'logged in to Discord');
  try {
    const sent = await syncCommands(client.rest, client.application.id, guildId, commands);
    log.info({ guildId, commands: commands.length }, sent ? 'commands registered' : 'commands up to date');
  } catch (error) {
    const failure = registrationFailure(error, guildId);
    if (failure instanceof UserError) log.error(failure.message);
    else log.error({ err: withoutTokens(error) }, 'commands not registered');
  }
}
