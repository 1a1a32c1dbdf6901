import type { Io } from './io';
import { visibleText } from './reports/visibleText';

/** Says on a terminal what is going on, where it takes longer than one would wait without a word. */
export class Progress {
  readonly #io: Io;
  #next: number;

  constructor(io: Io) {
    this.#io = io;
    this.#next = io.now() + FIRST_MS;
  }

  tell(text: string): void {
    const now = this.#io.now();
    if (now < this.#next) return;
    this.#next = now + EACH_MS;
    this.#io.status(visibleText(text));
  }

  end(): void {
    this.#io.status(null);
  }
}

const FIRST_MS = 1000;
const EACH_MS = 100;
