/** Keeps what was made for a key; past its room it starts afresh. */
export class Memory<K, V> {
  readonly #values = new Map<K, V>();
  readonly #room: number;

  /** @param room values kept at most */
  constructor(room: number) {
    this.#room = room;
  }

  /** What was made for the key, or is made now; nothing made is made again the next time. */
  get(key: K, make: (key: K) => V): V {
    const before = this.#values.get(key);
    if (before !== undefined) return before;
    if (this.#values.size >= this.#room) this.#values.clear();
    const made = make(key);
    this.#values.set(key, made);
    return made;
  }
}
