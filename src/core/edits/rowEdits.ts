import { rangeOnLine } from '../text/range';
import { sharedEnds } from '../text/smallestEdits';
import type { TextEdit } from '../text/textEdit';
import type { GridRow } from './tableGrid';
import { readTableRow, type TableCell, type TableRow } from './tableRow';

/** The smallest edits that turn a row into another text: where only padding differs, it alone is touched. */
export function rowEdits(row: GridRow, newText: string): TextEdit[] {
  if (newText === row.text) return [];
  const newRow = readTableRow(newText);
  const isSameShape =
    newRow.cells.length === row.cells.length &&
    newRow.hasLeadingPipe === row.hasLeadingPipe &&
    newRow.hasTrailingPipe === row.hasTrailingPipe;
  if (!isSameShape) return replacement(row, 0, row.text.length, newText);
  return row.cells.flatMap((cell, index) => cellEdits(row, cell, newRow, newRow.cells[index] as TableCell));
}

function cellEdits(row: GridRow, cell: TableCell, newRow: TableRow, newCell: TableCell): TextEdit[] {
  if (cell.text === '' || cell.text !== newCell.text) {
    return replacement(row, cell.from, cell.to, newRow.text.slice(newCell.from, newCell.to));
  }
  return [
    ...replacement(row, cell.from, cell.start, newRow.text.slice(newCell.from, newCell.start)),
    ...replacement(row, cell.end, cell.to, newRow.text.slice(newCell.end, newCell.to)),
  ];
}

/** Without what both have in common at their ends. */
function replacement(row: GridRow, from: number, to: number, newText: string): TextEdit[] {
  const old = row.text.slice(from, to);
  if (old === newText) return [];
  const { start, end } = sharedEnds(old, newText);
  const range = rangeOnLine(row.line, row.start + from + start, row.start + to - end);
  return [{ range, newText: newText.slice(start, newText.length - end) }];
}
