import type { RowSpan, TableBlock } from '../syntax/block';
import type { BoxReading } from '../values/box';
import type { ColumnMeaning } from '../vocabulary/vocabulary';
import type { KeyResultColumns } from './keyResultColumns';
import type { Box, PlanTable } from './plan';

/** A table with what its rows need to be read. */
export interface TableReading {
  readonly block: TableBlock;
  readonly table: PlanTable;
  /** Index of the first column of a meaning; -1 where there is none. */
  readonly column: (meaning: ColumnMeaning) => number;
  /** Index of the column that names the rows. */
  readonly nameColumn: number;
  /** Set in a table of key results. */
  readonly keyResults: KeyResultColumns | null;
  /** The boxes in each cell, as `[row][cell]`; a row without any may have no cells here. */
  readonly boxes: readonly (readonly (readonly CellBox[])[])[];
}

export interface CellBox {
  readonly box: Box;
  /** Offsets within the cell's text. */
  readonly reading: BoxReading;
}

export function textAt(row: RowSpan, index: number): string {
  return index < 0 ? '' : (row.cells[index]?.text ?? '');
}

/** Whether a test holds for more than half of the rows that are not empty. */
export function isMostly(rows: readonly RowSpan[], test: (row: RowSpan) => boolean): boolean {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
  return filled.length > 0 && filled.filter(test).length * 2 > filled.length;
}
