import type { PlanColumn, PlanTable } from '../plan/plan';
import { nextNumber } from '../values/nextNumber';
import { FIRST_BODY_ROW, type TableGrid } from './tableGrid';

/**
 * The cells of a row that continues a table: the next number, week or id where a column counts, an open box where it holds
 * boxes alone, and nothing anywhere else.
 */
export function nextRowCells(grid: TableGrid, table: PlanTable): string[] {
  const body = grid.rows.slice(FIRST_BODY_ROW);
  return Array.from({ length: grid.columnCount }, (_, index) => {
    const values = body.map((row) => row.cells[index]?.text ?? '');
    const kind = kindOf(table.columns[index], index);
    const counted = kind && nextNumber(values, kind);
    return counted ?? openBox(values) ?? '';
  });
}

/** Numbers in other columns are figures: hours, scores. */
function kindOf(column: PlanColumn | undefined, index: number): 'numbers' | 'names' | null {
  switch (column?.meaning) {
    case 'number':
    case 'time':
    case 'start':
      return 'numbers';
    default:
      return index === 0 ? 'names' : null;
  }
}

const BOXES: readonly (readonly [open: string, form: RegExp])[] = [
  ['[ ]', /^\[[ xX/-]\]$/],
  ['☐', /^[☐☑]\uFE0F?$/u],
  ['⬜', /^[⬜✅]\uFE0F?$/u],
];

function openBox(values: readonly string[]): string | null {
  const [open, form] = BOXES.find(([, each]) => values.length > 0 && values.every((value) => each.test(value))) ?? [];
  // A column of ticks alone may tell something else.
  return open !== undefined && form && (open === '[ ]' || values.some((value) => value.startsWith(open))) ? open : null;
}
