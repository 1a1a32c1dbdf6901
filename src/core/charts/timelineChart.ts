import type { Analysis, Dated, PeriodOf, Progress } from '../analysis/analysis';
import type { Item } from '../plan/plan';
import { ancestors, isContainerNode, isHistory, stateOf } from '../plan/queries';
import { counted } from '../rules/counted';
import { message } from '../text/message';
import { spokenText } from '../text/plainText';
import { compareRanges } from '../text/range';
import { daysBetween, type IsoDate } from '../values/isoDate';
import type { TimelineChart, TimelineRow, Words } from './scene';
import { spanOfTime } from './spanOfTime';
import { isWholePlan, titleOfDated } from './titleOfDated';
import { undatedRows } from './undatedRows';
import { uniqueKeys } from './uniqueKeys';

/** What stands on the calendar: a node of the plan with its days. */
interface Placed {
  readonly node: Dated | Item;
  readonly period: PeriodOf;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/**
 * Goals, phases, weeks, milestones and dated rows over the calendar, in the order of the text, and beside it what has no
 * place there. Null where the plan has no date of anything to do.
 */
export function timelineChart(analysis: Analysis): TimelineChart | null {
  const { periods, options } = analysis;
  const told = periods.filter(isToldOnTime);
  const placed = told.flatMap((period) => placedAt(period) ?? []).sort((a, b) => compareRanges(rangeOf(a), rangeOf(b)));
  const keyOf = uniqueKeys();
  const undated = undatedRows(analysis.plan, told, keyOf);
  const count = undated.reduce((sum, { rows }) => sum + rows.length, 0);
  if (placed.length === 0 && undated.length === 0) return null;
  const nodes = new Set<unknown>(placed.map(({ node }) => node));
  const facts = factsOf(analysis);
  const rows = placed.map((each) => rowOf(each, nodes, facts, keyOf));
  const overdue = rows.filter(({ status }) => status === 'overdue').length;
  return {
    key: 'timeline',
    title: message('Timeline'),
    caption: [
      ...(overdue > 0 ? [message('{0} overdue', overdue)] : []),
      ...(count > 0 ? [message('{0} without a date', count)] : []),
    ],
    ...spanOfTime(placed, options.today),
    today: options.today,
    rows,
    undated,
  };
}

/** What is to be done, or to come; not when something was written, nor what lies behind. */
function isToldOnTime({ node, range }: PeriodOf): boolean {
  if (isHistory(node)) return false;
  if (node.kind === 'field') return node.meaning === 'deadline' || node.isUpcoming;
  if (node.kind !== 'section') return !(isContainerNode(node) && node.status === 'dropped');
  // A heading such as `June 2026 notes` names a time; a field below it says until when.
  return node.role !== 'history' && range.startLine !== node.titleRange.startLine;
}

function placedAt(period: PeriodOf): Placed | null {
  const { node, start, end } = period;
  if (start === null || end === null) return null;
  const stated =
    period.isStart || !('fields' in node) ? undefined : node.fields.find((each) => each.meaning === 'start');
  const earlier = stated?.date?.period.start;
  return { node, period, end, start: earlier && earlier < start ? earlier : start };
}

function rangeOf({ node }: Placed) {
  return isContainerNode(node) ? node.titleRange : node.range;
}

interface Facts extends Pick<Analysis, 'progress' | 'isClosed'> {
  readonly today: IsoDate;
  readonly overdue: ReadonlySet<unknown>;
  readonly late: ReadonlySet<unknown>;
}

function factsOf({ progress, isClosed, overdue, late, options }: Analysis): Facts {
  return {
    progress,
    isClosed,
    today: options.today,
    // A field's period is told of what it belongs to.
    overdue: new Set<unknown>(overdue.flatMap(({ node }) => (node.kind === 'field' ? [node, node.parent] : [node]))),
    late: new Set<unknown>(late.map(({ node }) => node)),
  };
}

function rowOf(
  placed: Placed,
  nodes: ReadonlySet<unknown>,
  facts: Facts,
  keyOf: (title: string) => string,
): TimelineRow {
  const { node, period, start, end } = placed;
  const title = titleOfDated(node);
  const counts = isContainerNode(node) && !isWholePlan(node) ? (facts.progress.get(node) ?? null) : null;
  const progress =
    counts && counts.total > 0 ? { done: counts.done, active: counts.active, total: counts.total } : null;
  const status = statusOf(placed, counts, facts);
  const state = stateWords(placed, status, facts);
  const text = periodWords(placed);
  const details = typeof text === 'string' && title.includes(text) ? [] : [text];
  const figure = progress ? `${progress.done}/${progress.total}` : '';
  return {
    key: keyOf(`timeline/${title}`),
    title,
    range: isContainerNode(node) ? node.titleRange : node.range,
    depth: Math.min(2, [...ancestors(node)].filter((holder) => nodes.has(holder) && !isWholePlan(holder)).length),
    start,
    end,
    isPoint: start === end,
    isOpenEnded: period.isStart,
    progress,
    figure,
    details,
    status,
    state,
    spoken: [
      title,
      text,
      ...(progress ? [message('{0} of {1} done', progress.done, progress.total)] : []),
      ...(state === null ? [] : [state]),
    ],
  };
}

/** As the plan writes it; bare numbers of a column with what they count. */
function periodWords({ node, period }: Placed): Words {
  const text = spokenText(period.text);
  const unit = 'relative' in node ? node.relative?.relative.unit : undefined;
  if (unit === undefined || !/^[\d\s–—-]+$/.test(text)) return text;
  switch (unit) {
    case 'day':
      return message('day {0}', text);
    case 'week':
      return message('week {0}', text);
    case 'month':
      return message('month {0}', text);
    case 'year':
      return message('year {0}', text);
    default:
      return unit satisfies never;
  }
}

function statusOf({ node, end, period }: Placed, counts: Progress | null, facts: Facts): TimelineRow['status'] {
  if (facts.overdue.has(node)) return 'overdue';
  if (facts.late.has(node)) return 'late';
  if (isWholePlan(node)) return 'plain';
  if (node.kind === 'field') return node.isUpcoming && end < facts.today && !facts.isClosed ? 'overdue' : 'plain';
  if (node.kind === 'item') return 'plain';
  const state = counts === null ? stateOf(node) : null;
  if (state === 'done' || (counts !== null && counts.total > 0 && counts.done === counts.total)) return 'done';
  if (state === 'cancelled' || counts?.total === 0) return 'cancelled';
  if (state === 'active' || (counts !== null && counts.active > 0)) return 'active';
  return state === null && counts === null && !period.isStart ? 'plain' : 'open';
}

function stateWords(
  { node, start, end, period }: Placed,
  status: TimelineRow['status'],
  { today }: Facts,
): Words | null {
  const daysLeft = daysBetween(today, end);
  if (status === 'late') return counted(-daysLeft, '{0} day late', '{0} days late');
  if (status === 'overdue') return counted(-daysLeft, '{0} day overdue', '{0} days overdue');
  if (status === 'done') return message('done');
  if (status === 'cancelled') return message('cancelled');
  if (period.isStart) return today < start ? startsIn(daysBetween(today, start)) : message('started');
  if (daysLeft < 0) return null;
  if (today < start && start !== end && !isWholePlan(node)) return startsIn(daysBetween(today, start));
  return daysLeft === 0 ? message('ends today') : counted(daysLeft, '{0} day left', '{0} days left');
}

function startsIn(days: number): Words {
  return counted(days, 'starts in {0} day', 'starts in {0} days');
}
