import type { Vocabulary } from './vocabulary';

/**
 * What a heading of gaps says beside its word for them: of `critical gap`, `brecha critica`, `重大差距` the word that tells
 * how urgent they are. Takes and gives keys of `normalizeWord`; null where no gap is spoken of.
 */
export function withoutGapWord(vocabulary: Vocabulary, key: string): string | null {
  const isGap = (word: string) => vocabulary.columns.get(word)?.includes('gap') === true;
  const words = key.split(' ');
  if (words.length > 1 && isGap(words.at(-1) ?? '')) return words.slice(0, -1).join(' ');
  if (words.length > 1 && isGap(words[0] ?? '')) return words.slice(1).join(' ');
  for (let length = 1; words.length === 1 && length <= 4 && length < key.length; length++) {
    if (isGap(key.slice(-length))) return key.slice(0, -length).replace(/[のな的]$/, '');
  }
  return null;
}
