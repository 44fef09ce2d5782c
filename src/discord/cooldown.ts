import type { Interaction } from 'discord.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance, Config } from '../config.ts';
import { UserError } from '../errors.ts';

/** What a use counts for. Turning a page and opening a form weigh less; what is completed while typing, nothing. */
export const WEIGHTS = { use: 3, small: 1 } as const;

/** Counts the uses of many, each by its key, in memory. */
class Counter {
  readonly #allowance: Allowance;
  readonly #limiter: RateLimiterMemory;

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
    this.#limiter = new RateLimiterMemory({
      points: allowance.uses * WEIGHTS.use,
      duration: allowance.seconds,
    });
  }

  /** @returns what is said where it is one use too many, else null */
  async take(key: string, weight: number, whose: string): Promise<UserError | null> {
    try {
      await this.#limiter.consume(key, weight);
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const { uses, seconds } = this.#allowance;
      const wait = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
      return new UserError(
        `${whose} asked a lot at once: try again in ${wait === 1 ? '1 second' : `${wait} seconds`}. At most ${uses} uses are answered in ${seconds} seconds.`,
      );
    }
  }
}

/** How much one member, and one server, may ask in a while. */
export class Cooldown {
  readonly #member: Counter | null;
  readonly #server: Counter | null;

  constructor({ member, server }: Config['discord']['cooldown']) {
    this.#member = member && new Counter(member);
    this.#server = server && new Counter(server);
  }

  /** Counts one use; one that a member was refused does not count for the server. */
  async take({ user, guildId }: Interaction, weight: number): Promise<UserError | null> {
    const refusal = await this.#member?.take(user.id, weight, 'You have');
    if (refusal || guildId === null) return refusal ?? null;
    return (await this.#server?.take(guildId, weight, 'This server has')) ?? null;
  }
}
