import { RecentTexts } from '../text/recentTexts';

/**
 * Reads the same text only once for the same words: the cells, headings and levels of a plan are asked about by several
 * readers, and again with each key press. What was read is kept in the vocabulary, so it ends with it.
 *
 * @param read pure, and what it gives is never changed
 */
export function remembered<Reading, Words extends { readonly memory: Memory }>(
  read: (words: Words, text: string) => Reading,
): (words: Words, text: string) => Reading {
  return (words, text) => {
    if (text.length > LONGEST) return read(words, text);
    const memory = words.memory.of(read);
    const known = memory.get(text);
    // Undefined is nothing that a reader gives.
    if (known !== undefined) return known as Reading;
    const reading = read(words, text);
    memory.set(text, reading);
    return reading;
  };
}

/** Longer texts hardly ever stand twice. */
export const LONGEST = 120;

/** What each reader made of the texts it was asked for of late. */
export class Memory {
  readonly #byReader = new Map<unknown, RecentTexts<unknown>>();

  of(reader: unknown): RecentTexts<unknown> {
    let texts = this.#byReader.get(reader);
    if (texts === undefined) {
      texts = new RecentTexts();
      this.#byReader.set(reader, texts);
    }
    return texts;
  }
}
