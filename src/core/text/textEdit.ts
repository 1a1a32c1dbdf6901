import { splitLines } from './lines';
import type { TextRange } from './range';

/** One replacement; a list of them is applied to one and the same version of a text, and never overlaps. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * The text after the edits. Everything outside the ranges stays byte for byte, line endings included.
 *
 * @throws RangeError when two edits overlap or a range leaves the text: a programmer's error.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = splitLines(text).starts;
  const offsetOf = (line: number, character: number): number => {
    const start = starts[line];
    if (start === undefined) throw new RangeError(`No line ${line} in a text of ${starts.length} lines`);
    return start + character;
  };
  const sorted = edits
    .map(({ range, newText }) => ({
      start: offsetOf(range.startLine, range.startCharacter),
      end: offsetOf(range.endLine, range.endCharacter),
      newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let position = 0;
  for (const { start, end, newText } of sorted) {
    if (start < position || end < start || end > text.length) throw new RangeError('Overlapping or misplaced edits');
    result += text.slice(position, start) + newText;
    position = end;
  }
  return result + text.slice(position);
}
