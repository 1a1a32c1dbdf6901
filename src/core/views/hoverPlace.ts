import type { Analysis } from '../analysis/analysis';
import type { Field, Plan, PlanCell, PlanColumn, PlanNode, PlanTable } from '../plan/plan';
import { nodeAt, tableAtLine } from '../plan/queries';
import { contains, type TextPosition } from '../text/range';

/** A position in a plan, and what stands there. */
export interface HoverPlace {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly lines: readonly string[];
  readonly position: TextPosition;
  readonly node: PlanNode;
  readonly field: Field | null;
  readonly cell: HoverCell | null;
}

/** A cell of a table's body that holds something, and its column; null in a row with more cells than columns. */
export interface HoverCell extends PlanCell {
  readonly table: PlanTable;
  readonly column: PlanColumn | null;
}

export function hoverPlace(analysis: Analysis, lines: readonly string[], position: TextPosition): HoverPlace {
  const { plan } = analysis;
  const node = nodeAt(plan, position);
  const field = node.kind === 'field' ? node : null;
  return { analysis, plan, lines, position, node, field, cell: cellAt(plan, position) };
}

export function cellAt({ tables }: Plan, position: TextPosition): HoverCell | null {
  const { line } = position;
  const table = tableAtLine(tables, line);
  const cells = table?.rows.find((row) => row.line === line)?.cells ?? [];
  const index = cells.findIndex(({ source, range }) => source !== '' && contains(range, position));
  const cell = cells[index];
  return table && cell ? { ...cell, table, column: table.columns[index] ?? null } : null;
}
