import { foldCase } from './normalizeWord';
import type { Vocabulary } from './vocabulary';

/** Whether a heading or key speaks of what is to come: `Next Career Conversation`, `次回レビュー`. */
export function speaksOfNext(vocabulary: Vocabulary, text: string): boolean {
  const folded = foldCase(text);
  for (const word of folded.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) if (vocabulary.upcoming.has(word)) return true;
  // Scripts without blanks between words.
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(folded)) return false;
  return [...vocabulary.upcoming].some(
    (word) => /^[^\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word) && folded.includes(word),
  );
}
