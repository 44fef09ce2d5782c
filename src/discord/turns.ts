import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets one answer after another be worked out, so that between two of them all who came meanwhile are told that theirs is coming. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Settles when it is this one's turn. */
  next(): Promise<void> {
    const turn = this.#last.then(() => nextTurn());
    this.#last = turn;
    return turn;
  }
}
