import { type Client, DiscordAPIError, Routes } from 'discord.js';
import type { Disagreement } from '../disagreements/types.ts';
import { alertReply } from '../replies/watch.ts';
import type { Watch } from '../state/watches.ts';
import { type Desk, postOf } from './desk.ts';
import { withoutTokens } from './failure.ts';
import { ALERT_LOG_ENTRIES, ALERT_LOOK_MS, ALERT_RETRY_MS, ALERTED } from './limits.ts';
import type { Message } from './message.ts';
import { paginate } from './pages.ts';

/** Discord's own error codes for a channel that is gone, and for one that the bot may not see or write in. */
const UNKNOWN_CHANNEL = 10_003;
const FORBIDDEN: readonly unknown[] = [50_001, 50_013];

/** Milliseconds between two looks, and before a lost alert is sent again. */
export interface Pace {
  lookMs: number;
  retryMs: number;
}

const PACE: Pace = { lookMs: ALERT_LOOK_MS, retryMs: ALERT_RETRY_MS };

/**
 * Tells new disagreements in the channels that are watched. It looks at what stands now, so it does not matter which
 * process refreshed, nor whether the bot was there.
 */
export class Alerts {
  readonly #desk: Desk;
  readonly #client: Client;
  readonly #pace: Pace;
  /** By server: the state of reports and watch in which nothing was left to tell. */
  readonly #seen = new Map<string, string>();
  /** By server: the time before which a lost alert is not tried again. */
  readonly #resting = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #failure = '';

  constructor(desk: Desk, client: Client, pace: Pace = PACE) {
    this.#desk = desk;
    this.#client = client;
    this.#pace = pace;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#running ??= this.#look().finally(() => {
        this.#running = null;
      });
    }, this.#pace.lookMs).unref();
  }

  /** Settles when a running alert is through. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Never throws; a failure that stays is logged once. */
  async #look(): Promise<void> {
    if (!this.#client.isReady()) return;
    const { newsroom, config, log } = this.#desk;
    try {
      for (const watch of newsroom.watches.all())
        if (config.discord.adminGuildIds.includes(watch.guild)) await this.#lookAt(watch);
      this.#failure = '';
    } catch (error) {
      if (String(error) !== this.#failure) log.error({ err: withoutTokens(error) }, 'no alerts');
      this.#failure = String(error);
    }
  }

  async #lookAt(watch: Watch): Promise<void> {
    const { newsroom } = this.#desk;
    const { guild, sending } = watch;
    const state = `${newsroom.stamp().refreshedAt} ${watch.at}`;
    if (sending === null && this.#seen.get(guild) === state) return;
    if (performance.now() < (this.#resting.get(guild) ?? 0)) return;
    const known = new Set(watch.known);
    const fresh = newsroom
      .disagreements()
      .filter(({ id }) => !known.has(id) && (sending === null || sending.ids.includes(id)));
    if (fresh.length > 0) await this.#tell(watch, fresh, state);
    else if (sending) newsroom.watches.arrived(guild);
    else this.#seen.set(guild, state);
  }

  async #tell({ guild, channel }: Watch, fresh: readonly Disagreement[], state: string): Promise<void> {
    const { log, newsroom } = this.#desk;
    const sending = newsroom.watches.send(
      guild,
      fresh.map(({ id }) => id),
    );
    if (!sending) return log.warn({ guild, channel }, 'an alert may not have arrived');
    try {
      const { allowedMentions: allowed_mentions, ...message } = alertOf(this.#desk, fresh);
      const body = { ...message, allowed_mentions, nonce: sending.nonce, enforce_nonce: true };
      await this.#client.rest.post(Routes.channelMessages(channel), { body });
      newsroom.watches.arrived(guild);
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status < 500) {
        newsroom.watches.refused(guild, reasonOf(error));
        this.#seen.set(guild, state);
      } else this.#resting.set(guild, performance.now() + this.#pace.retryMs);
      log.warn({ guild, channel, err: withoutTokens(error) }, 'an alert did not arrive');
    }
  }
}

/** As many as a message holds whole are shown, and the rest is counted. */
function alertOf(desk: Desk, fresh: readonly Disagreement[]): Message {
  const { newsroom } = desk;
  const log = newsroom.log(ALERT_LOG_ENTRIES);
  const replyOf = (shown: number) => alertReply(fresh, shown, log, newsroom.stamp());
  let shown = Math.min(fresh.length, ALERTED);
  while (shown > 0 && paginate(replyOf(shown)).length > 1) shown -= 1;
  return postOf(desk, replyOf(shown));
}

function reasonOf({ code, message }: DiscordAPIError): string {
  if (code === UNKNOWN_CHANNEL) return 'The channel is gone: choose another one.';
  if (FORBIDDEN.includes(code))
    return 'Wirecheck may not write there: let it view the channel and send messages, or choose another one.';
  return `Discord refused it: ${message}.`;
}
