/** Longer than this nothing happened: what comes then begins a burst. Short enough to seem at once. */
export const QUIET_MS = 40;

/** Tells of things by their keys: of the first after a pause at once, of all others of a burst together when it is over. */
export class Burst<Item> {
  readonly #tell: (item: Item) => void;
  readonly #waiting = new Map<string, Item>();
  #timer: HostTimer | undefined;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(tell: (item: Item) => void) {
    this.#tell = tell;
  }

  add(key: string, item: Item): void {
    this.#waiting.set(key, item);
    const now = Date.now();
    const isFirst = now - this.#lastAt >= QUIET_MS;
    this.#lastAt = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tellAll(), isFirst ? 0 : QUIET_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #tellAll(): void {
    const items = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const item of items) this.#tell(item);
  }
}
