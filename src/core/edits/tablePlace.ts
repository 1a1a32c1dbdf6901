import type { PlanTable, Problem } from '../plan/plan';
import { tableAtLine } from '../plan/queries';
import { lastSelectedLine, type TextRange } from '../text/range';
import type { PlanText } from './planText';
import { refuse, type TableRefusal } from './tableEdit';
import { type TableGrid, tableGrid } from './tableGrid';
import { cellAt } from './tableRow';

/** Where a selection lies in a sound table. Rows are those of the grid: 0 the header, 1 the separator, 2 the first below. */
export interface TablePlace {
  readonly kind: 'place';
  readonly table: PlanTable;
  readonly grid: TableGrid;
  /** The first and the last row of the selection. */
  readonly row: number;
  readonly lastRow: number;
  /** The cell in which it begins; -1 in a row without cells. */
  readonly column: number;
  readonly selection: TextRange;
}

export function tablePlace(text: PlanText, selections: readonly TextRange[]): TablePlace | TableRefusal {
  const [selection, ...others] = selections;
  if (!selection || others.length > 0) return refuse('This works with one caret: there are several.');
  const table = tableAtLine(text.plan.tables, selection.startLine);
  if (!table) return refuse('There is no table at the caret.');
  const flaw = flawOf(table, text.problems);
  if (flaw) return flaw;
  const grid = tableGrid(table, text.lines);
  if (!grid) return refuse('Markdown shows this table as text: mend it first.');
  const top = table.headerLine;
  const row = selection.startLine - top;
  const lastRow = lastSelectedLine(selection) - top;
  const first = grid.rows[row];
  if (!first || !grid.rows[lastRow]) return refuse('The selection reaches beyond the table.');
  const column = cellAt(first, selection.startCharacter - first.start);
  return { kind: 'place', table, grid, row, lastRow, column, selection };
}

/** Why a table is none to Markdown. */
function flawOf(table: PlanTable, problems: readonly Problem[]): TableRefusal | null {
  for (const problem of problems) {
    if (!('table' in problem) || problem.table.range.startLine !== table.range.startLine) continue;
    switch (problem.kind) {
      case 'missingSeparator':
        return refuse('This table has no row of dashes below its header: add it first.');
      case 'badSeparator':
        return refuse('The row of dashes does not fit the header of this table: mend it first.');
      case 'swallowedTable':
        return refuse('This table needs a blank line above it: add it first.');
      case 'orphanRows':
        return refuse('These rows have no header: join them to their table first.');
      case 'raggedRow':
        break;
      default:
        problem satisfies never;
    }
  }
  return null;
}
