import { spotAt } from './caretInTable';
import { changeRows } from './changeRows';
import { joinSegments, segmentsOf } from './joinSegments';
import { refuse, type TableEdit, type TableRefusal } from './tableEdit';
import { SEPARATOR_ROW, type TableGrid } from './tableGrid';
import type { TablePlace } from './tablePlace';

/** Moves the column at the caret past its neighbour, which takes its place; the caret goes with it. */
export function moveColumn(place: TablePlace, direction: 'left' | 'right'): TableEdit {
  const { grid, column } = place;
  const refusal = refuseNoColumn(place);
  if (refusal) return refusal;
  const other = direction === 'left' ? column - 1 : column + 1;
  if (other < 0) return refuse('This is the first column.');
  if (other >= grid.columnCount) return refuse('This is the last column.');
  const texts = changeSegments(grid, (segments) => {
    const first = Math.min(column, other);
    if (segments.length <= first) return segments;
    const swapped = [segments[first + 1] ?? EMPTY, segments[first] ?? EMPTY];
    return [...segments.slice(0, first), ...swapped, ...segments.slice(first + 2)];
  });
  return changeRows(grid, texts, { ...caretOf(place), cell: other });
}

/** A column of empty cells beside the one at the caret, which goes to its header. */
export function insertColumn(place: TablePlace, side: 'left' | 'right'): TableEdit {
  const { grid, column } = place;
  const refusal = refuseNoColumn(place);
  if (refusal) return refusal;
  const at = side === 'left' ? column : column + 1;
  const isSpaced = /[ \t]/.test(grid.rows[SEPARATOR_ROW]?.text ?? '');
  const texts = changeSegments(grid, (segments, row) => {
    // A short row ends before the new column: what it lacks is empty as it is.
    if (segments.length < at || (segments.length === at && at < grid.columnCount)) return segments;
    const added = row !== SEPARATOR_ROW ? EMPTY : isSpaced ? ' --- ' : '---';
    return [...segments.slice(0, at), added, ...segments.slice(at)];
  });
  return changeRows(grid, texts, { row: 0, cell: at, offset: 0 });
}

/** Takes the column at the caret out of the table. */
export function deleteColumn(place: TablePlace): TableEdit {
  const { grid, column } = place;
  const refusal = refuseNoColumn(place);
  if (refusal) return refusal;
  if (grid.columnCount === 1) return refuse('This is the only column: a table needs one.');
  const texts = changeSegments(grid, (segments) =>
    segments.length <= column ? segments : [...segments.slice(0, column), ...segments.slice(column + 1)],
  );
  return changeRows(grid, texts, { row: place.row, cell: Math.min(column, grid.columnCount - 2), offset: 0 });
}

const EMPTY = '  ';

/** The caret may stand in a cell too many, which no column shows, or in a row without cells. */
function refuseNoColumn({ grid, row, lastRow, column }: TablePlace): TableRefusal | null {
  if (row !== lastRow) return refuse('Put the caret into one cell of the column.');
  return column < 0 || column >= grid.columnCount ? refuse('There is no column at the caret.') : null;
}

function changeSegments(
  grid: TableGrid,
  change: (segments: readonly string[], row: number) => readonly string[],
): string[] {
  return grid.rows.map((row, index) => {
    const segments = segmentsOf(row);
    const changed = change(segments, index);
    return changed === segments ? row.text : joinSegments(row, changed);
  });
}

function caretOf({ grid, row, selection }: TablePlace) {
  const at = grid.rows[row];
  return { row, ...(at ? spotAt(at, selection.startCharacter - at.start) : { cell: 0, offset: 0 }) };
}
