import type { TextPosition, TextRange } from './range';

/** A replacement as editors tell it; both ranges are of the text before it. */
interface Change {
  readonly range: TextRange;
  readonly text: string;
}

/**
 * Where a range lies after a change. What begins inside the replaced text begins where that did, and what ends inside of
 * it ends with what came in its place; an insertion right before a range moves it, one right behind makes it longer.
 */
export function moveRange(range: TextRange, { range: replaced, text }: Change): TextRange {
  if (range.endLine < replaced.startLine) return range;
  const isOnOneLine = replaced.startLine === replaced.endLine && !/[\r\n]/.test(text);
  if (isOnOneLine && range.startLine > replaced.endLine) return range;
  const newLines = text.split(/\r\n|\r|\n/);
  const newEnd = {
    line: replaced.startLine + newLines.length - 1,
    character: (newLines.length === 1 ? replaced.startCharacter : 0) + (newLines.at(-1)?.length ?? 0),
  };
  const move = (position: TextPosition, inside: TextPosition): TextPosition => {
    const { line, character } = position;
    if (isBefore(position, replaced.startLine, replaced.startCharacter)) return position;
    if (isBefore(position, replaced.endLine, replaced.endCharacter)) return inside;
    return line > replaced.endLine
      ? { line: line + newEnd.line - replaced.endLine, character }
      : { line: newEnd.line, character: newEnd.character + character - replaced.endCharacter };
  };
  const start = move(
    { line: range.startLine, character: range.startCharacter },
    { line: replaced.startLine, character: replaced.startCharacter },
  );
  const end = move({ line: range.endLine, character: range.endCharacter }, newEnd);
  return { startLine: start.line, startCharacter: start.character, endLine: end.line, endCharacter: end.character };
}

function isBefore({ line, character }: TextPosition, otherLine: number, otherCharacter: number): boolean {
  return line < otherLine || (line === otherLine && character < otherCharacter);
}
