import { tableAtLine } from '../plan/queries';
import type { TextRange } from '../text/range';
import type { PlanText } from './planText';
import { tablePlace } from './tablePlace';
import { cellAt } from './tableRow';

/** What the caret stands in, for deciding which commands and keys make sense. */
export interface TableContext {
  /** In a table, also one that is broken. */
  readonly isInTable: boolean;
  /** There is one selection, and it lies within one cell of a sound table. */
  readonly isInCell: boolean;
}

export function tableContext(text: PlanText, selections: readonly TextRange[]): TableContext {
  const [selection] = selections;
  const isInTable = selection !== undefined && tableAtLine(text.plan.tables, selection.startLine) !== undefined;
  return { isInTable, isInCell: isInTable && isInCell(text, selections) };
}

function isInCell(text: PlanText, selections: readonly TextRange[]): boolean {
  const place = tablePlace(text, selections);
  if (place.kind !== 'place' || place.column < 0 || place.row !== place.lastRow) return false;
  const { grid, row, column, selection } = place;
  const here = grid.rows[row];
  return (
    here !== undefined &&
    selection.startLine === selection.endLine &&
    cellAt(here, selection.endCharacter - here.start) === column
  );
}
