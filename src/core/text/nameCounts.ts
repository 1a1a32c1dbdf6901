/** How often each name is there, while names come and go. */
export class NameCounts {
  readonly #counts = new Map<string, number>();
  #shared = 0;

  /** How many names are there more than once. */
  get shared(): number {
    return this.#shared;
  }

  /** Counts a name once more or once less; whether it is there more than once, or was. */
  add(name: string, by: 1 | -1): boolean {
    const before = this.#counts.get(name) ?? 0;
    const now = before + by;
    if (now > 0) this.#counts.set(name, now);
    else this.#counts.delete(name);
    // From one to two, or back.
    if (before + now === 3) this.#shared += by;
    return Math.max(before, now) > 1;
  }
}
