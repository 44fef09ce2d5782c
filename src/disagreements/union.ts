/** Things that belong together, joined two by two; near-linear in the number of joins. */
export class Union<T> {
  readonly #parent = new Map<T, T>();

  /** @returns the one that stands for all that a thing was joined with; itself where it was never joined */
  rootOf(thing: T): T {
    let root = thing;
    for (
      let next = this.#parent.get(root);
      next !== undefined && next !== root;
      next = this.#parent.get(root)
    )
      root = next;
    this.#parent.set(thing, root);
    return root;
  }

  join(one: T, other: T): void {
    const root = this.rootOf(one);
    this.#parent.set(this.rootOf(other), root);
  }

  /** @returns all that were named so far, those that were joined together, in the order in which they were named */
  groups(): T[][] {
    return [...Map.groupBy([...this.#parent.keys()], (thing) => this.rootOf(thing)).values()];
  }
}
