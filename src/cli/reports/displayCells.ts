import stringWidth from 'string-width';
import { visibleText } from './visibleText';

const TAB_WIDTH = 4;
/** ASCII, Latin, Greek and Cyrillic letters, dashes, quotes and minus signs: a column each, and nothing joins them. */
const PLAIN = /^[ -~\u00A1-\u00AC\u00AE-\u024F\u0391-\u0481\u048A-\u052F\u2010-\u2027\u2212]*$/;
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

/** Whether each code unit is a character of one column. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The characters of a piece of a line, tabs as blanks and controls as their pictures; `offset` is where the piece starts. */
export function displayCells(piece: string, offset: number): Cell[] {
  if (isPlain(piece)) {
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
