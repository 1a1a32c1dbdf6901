import type { Plan, PlanColumn, PlanTable } from '../plan/plan';
import { nextInSeries } from '../values/nextInSeries';
import type { PeriodWriting } from '../values/periodForm';
import type { BoxMarks } from '../vocabulary/boxMarks';
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
    return counted ?? openBox(values, plan.wording.vocabulary.boxMarks) ?? '';
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

const EMOJI_BOXES: readonly (readonly [open: string, form: RegExp])[] = [
  ['☐', /^[☐☑]\uFE0F?$/u],
  ['⬜', /^[⬜✅]\uFE0F?$/u],
];

function openBox(values: readonly string[], { read, written }: BoxMarks): string | null {
  if (values.length === 0) return null;
  if (values.every((value) => read.has(/^\[(.)\]$/u.exec(value)?.[1] ?? ''))) return `[${written.get('open') ?? ' '}]`;
  const [open] = EMOJI_BOXES.find(([, form]) => values.every((value) => form.test(value))) ?? [];
  // A column of ticks alone may tell something else.
  return open !== undefined && values.some((value) => value.startsWith(open)) ? open : null;
}
