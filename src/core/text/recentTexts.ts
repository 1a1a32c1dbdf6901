/** What was made of the texts that one was asked for of late. Two generations: when the younger is full the older is forgotten, but for what was asked for since. */
export class RecentTexts<Reading> {
  #younger = new Map<string, Reading>();
  #older = new Map<string, Reading>();

  get(text: string): Reading | undefined {
    const known = this.#younger.get(text);
    if (known !== undefined) return known;
    const older = this.#older.get(text);
    if (older !== undefined) this.set(text, older);
    return older;
  }

  set(text: string, reading: Reading): void {
    if (this.#younger.size === MOST) {
      this.#older = this.#younger;
      this.#younger = new Map();
    }
    this.#younger.set(text, reading);
  }
}

const MOST = 2000;
