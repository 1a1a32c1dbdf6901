import stringWidth from 'string-width';
import { visibleText } from './visibleText';

const TAB_WIDTH = 4;
const PRINTABLE_ASCII = /^[ -~]*$/;
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A character as the eye sees it. */
export interface Cell {
  readonly text: string;
  /** In columns of a terminal: 0 to 2, and up to 4 for a tab. */
  readonly width: number;
  /** Its code units in the line; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The characters of a piece of a line, tabs as blanks and controls as their pictures; `offset` is where the piece starts. */
export function displayCells(piece: string, offset: number): Cell[] {
  if (PRINTABLE_ASCII.test(piece)) {
    return Array.from(piece, (text, index) => ({ text, width: 1, start: offset + index, end: offset + index + 1 }));
  }
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of characters.segment(piece)) {
    const text = segment === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : visibleText(segment);
    const width = segment === '\t' ? text.length : stringWidth(text);
    cells.push({ text, width, start: offset + index, end: offset + index + segment.length });
    column += width;
  }
  return cells;
}
