import { randomBytes } from 'node:crypto';
import { UserError } from '../errors.ts';
import type { Order } from './order.ts';
import type { RefreshSummary } from './types.ts';

/** How long an order may be applied after its preview, in milliseconds. */
const STANDS_MS = 15 * 60_000;
/** Bytes of the reports in all orders that are kept; past it the oldest are dropped. */
const MOST_BYTES = 64 * 1024 * 1024;

/** An order that was previewed, to be applied as it is. */
export interface Proposed {
  order: Order;
  /** Who asked, and alone may apply it. */
  by: string;
  /** What the preview was made from; where that has changed, so may have what comes of it. */
  basis: string;
  /** When the preview was made, in milliseconds since 1970. */
  at: number;
}

/** What an order would do, and the key to have it done by. */
export interface Proposal {
  key: string;
  summary: RefreshSummary;
}

/** What was done; or, where the reports have changed since the preview, what would be done now. */
export type Applied = { done: RefreshSummary } | { changed: Proposal };

const sizeOf = ({ order }: Proposed): number => (order.kind === 'add' ? order.bytes.length : 0);

/** Orders that wait for a word whether to apply them, in memory. */
export class Proposals {
  readonly #kept = new Map<string, Proposed>();

  /** @returns a key that can't be guessed */
  keep(proposed: Proposed, key = randomBytes(12).toString('base64url')): string {
    this.#dropOld(proposed.at);
    this.#kept.set(key, proposed);
    let bytes = [...this.#kept.values()].reduce((sum, one) => sum + sizeOf(one), 0);
    for (const [old, one] of this.#kept) {
      if (bytes <= MOST_BYTES) break;
      bytes -= sizeOf(one);
      this.#kept.delete(old);
    }
    return key;
  }

  /**
   * Takes an order out; nobody else can apply it from then on.
   * @param now milliseconds since 1970
   * @throws UserError when it does not stand any more, or is somebody else's
   */
  take(key: string, by: string, now: number): Proposed {
    this.#dropOld(now);
    const proposed = this.#kept.get(key);
    if (!proposed)
      throw new UserError(
        'This preview can no longer be applied or cancelled: that is done already, it is older than 15 minutes, or Wirecheck was started anew since. Give the command again.',
      );
    if (proposed.by !== by)
      throw new UserError('Only the moderator who asked for this refresh may apply or cancel it.');
    this.#kept.delete(key);
    return proposed;
  }

  #dropOld(now: number): void {
    for (const [key, { at }] of this.#kept) if (now - at > STANDS_MS) this.#kept.delete(key);
  }
}
