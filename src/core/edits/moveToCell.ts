import type { TextRange } from '../text/range';
import { cellRange } from './caretInTable';
import type { TableEdit } from './tableEdit';
import { FIRST_BODY_ROW, type GridRow, SEPARATOR_ROW, type TableGrid } from './tableGrid';
import type { TablePlace } from './tablePlace';

/** Selects the cell behind the one at the caret; behind the last one there is what `atEnd` makes. */
export function nextCell({ grid, row, column }: TablePlace, atEnd: () => TableEdit): TableEdit {
  const here = grid.rows[row];
  if (here && row !== SEPARATOR_ROW && column + 1 < here.cells.length) return select(cellRange(here, column + 1));
  const below = rowBelow(grid, row);
  return below ? select(cellRange(below, 0)) : atEnd();
}

/** Selects the cell before the one at the caret; before the first one there is nothing. */
export function previousCell({ grid, row, column }: TablePlace): TableEdit {
  const here = grid.rows[row];
  if (here && row !== SEPARATOR_ROW && column > 0) return select(cellRange(here, column - 1));
  const above = grid.rows
    .filter((each, index) => index < row && index !== SEPARATOR_ROW && each.cells.length > 0)
    .at(-1);
  return above ? select(cellRange(above, above.cells.length - 1)) : { kind: 'change', edits: [], selections: [] };
}

/** Selects the cell below the one at the caret; below the last row there is what `atEnd` makes. */
export function cellBelow({ grid, row, column }: TablePlace, atEnd: () => TableEdit): TableEdit {
  const below = rowBelow(grid, row);
  return below ? select(cellRange(below, column)) : atEnd();
}

function rowBelow({ rows }: TableGrid, row: number): GridRow | undefined {
  return rows.find((each, index) => index > row && index >= FIRST_BODY_ROW && each.cells.length > 0);
}

function select(range: TextRange): TableEdit {
  return { kind: 'change', edits: [], selections: [range] };
}
