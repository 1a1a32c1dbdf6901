import type { TextRange } from '../../core/text/range';
import { type Cell, displayCells, isPlain } from './displayCells';

/** Of a range over several lines. */
const MOST_LINES = 5;
const ELLIPSIS = '…';

export type FrameLine =
  /** `number` is 1-based; `isMarked` where all of it belongs to a range of several lines. */
  | { readonly kind: 'text'; readonly number: number; readonly isMarked: boolean; readonly text: string }
  /** Below a line of text: `^` where the range is. */
  | { readonly kind: 'marks'; readonly text: string }
  | { readonly kind: 'gap' };

/** The lines of a range as a terminal shows them, at most `width` columns each; long ones are cut around the range. */
export function codeFrame(lines: readonly string[], range: TextRange, width: number): FrameLine[] {
  const { startLine, startCharacter, endCharacter } = range;
  const endLine = endCharacter === 0 && range.endLine > startLine ? range.endLine - 1 : range.endLine;
  if (startLine === endLine) {
    const line = lines[startLine] ?? '';
    const { text, marks } = cut(line, startCharacter, range.endLine > endLine ? line.length : endCharacter, width);
    return [
      { kind: 'text', number: startLine + 1, isMarked: false, text },
      { kind: 'marks', text: marks },
    ];
  }
  const shown = Array.from({ length: endLine - startLine + 1 }, (_, index) => startLine + index);
  const frame = shown.map((line): FrameLine => {
    const start = line === startLine ? startCharacter : 0;
    return { kind: 'text', number: line + 1, isMarked: true, text: cut(lines[line] ?? '', start, start, width).text };
  });
  if (frame.length > MOST_LINES) frame.splice(MOST_LINES - 2, frame.length - MOST_LINES + 1, { kind: 'gap' });
  return frame;
}

/** What is seen of a line through a window around some of its code units, and the marks below them. */
function cut(line: string, start: number, end: number, width: number): { text: string; marks: string } {
  if (line.length <= width && isPlain(line)) {
    return { text: line.trimEnd(), marks: `${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}` };
  }
  // Of a very long line only what can be seen is looked at.
  const from = startOfCharacter(line, Math.max(0, start - 2 * width));
  const to = startOfCharacter(line, Math.min(line.length, Math.min(Math.max(start, end), start + width) + 2 * width));
  const cells = displayCells(line.slice(from, to), from);
  const total = widthOf(cells);
  const isWhole = from === 0 && to === line.length && total <= width;
  const before = widthOf(cells.filter((cell) => cell.end <= start));
  const marked = Math.min(width - 2, widthOf(cells.filter((cell) => isWithin(cell, start, end))));
  const context = Math.max(Math.floor((width - marked) / 2), Math.floor(width / 4));
  const left = isWhole ? 0 : Math.max(0, Math.min(before - context, total - width));
  const isCutLeft = from > 0 || left > 0;
  const isCutRight = to < line.length || total - left > width;
  let text = isCutLeft ? ELLIPSIS : '';
  let marks = isCutLeft ? ' ' : '';
  let column = 0;
  for (const cell of cells) {
    const isSeen = column >= left + (isCutLeft ? 1 : 0) && column + cell.width <= left + width - (isCutRight ? 1 : 0);
    column += cell.width;
    if (!isSeen) continue;
    text += cell.text;
    marks += (isWithin(cell, start, end) ? '^' : ' ').repeat(cell.width);
  }
  if (isCutRight) text += ELLIPSIS;
  // A range without a width, as of something that is missing, has a mark too.
  if (!marks.includes('^')) marks = `${' '.repeat(Math.max(0, before - left))}^`;
  return { text: text.trimEnd(), marks: marks.trimEnd() };
}

function isWithin(cell: Cell, start: number, end: number): boolean {
  return cell.end > start && cell.start < end;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((width, cell) => width + cell.width, 0);
}

/** Not between the two halves of one. */
function startOfCharacter(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
