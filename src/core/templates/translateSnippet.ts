type Words = Readonly<Record<string, string>>;

/** A snippet of English words in those of another language; both have them by the same names. Other words stay. */
export function translateSnippet(lines: readonly string[], english: Words, words: Words): string[] {
  const translations = new Map(Object.entries(english).map(([name, word]) => [word, words[name] ?? word]));
  return lines.map((line) => line.replace(WORDS, (text) => translations.get(text) ?? text));
}

/** What stands in one cell, or is one of several choices. */
const WORDS = /\p{L}(?:[\p{L} ]*\p{L})?/gu;
