import { randomBytes } from 'node:crypto';
import type { Made } from './actions/types.ts';
import { KEPT_REPLIES } from './limits.ts';

/** Replies that nothing in their message can bring back, the latest of them, until the bot ends. */
export class KeptReplies {
  readonly #replies = new Map<string, Made>();

  /** @returns the key to {@link get} it by, which can't be guessed */
  keep(made: Made): string {
    const key = randomBytes(12).toString('base64url');
    this.#replies.set(key, made);
    const [oldest] = this.#replies.keys();
    if (this.#replies.size > KEPT_REPLIES && oldest !== undefined) this.#replies.delete(oldest);
    return key;
  }

  get(key: string): Made | undefined {
    return this.#replies.get(key);
  }
}
