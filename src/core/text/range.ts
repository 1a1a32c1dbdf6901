/**
 * A stretch of a text. Lines and characters are 0-based, characters are UTF-16 code units, the end is exclusive:
 * the position model of LSP 3.17 and of VS Code. Four flat integers, because a large plan has tens of thousands.
 */
export interface TextRange {
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** A 0-based place between two UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** A range within one line. */
export function rangeOnLine(line: number, startCharacter: number, endCharacter: number): TextRange {
  return { startLine: line, startCharacter, endLine: line, endCharacter };
}

/** Whether a character of a line lies in one of the ranges on it. */
export function isWithin(character: number, ranges: readonly TextRange[] | undefined): boolean {
  return ranges?.some((range) => range.startCharacter <= character && character < range.endCharacter) ?? false;
}

export function rangeBetween(start: TextRange, end: TextRange): TextRange {
  return {
    startLine: start.startLine,
    startCharacter: start.startCharacter,
    endLine: end.endLine,
    endCharacter: end.endCharacter,
  };
}

/** Whether the position lies in the range; both ends count, as a caret may stand at either. */
export function contains(range: TextRange, position: TextPosition): boolean {
  return (
    comparePositions(position.line, position.character, range.startLine, range.startCharacter) >= 0 &&
    comparePositions(position.line, position.character, range.endLine, range.endCharacter) <= 0
  );
}

/** Order by start, the longer range first where both start together. */
export function compareRanges(a: TextRange, b: TextRange): number {
  return (
    comparePositions(a.startLine, a.startCharacter, b.startLine, b.startCharacter) ||
    comparePositions(b.endLine, b.endCharacter, a.endLine, a.endCharacter)
  );
}

/** Sorts what has a place by it: in the order of the text, what holds others before these. */
export function byRange(a: { readonly range: TextRange }, b: { readonly range: TextRange }): number {
  return compareRanges(a.range, b.range);
}

export function sameRange(a: TextRange, b: TextRange): boolean {
  return compareRanges(a, b) === 0;
}

/** Whether two ranges share a place; those that only meet at an end do, too. */
export function touch(a: TextRange, b: TextRange): boolean {
  return (
    comparePositions(a.endLine, a.endCharacter, b.startLine, b.startCharacter) >= 0 &&
    comparePositions(b.endLine, b.endCharacter, a.startLine, a.startCharacter) >= 0
  );
}

/** Whether two ranges on one line share a character. */
export function overlapOnLine(a: TextRange, b: TextRange): boolean {
  return a.startCharacter < b.endCharacter && b.startCharacter < a.endCharacter;
}

/** The last line of a selection: one touched only at its beginning is not in it. */
export function lastSelectedLine({ startLine, endLine, endCharacter }: TextRange): number {
  return endCharacter === 0 && endLine > startLine ? endLine - 1 : endLine;
}

function comparePositions(lineA: number, characterA: number, lineB: number, characterB: number): number {
  return lineA - lineB || characterA - characterB;
}
