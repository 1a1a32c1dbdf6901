import type { TextRange } from '../text/range';
import { rangeOnLine } from '../text/range';
import { alignRows } from './alignRows';
import { isAligned } from './alignTables';
import { type CellSpot, characterOf } from './caretInTable';
import { rowEdits } from './rowEdits';
import type { TableChange } from './tableEdit';
import type { GridRow, TableGrid } from './tableGrid';
import { readTableRow } from './tableRow';

/** A row and a spot in it where the caret goes; with `isSelected` the text of its cell is selected. */
export interface CaretGoal extends CellSpot {
  readonly row: number;
}

/**
 * Gives the rows of a table other texts, each on the line it stands on. A table that was aligned is aligned again; one that
 * was not keeps its padding.
 */
export function changeRows(grid: TableGrid, texts: readonly string[], caret: CaretGoal): TableChange {
  const finished = finishedTexts(grid, texts);
  const edits = grid.rows.flatMap((row, index) => rowEdits(row, finished[index] ?? row.text));
  const row = grid.rows[caret.row];
  const selections = row ? [caretAt(row, finished[caret.row] ?? row.text, caret)] : [];
  return { kind: 'change', edits, selections };
}

/** The texts of an aligned table are aligned; there may be more of them than there were rows. */
export function finishedTexts(grid: TableGrid, texts: readonly string[]): readonly string[] {
  return isAligned(grid) ? alignRows(texts.map(readTableRow)) : texts;
}

function caretAt({ line, start }: GridRow, newText: string, spot: CellSpot): TextRange {
  const character = start + characterOf(readTableRow(newText), spot);
  return rangeOnLine(line, character, character);
}
