import type { Analysis } from '../analysis/analysis';
import { priorityOf } from '../analysis/gapSummary';
import { counted } from '../rules/counted';
import { message } from '../text/message';
import type { Figure } from './scene';

/** The figures at the top; only those that the plan gives something to count for. */
export function figuresOf(analysis: Analysis): Figure[] {
  const figures = [
    openGaps(analysis),
    boxesDone(analysis),
    overdue(analysis),
    nextDeadline(analysis),
    lastUpdate(analysis),
  ];
  return figures.filter((figure) => figure !== null);
}

function openGaps({ gaps }: Analysis): Figure | null {
  if (gaps.all.length === 0) return null;
  const count = gaps.open.length;
  const urgent = gaps.open.filter((gap) => ['critical', 'high'].includes(priorityOf(gap) ?? '')).length;
  const isAnyCritical = gaps.open.some((gap) => priorityOf(gap) === 'critical');
  const caption =
    urgent === 0
      ? counted(count, 'open gap', 'open gaps')
      : isAnyCritical
        ? message(count === 1 ? 'open gap, critical' : 'open gaps, {0} critical or high', urgent)
        : message(count === 1 ? 'open gap, high' : 'open gaps, {0} high', urgent);
  return figure('gaps', count, caption, urgent > 0 ? 'urgent' : count === 0 ? 'good' : 'neutral');
}

function boxesDone({ boxes }: Analysis): Figure | null {
  if (!boxes || boxes.total === 0) return null;
  return { ...figure('boxes', boxes.done, message('boxes done'), 'neutral'), of: String(boxes.total) };
}

/** Zero is told too, where there is a deadline to miss. */
function overdue({ overdue: all, upcoming }: Analysis): Figure | null {
  if (all.length === 0) return upcoming.length === 0 ? null : figure('overdue', 0, message('overdue'), 'neutral');
  const goals = all.filter(({ node }) => node.kind === 'goal').length;
  const caption =
    goals === all.length
      ? counted(goals, 'goal overdue', 'goals overdue')
      : goals === 0
        ? message('overdue')
        : counted(goals, 'overdue, {0} goal', 'overdue, {0} goals');
  return figure('overdue', all.length, caption, 'urgent');
}

function nextDeadline({ upcoming }: Analysis): Figure | null {
  const [next] = upcoming;
  if (!next) return null;
  return figure(
    'deadline',
    next.daysLeft,
    counted(next.daysLeft, 'day to next deadline', 'days to next deadline'),
    'neutral',
  );
}

function lastUpdate({ freshness }: Analysis): Figure | null {
  if (!freshness || freshness.days < 0) return null;
  const { days, isStale } = freshness;
  const caption = isStale
    ? message('days since last update, stale')
    : counted(days, 'day since last update', 'days since last update');
  return figure('updated', days, caption, isStale ? 'attention' : 'neutral');
}

function figure(key: string, value: number, caption: Figure['caption'], tone: Figure['tone']): Figure {
  return { key, value: String(value), of: null, caption, tone };
}
