import { randomBytes } from 'node:crypto';
import type { Reply } from '../replies/types.ts';
import { KEPT_REPLIES } from './limits.ts';

/** Replies whose pages no button can bring back, the latest of them, until the bot ends. */
export class KeptReplies {
  readonly #replies = new Map<string, Reply>();

  /** @returns the key to {@link get} it by, which can't be guessed */
  keep(reply: Reply): string {
    const key = randomBytes(12).toString('base64url');
    this.#replies.set(key, reply);
    const [oldest] = this.#replies.keys();
    if (this.#replies.size > KEPT_REPLIES && oldest !== undefined) this.#replies.delete(oldest);
    return key;
  }

  get(key: string): Reply | undefined {
    return this.#replies.get(key);
  }
}
