import type { PlanTable } from '../plan/plan';
import { lastSelectedLine, type TextRange } from '../text/range';
import { addRows } from './addRows';
import { alignAround, unalignedTables } from './alignTables';
import { cellBelow, nextCell, previousCell } from './moveToCell';
import { nextRowCells } from './nextRowCells';
import { oneEditPerLine } from './oneEditPerLine';
import type { PlanText } from './planText';
import { sortTable } from './sortTable';
import { deleteColumn, insertColumn, moveColumn } from './tableColumns';
import type { TableCommandName } from './tableCommandNames';
import { refuse, type TableEdit } from './tableEdit';
import { type TablePlace, tablePlace } from './tablePlace';
import { deleteRows, insertRow, moveRows } from './tableRows';

export const tableCommands: Readonly<Record<TableCommandName, TableCommand>> = {
  nextTableCell: at((place, text) => nextCell(place, () => nextRow(place, text, null))),
  previousTableCell: at(previousCell),
  nextTableRow: at((place, text) => cellBelow(place, () => nextRow(place, text, place.column))),
  addTableRow: at((place, text) => nextRow(place, text, null)),
  insertTableRowAbove: at((place, { lines }) => insertRow(place, 'above', lines)),
  insertTableRowBelow: at((place, { lines }) => insertRow(place, 'below', lines)),
  deleteTableRow: at((place, { lines }) => deleteRows(place, lines)),
  moveTableRowUp: at((place) => moveRows(place, 'up')),
  moveTableRowDown: at((place) => moveRows(place, 'down')),
  insertTableColumnLeft: at((place) => insertColumn(place, 'left')),
  insertTableColumnRight: at((place) => insertColumn(place, 'right')),
  deleteTableColumn: at(deleteColumn),
  moveTableColumnLeft: at((place) => moveColumn(place, 'left')),
  moveTableColumnRight: at((place) => moveColumn(place, 'right')),
  sortTable: at((place, { plan }) => sortTable(place, plan)),
  alignTable,
  alignAllTables: (text, selections) => aligned(text, selections, unalignedTables(text)),
};

export type TableCommand = (text: PlanText, selections: readonly TextRange[]) => TableEdit;

function at(command: (place: TablePlace, text: PlanText) => TableEdit): TableCommand {
  return (text, selections) => {
    const place = tablePlace(text, selections);
    return place.kind === 'place' ? withOneEditPerLine(command(place, text), text) : place;
  };
}

/** An editor works for each edit anew. What stands between two of a row is written again: the carets are set anyway. */
function withOneEditPerLine(edit: TableEdit, { lines }: PlanText): TableEdit {
  return edit.kind === 'change' ? { ...edit, edits: oneEditPerLine(edit.edits, lines) } : edit;
}

/** Takes several carets, and all tables that a selection touches. */
function alignTable(text: PlanText, selections: readonly TextRange[]): TableEdit {
  const [first] = selections;
  if (selections.length === 1 && first && first.startLine === first.endLine) {
    const place = tablePlace(text, selections);
    return place.kind === 'place' ? aligned(text, selections, [place.table]) : place;
  }
  const touched = text.plan.tables.filter(({ range }) =>
    selections.some((each) => each.startLine <= range.endLine && lastSelectedLine(each) >= range.startLine),
  );
  return touched.length > 0 ? aligned(text, selections, touched) : refuse('There is no table at the caret.');
}

function aligned(text: PlanText, selections: readonly TextRange[], tables: readonly PlanTable[]): TableEdit {
  const change = alignAround(text, selections, tables);
  return change.edits.length > 0 ? withOneEditPerLine(change, text) : refuse('There is nothing to align.');
}

/** @param column the one the caret goes to; null for the first that is still to be filled in */
function nextRow({ grid, table }: TablePlace, { lines, plan }: PlanText, column: number | null): TableEdit {
  const cells = nextRowCells(grid, table, plan);
  const goal = column ?? Math.max(0, cells.indexOf(''));
  return addRows(grid, grid.rows.length - 1, [cells], Math.max(0, goal), lines);
}
