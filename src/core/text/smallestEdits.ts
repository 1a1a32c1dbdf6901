import type { TextPosition, TextRange } from './range';
import type { TextEdit } from './textEdit';

/**
 * The same edits without what they leave as it is: what old and new text begin and end with is not part of a replacement,
 * and one that changes nothing is none. No character is cut in half.
 *
 * @param lines of the text they were made for, without line endings
 */
export function smallestEdits(edits: readonly TextEdit[], lines: readonly string[]): TextEdit[] {
  return edits.flatMap((edit) => smallestEdit(edit, lines) ?? []);
}

function smallestEdit({ range, newText }: TextEdit, lines: readonly string[]): TextEdit | null {
  const old = textIn(range, lines);
  if (old === newText) return null;
  const { start, end } = sharedEnds(old, newText);
  if (start === 0 && end === 0) return { range, newText };
  const from = placeIn(old, start, range);
  const to = placeIn(old, old.length - end, range);
  return {
    range: { startLine: from.line, startCharacter: from.character, endLine: to.line, endCharacter: to.character },
    newText: newText.slice(start, newText.length - end),
  };
}

/** How many UTF-16 code units two texts have in common at their beginning and behind it at their end; no half characters. */
export function sharedEnds(old: string, newText: string): { readonly start: number; readonly end: number } {
  const shorter = Math.min(old.length, newText.length);
  let start = 0;
  while (start < shorter && old[start] === newText[start]) start++;
  if (isHalfway(old, start) || isHalfway(newText, start)) start--;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === newText[newText.length - 1 - end]) end++;
  if (isHalfway(old, old.length - end) || isHalfway(newText, newText.length - end)) end--;
  return { start, end };
}

/** Where an offset into the text of a range lies. */
function placeIn(text: string, offset: number, { startLine, startCharacter }: TextRange): TextPosition {
  const before = text.slice(0, offset).split('\n');
  const last = before.at(-1)?.length ?? 0;
  return { line: startLine + before.length - 1, character: before.length === 1 ? startCharacter + last : last };
}

/** Between the two halves of a character beyond the first 65,536. */
function isHalfway(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

function textIn({ startLine, startCharacter, endLine, endCharacter }: TextRange, lines: readonly string[]): string {
  if (startLine === endLine) return (lines[startLine] ?? '').slice(startCharacter, endCharacter);
  const first = (lines[startLine] ?? '').slice(startCharacter);
  const last = (lines[endLine] ?? '').slice(0, endCharacter);
  return [first, ...lines.slice(startLine + 1, endLine), last].join('\n');
}
