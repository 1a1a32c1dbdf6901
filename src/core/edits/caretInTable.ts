import { rangeOnLine, type TextRange } from '../text/range';
import type { GridRow } from './tableGrid';
import { cellAt, type TableRow } from './tableRow';

/** A place in a row, told by its cell: it is the same one however the row is padded. */
export interface CellSpot {
  /** -1 in a row without cells. */
  readonly cell: number;
  /** From the beginning of the cell's text; negative in the padding before it. */
  readonly offset: number;
}

/** @param character of the row, not of its line */
export function spotAt(row: TableRow, character: number): CellSpot {
  const cell = cellAt(row, character);
  return { cell, offset: character - (row.cells[cell]?.start ?? 0) };
}

/** The character of a row at which a spot lies: between the pipes of its cell. */
export function characterOf(row: TableRow, { cell, offset }: CellSpot): number {
  const found = row.cells[cell];
  if (!found) return Math.max(0, Math.min(offset, row.text.length));
  return Math.max(found.from, Math.min(found.start + offset, found.to));
}

/** The text of a cell, or of the row's last one where it has fewer; a range without characters where it is empty. */
export function cellRange(row: GridRow, index: number): TextRange {
  const cell = row.cells[index] ?? row.cells.at(-1);
  return rangeOnLine(row.line, row.start + (cell?.start ?? 0), row.start + (cell?.end ?? 0));
}

/** The caret at the beginning of a cell's text. */
export function caretInCell(row: GridRow, index: number): TextRange {
  const { startLine, startCharacter } = cellRange(row, index);
  return rangeOnLine(startLine, startCharacter, startCharacter);
}
