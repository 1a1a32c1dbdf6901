import type { Plan, PlanColumn, PlanTable } from '../plan/plan';
import { nextInSeries } from '../values/nextInSeries';
import type { PeriodWriting } from '../values/periodForm';
import { calendarUnit } from '../vocabulary/vocabulary';
import { FIRST_BODY_ROW, type TableGrid } from './tableGrid';

/**
 * The cells of a row that continues a table: the next number, week, date or id where a column counts, an open box where it holds
 * boxes alone, and nothing anywhere else.
 */
export function nextRowCells(grid: TableGrid, table: PlanTable, plan: Plan): string[] {
  const body = grid.rows.slice(FIRST_BODY_ROW);
  return Array.from({ length: grid.columnCount }, (_, index) => {
    const values = body.map((row) => row.cells[index]?.text ?? '');
    const column = table.columns[index];
    const kind = kindOf(column, index);
    const counted = column && kind && nextInSeries(values, kind, writingOf(column, kind, plan));
    return counted ?? openBox(values) ?? '';
  });
}

type Kind = 'numbers' | 'names';

/** Numbers in other columns are figures: hours, scores. */
function kindOf(column: PlanColumn | undefined, index: number): Kind | null {
  switch (column?.meaning) {
    case 'number':
    case 'time':
    case 'start':
      return 'numbers';
    default:
      return index === 0 ? 'names' : null;
  }
}

function writingOf({ title }: PlanColumn, kind: Kind, { wording, year }: Plan): PeriodWriting {
  const unit = calendarUnit(wording.vocabulary, title);
  const bareUnit = unit === 'quarter' || unit === 'half' ? null : unit;
  return {
    vocabulary: wording.vocabulary,
    context: {
      ...wording.dates,
      bareQuarters: kind === 'numbers',
      inheritedYear: year ?? ANY_YEAR,
      ...(bareUnit ? { bareUnit } : {}),
    },
    language: () => wording.language(),
    otherMonths: () => wording.months(),
  };
}

/** Months and quarters that name no year are continued without one. */
const ANY_YEAR = 2001;

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
