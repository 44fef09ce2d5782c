import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { UserError } from '../errors.ts';
import { makeFolder, writeWhole } from '../files.ts';
import { textOf } from './lines.ts';

const FILE = 'watches.json';

/** Times that one alert is sent at most where it never gets known whether it arrived. */
const MOST_TRIES = 3;

const Watch = z.object({
  guild: z.string(),
  channel: z.string(),
  /** Who asked for it last, and when (ISO time). */
  by: z.string(),
  at: z.string(),
  /** Ids of the disagreements that stood when it began, or were alerted since. */
  known: z.array(z.string()),
  /** An alert that was begun and is not known to have ended; `nonce` tells Discord that it is the same one. */
  sending: z.object({ nonce: z.string(), ids: z.array(z.string()), tries: z.number() }).nullable(),
  /** Why the last alert did not arrive, or may not have. */
  trouble: z.object({ at: z.string(), what: z.string() }).nullable(),
});

/** A channel where new disagreements are told; one a server. */
export type Watch = z.infer<typeof Watch>;
/** An alert that was begun. */
export type Sending = NonNullable<Watch['sending']>;

/**
 * The channels watched, in one file that is always whole. An alert is noted before it is sent and after it arrived. One
 * that was noted and never ended is sent again, {@link MOST_TRIES} times in all: at least once, and never endlessly.
 */
export class Watches {
  readonly #path: string;
  readonly #now: () => Date;

  constructor(state: string, now: () => Date) {
    this.#path = join(state, FILE);
    this.#now = now;
  }

  /** @throws UserError when the file is not one of these */
  all(): Watch[] {
    const text = textOf(this.#path);
    if (text === '') return [];
    try {
      return z.array(Watch).parse(JSON.parse(text));
    } catch (cause) {
      throw new UserError(
        `${this.#path} can't be read, so no channel is watched: mend it, or remove it and give /watch again.`,
        { cause },
      );
    }
  }

  of(guild: string): Watch | null {
    return this.all().find((watch) => watch.guild === guild) ?? null;
  }

  /**
   * Begins to watch, or goes on in another channel, where what was not told yet is told too.
   * @param standing ids of the disagreements that there are
   */
  begin(asked: Pick<Watch, 'guild' | 'channel' | 'by'>, standing: readonly string[]): void {
    const { known = [...standing], sending = null } = this.of(asked.guild) ?? {};
    this.#put(asked.guild, { ...asked, at: this.#at(), known, sending, trouble: null });
  }

  /** @returns whether there was one */
  end(guild: string): boolean {
    const was = this.of(guild) !== null;
    if (was) this.#put(guild, null);
    return was;
  }

  /**
   * Notes that an alert is about to be sent; one that was begun before has to be ended first.
   * @returns the alert to send, or null when it was sent often enough, and is now taken for told
   */
  send(guild: string, ids: readonly string[]): Sending | null {
    const watch = this.of(guild);
    if (!watch) return null;
    const before = watch.sending ?? { nonce: randomBytes(12).toString('hex'), ids: [...ids], tries: 0 };
    if (before.tries >= MOST_TRIES) {
      const what = `It is not known whether an alert of ${before.ids.length} disagreements arrived.`;
      this.#put(guild, { ...told(watch, before), trouble: { at: this.#at(), what } });
      return null;
    }
    const sending = { ...before, tries: before.tries + 1 };
    this.#put(guild, { ...watch, sending });
    return sending;
  }

  /** Notes that the alert arrived. */
  arrived(guild: string): void {
    const watch = this.of(guild);
    if (watch?.sending) this.#put(guild, { ...told(watch, watch.sending), trouble: null });
  }

  /** Notes that the alert was refused for sure: it is told once that can be mended. */
  refused(guild: string, what: string): void {
    const watch = this.of(guild);
    if (watch) this.#put(guild, { ...watch, sending: null, trouble: { at: this.#at(), what } });
  }

  #at = (): string => this.#now().toISOString();

  #put(guild: string, watch: Watch | null): void {
    const others = this.all().filter((other) => other.guild !== guild);
    makeFolder(dirname(this.#path));
    writeWhole(this.#path, JSON.stringify(watch ? [...others, watch] : others));
  }
}

const told = (watch: Watch, { ids }: Sending): Watch => ({
  ...watch,
  known: [...new Set([...watch.known, ...ids])],
  sending: null,
});
