import type { Container, DatedText, Milestone, Plan, Task } from '../plan/plan';
import { isContainerNode, walk } from '../plan/queries';
import { sameRange, type TextRange } from '../text/range';
import type { IsoDate } from '../values/isoDate';
import type { Status } from '../values/status';
import { fieldMeaning } from '../vocabulary/vocabulary';
import type { Freshness } from './analysis';

/** A status that was written before its period could have come to it (semantics section 7). */
export interface PrematureStatus {
  readonly status: 'done' | 'active';
  /** Where the status is written. */
  readonly range: TextRange;
  /** What carries it; null for an entry of a log, which is known by its period. */
  readonly title: string | null;
  readonly periodText: string;
  readonly periodRange: TextRange;
}

/**
 * Done for a period that had not ended, active for one that had not begun, when the plan was last updated. Something with
 * a deadline may well be done before it, so only periods that say from when to when count. Boxes are no status.
 */
export function prematureStatuses(plan: Plan, { updated }: Freshness): PrematureStatus[] {
  const timeColumns = timeColumnsByLine(plan);
  const found: PrematureStatus[] = [];
  for (const node of walk(plan.root)) {
    if (isContainerNode(node)) found.push(...ofContainer(node, updated));
    else if (node.kind === 'task' || node.kind === 'milestone') found.push(...ofRow(node, timeColumns, updated));
  }
  for (const { entries } of plan.checkIns) {
    for (const { status, period, periodRange } of entries) {
      const premature = status && prematureOf(status.status, period, updated);
      if (!premature || !status) continue;
      found.push({ status: premature, range: status.range, title: null, periodText: period.text, periodRange });
    }
  }
  return found;
}

function prematureOf(status: Status, days: { start: IsoDate; end: IsoDate }, updated: IsoDate) {
  if (status === 'done' && days.end > updated) return 'done';
  return status === 'active' && days.start > updated ? 'active' : null;
}

function ofContainer(container: Container, updated: IsoDate): PrematureStatus[] {
  const { status, period, fields, titleRange, text } = container;
  if (!status || !period || !isSpan(container, period)) return [];
  const premature = prematureOf(status, period.period, updated);
  if (!premature) return [];
  const range = fields.find(({ meaning }) => meaning === 'status')?.valueRange ?? titleRange;
  // `Q2 2026 (Completed)` is known by its period.
  const isNamedByPeriod = period.range.startLine === titleRange.startLine;
  const title = isNamedByPeriod ? null : text;
  return [{ status: premature, range, title, periodText: period.period.text, periodRange: period.range }];
}

/** From when to when, in a heading or a field such as Timeline; Due and Deadline only tell the end. */
function isSpan({ fields, titleRange }: Container, { range, isStart, period }: DatedText): boolean {
  if (isStart || period.start === period.end) return false;
  const field = fields.find(({ date }) => date !== null && sameRange(date.range, range));
  return field ? field.meaning === 'timeline' : range.startLine === titleRange.startLine;
}

function ofRow(
  node: Task | Milestone,
  timeColumns: ReadonlyMap<number, readonly TextRange[]>,
  updated: IsoDate,
): PrematureStatus[] {
  const { status, box, period, text } = node;
  if (!status || box || !period || period.isStart || period.period.start === period.period.end) return [];
  const isSpanned = timeColumns
    .get(period.range.startLine)
    ?.some(
      ({ startCharacter, endCharacter }) =>
        startCharacter <= period.range.startCharacter && period.range.endCharacter <= endCharacter,
    );
  const premature = isSpanned ? prematureOf(status.status, period.period, updated) : null;
  if (!premature) return [];
  const { text: periodText } = period.period;
  return [{ status: premature, range: status.range, title: text, periodText, periodRange: period.range }];
}

/** The cells below `Month` and `Timeline`, by their line; those below `Due` and `Target Date` are left out. */
function timeColumnsByLine({ tables, words }: Plan): ReadonlyMap<number, readonly TextRange[]> {
  const cells = new Map<number, TextRange[]>();
  for (const { columns, rows } of tables) {
    const times = columns.flatMap(({ title, meaning }, index) =>
      meaning === 'time' && fieldMeaning(words, title) === 'timeline' ? [index] : [],
    );
    if (times.length === 0) continue;
    for (const { line, cells: row } of rows)
      cells.set(
        line,
        times.flatMap((index) => row[index]?.range ?? []),
      );
  }
  return cells;
}
