import type { TextPosition, TextRange } from '../text/range';
import { addRows } from './addRows';
import { caretInCell } from './caretInTable';
import { rowEdits } from './rowEdits';
import { refuse, type TableEdit } from './tableEdit';
import { FIRST_BODY_ROW, SEPARATOR_ROW, type TableGrid } from './tableGrid';
import type { TablePlace } from './tablePlace';

/** Moves the rows of the selection past their neighbour; the selection goes with them. */
export function moveRows({ grid, row, lastRow, selection }: TablePlace, direction: 'up' | 'down'): TableEdit {
  const { rows } = grid;
  if (row < FIRST_BODY_ROW) return refuse('The header stays where it is: put the caret into a row below it.');
  if (direction === 'up' && row === FIRST_BODY_ROW) return refuse('This is the first row.');
  if (direction === 'down' && lastRow === rows.length - 1) return refuse('This is the last row.');
  const first = direction === 'up' ? row - 1 : row;
  const end = (direction === 'up' ? lastRow : lastRow + 1) + 1;
  const texts = rows.slice(first, end).map(({ text }) => text);
  const rotated =
    direction === 'up' ? [...texts.slice(1), ...texts.slice(0, 1)] : [...texts.slice(-1), ...texts.slice(0, -1)];
  const edits = rows.slice(first, end).flatMap((each, index) => rowEdits(each, rotated[index] ?? each.text));
  const by = direction === 'up' ? -1 : 1;
  return { kind: 'change', edits, selections: [movedSelection(grid, selection, by)] };
}

/** Takes the rows of the selection out; the caret goes to the row that follows. */
export function deleteRows({ grid, row, lastRow, column }: TablePlace, lines: readonly string[]): TableEdit {
  const { rows } = grid;
  const first = rows[row];
  const last = rows[lastRow];
  if (row < FIRST_BODY_ROW || !first || !last) {
    return refuse('A table needs its header: put the caret into a row below it.');
  }
  const range: TextRange = {
    startLine: first.line - 1,
    startCharacter: (lines[first.line - 1] ?? '').length,
    endLine: last.line,
    endCharacter: (lines[last.line] ?? '').length,
  };
  const next = rows[lastRow + 1];
  const previous = row > FIRST_BODY_ROW ? rows[row - 1] : rows[0];
  const goal = next ? { ...next, line: first.line } : previous;
  return { kind: 'change', edits: [{ range, newText: '' }], selections: goal ? [caretInCell(goal, column)] : [] };
}

/** An empty row above or below the one at the caret, which stays in its column. */
export function insertRow(place: TablePlace, side: 'above' | 'below', lines: readonly string[]): TableEdit {
  const { grid, row, lastRow, column } = place;
  if (side === 'above' && row < FIRST_BODY_ROW) return refuse('A row cannot stand above the header.');
  const above = side === 'above' ? row - 1 : Math.max(lastRow, SEPARATOR_ROW);
  const cells = Array.from({ length: grid.columnCount }, () => '');
  return addRows(grid, above, [cells], Math.max(column, 0), lines);
}

function movedSelection({ rows }: TableGrid, selection: TextRange, by: 1 | -1): TextRange {
  const top = rows[0]?.line ?? 0;
  const moved = (line: number, character: number): TextPosition => {
    const from = rows[line - top];
    const to = rows[line - top + by];
    const isInRow = from !== undefined && to !== undefined && character >= from.start;
    return { line: line + by, character: isInRow ? character - from.start + to.start : character };
  };
  const start = moved(selection.startLine, selection.startCharacter);
  const end = moved(selection.endLine, selection.endCharacter);
  return { startLine: start.line, startCharacter: start.character, endLine: end.line, endCharacter: end.character };
}
