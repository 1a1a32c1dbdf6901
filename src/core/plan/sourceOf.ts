import type { TextRange } from '../text/range';

/** The text of a range on one line, as written. */
export function sourceOf(lines: readonly string[], range: TextRange): string {
  return (lines[range.startLine] ?? '').slice(range.startCharacter, range.endCharacter);
}
