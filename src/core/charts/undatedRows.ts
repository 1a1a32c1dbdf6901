import type { PeriodOf } from '../analysis/analysis';
import type { Plan, PlanCell, PlanNode, PlanTable } from '../plan/plan';
import { isHistory, tableAtLine, walk } from '../plan/queries';
import { addTo } from '../text/addTo';
import { message } from '../text/message';
import { plainText, spokenText } from '../text/plainText';
import type { TextRange } from '../text/range';
import type { PeriodReading } from '../values/period';
import { readPeriod } from '../values/readPeriod';
import type { UndatedGroup, UndatedRow } from './scene';
import { titleOfDated } from './titleOfDated';

/**
 * What has a time and no place on the calendar, with the reason and what would change that: weeks counted from a start
 * that nobody states, dates without a year, with an order that may be either, of a day that does not exist, or not
 * decided yet. Words that are no dates (`ongoing`) are not told: they were never meant to be.
 */
export function undatedRows(plan: Plan, told: readonly PeriodOf[], keyOf: (title: string) => string): UndatedGroup[] {
  const groups = new Map<keyof typeof causes, UndatedRow[]>();
  const add = (cause: keyof typeof causes, title: string, written: string, range: TextRange) => {
    const text = spokenText(written);
    const spoken = [title, text, ...causes[cause]];
    const row = { key: keyOf(`undated/${title}`), title, range, text: title.includes(text) ? '' : text, spoken };
    addTo(groups, cause, row);
  };
  for (const { node, text, range, start } of told) if (start === null) add('no-start', titleOfDated(node), text, range);
  for (const { node, cell, reason } of unreadDates(plan)) add(reason, titleOfDated(node), cell.source, cell.range);
  return [...groups].map(([cause, rows]) => {
    const [reason, way] = causes[cause];
    return { key: cause, reason, way, rows };
  });
}

/** Why it has no days, and what would give it some. */
const causes = {
  'no-start': [
    message('Counted from a start that the plan does not state.'),
    message('State one above them, such as {0}.', 'Start: 2026-01-05'),
  ],
  'no-year': [message('Without a year.'), message('Add the year, there or in a heading above.')],
  ambiguous: [
    message('Readable in two ways.'),
    message('Write it as {0}, or set the order of day and month.', '2026-01-05'),
  ],
  invalid: [message('No day of the calendar.'), message('Write it as {0}.', '2026-01-05')],
  inverted: [message('Ends before it begins.'), message('Check which of its two dates is wrong.')],
  placeholder: [message('Not decided yet.'), message('Write a date, a month or a quarter.')],
} as const;

interface UnreadDate {
  readonly node: PeriodOf['node'];
  readonly cell: PlanCell;
  readonly reason: Extract<PeriodReading, { kind: 'unresolved' }>['reason'];
}

function unreadDates(plan: Plan): UnreadDate[] {
  const context = { ...plan.wording.dates, bareQuarters: true };
  return walk(plan.root).flatMap((node) => {
    const cell = isHistory(node) ? null : unreadCell(node, plan);
    const reading = cell && readPeriod(plainText(cell.source), plan.words, context);
    return cell && reading?.kind === 'unresolved' && node.kind !== 'gapTable'
      ? [{ node, cell, reason: reading.reason }]
      : [];
  });
}

/** Where a date stands, or should, that was not understood. */
function unreadCell(node: PlanNode, { tables }: Plan): PlanCell | null {
  if (node.kind === 'field') {
    const isOne = (node.meaning === 'deadline' || node.isUpcoming) && node.date === null && node.value !== '';
    return isOne ? { source: node.value, range: node.valueRange } : null;
  }
  if ((node.kind !== 'task' && node.kind !== 'milestone') || !node.inTable || node.period || node.relative) return null;
  const line = node.range.startLine;
  const table = tableAtLine(tables, line);
  const cell = table && timeCell(table, line);
  return cell && cell.source !== '' ? cell : null;
}

function timeCell({ columns, rows }: PlanTable, line: number): PlanCell | undefined {
  const column = columns.findIndex(({ meaning }) => meaning === 'time');
  return rows.find((row) => row.line === line)?.cells[column];
}
