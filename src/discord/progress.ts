import { progressReply } from '../replies/refresh.ts';
import { PROGRESS_MS } from './limits.ts';
import { type Message, renderPage } from './message.ts';

/** Shows in a message, edited now and then, how far the work is whose answer it will hold. */
export class ProgressNote {
  readonly #edit: (message: Message) => Promise<unknown>;
  readonly #since = performance.now();
  #editedAt = this.#since;
  #editing: Promise<unknown> | null = null;
  /** Whether it stands in the message, in place of what stood there. */
  wasShown = false;

  /** @param edit puts it into the message */
  constructor(edit: (message: Message) => Promise<unknown>) {
    this.#edit = edit;
  }

  readonly tell = (done: number, total: number): void => {
    const now = performance.now();
    if (this.#editing || now - this.#editedAt < PROGRESS_MS) return;
    this.#editedAt = now;
    this.wasShown = true;
    const left = done === 0 ? null : ((now - this.#since) * (total - done)) / done;
    const message = renderPage(progressReply(done, total, left), 0, () => []);
    // the work itself matters more than a word on it that is lost
    this.#editing = this.#edit(message)
      .catch(() => {})
      .finally(() => {
        this.#editing = null;
      });
  };

  /** Waits until the last edit is through, so that it does not come after the answer. */
  async ended(): Promise<void> {
    await this.#editing;
  }
}
