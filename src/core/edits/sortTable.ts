import type { Plan } from '../plan/plan';
import { rangeOnLine } from '../text/range';
import { characterOf, spotAt } from './caretInTable';
import { rowEdits } from './rowEdits';
import { type SortKey, sortKeys } from './sortKeys';
import { refuse, type TableEdit } from './tableEdit';
import { FIRST_BODY_ROW } from './tableGrid';
import type { TablePlace } from './tablePlace';

/**
 * Sorts the rows by the column at the caret, which goes with its row: from the lowest, the first or the earliest up, and the
 * other way round where they stand so already. Rows that are equal keep their order, those without a value come last.
 */
export function sortTable({ grid, table, row, lastRow, column, selection }: TablePlace, plan: Plan): TableEdit {
  const titled = table.columns[column];
  if (row !== lastRow || !titled) return refuse('Put the caret into one cell of the column to sort by.');
  const body = grid.rows.slice(FIRST_BODY_ROW);
  const keys = sortKeys(
    body.map(({ cells }) => cells[column]?.text ?? ''),
    titled,
    table,
    plan,
  );
  const order = ordered(keys, 1) ?? ordered(keys, -1);
  if (!order) return refuse('There is nothing to sort by in this column.');
  const edits = body.flatMap((each, index) => rowEdits(each, body[order[index] ?? index]?.text ?? each.text));
  const from = grid.rows[row];
  const to = row < FIRST_BODY_ROW ? from : body[order.indexOf(row - FIRST_BODY_ROW)];
  if (!from || !to) return { kind: 'change', edits, selections: [] };
  const character = to.start + characterOf(from, spotAt(from, selection.startCharacter - from.start));
  return { kind: 'change', edits, selections: [rangeOnLine(to.line, character, character)] };
}

/** The rows by number as they are to stand; null where they stand so. */
function ordered(keys: readonly SortKey[], direction: 1 | -1): number[] | null {
  const order = keys
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, other] = [keys[a], keys[b]];
      return one && other ? compare(one, other, direction) || a - b : 0;
    });
  return order.every((row, index) => row === index) ? null : order;
}

function compare(a: SortKey, b: SortKey, direction: 1 | -1): number {
  return a.group === b.group ? direction * (a.value - b.value) : a.group - b.group;
}
