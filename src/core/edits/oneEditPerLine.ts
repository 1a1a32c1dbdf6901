import { byRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';

/** The same change, with what stands between two edits on one line written again. */
export function oneEditPerLine(edits: readonly TextEdit[], lines: readonly string[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of [...edits].sort(byRange)) {
    const before = joined.at(-1);
    if (before && before.range.endLine === edit.range.startLine)
      joined[joined.length - 1] = joinedOnLine(before, edit, lines);
    else joined.push(edit);
  }
  return joined;
}

function joinedOnLine(before: TextEdit, edit: TextEdit, lines: readonly string[]): TextEdit {
  const { startLine, startCharacter, endLine, endCharacter } = edit.range;
  const between = (lines[startLine] ?? '').slice(before.range.endCharacter, startCharacter);
  return {
    range: { ...before.range, endLine, endCharacter },
    newText: before.newText + between + edit.newText,
  };
}
