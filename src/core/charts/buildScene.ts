import type { Analysis } from '../analysis/analysis';
import type { Field } from '../plan/plan';
import { counted } from '../rules/counted';
import type { Finding } from '../rules/finding';
import { message } from '../text/message';
import { spokenText } from '../text/plainText';
import { daysBetween } from '../values/isoDate';
import { figuresOf } from './figures';
import { gapCharts } from './gapCharts';
import { levelDefinitions } from './levelDefinitions';
import { matrixChart } from './matrixChart';
import { progressCharts } from './progressCharts';
import type { Scene, Words } from './scene';
import { timelineChart } from './timelineChart';
import { unreadRows } from './unreadRows';

/** The charts of a plan on a day; pure. The findings say what is wrong with rows that cannot be drawn. */
export function buildScene(analysis: Analysis, findings: readonly Finding[] = []): Scene {
  const { plan } = analysis;
  return {
    title: plan.title === null ? null : spokenText(plan.title) || null,
    subtitle: [...levelsOf(plan.fields), ...timeOf(analysis), ...(analysis.isClosed ? [message('closed')] : [])],
    figures: figuresOf(analysis),
    gapCharts: gapCharts(plan),
    matrix: matrixChart(analysis),
    progressCharts: progressCharts(analysis),
    timeline: timelineChart(analysis),
    unread: unreadRows(plan, findings),
    definitions: levelDefinitions(plan),
  };
}

/** `Senior (L5) → Staff Engineer (L6)` */
function levelsOf(fields: readonly Field[]): Words[] {
  const firstValue = (meaning: Field['meaning']) => {
    const field = fields.find((each) => each.meaning === meaning && each.value !== '');
    return field ? spokenText(field.value) : '';
  };
  const current = firstValue('currentLevel') || firstValue('currentRole');
  const target = firstValue('targetLevel');
  if (target === '') return current === '' ? [] : [current];
  return [current === '' ? message('Target: {0}', target) : message('{0} → {1}', current, target)];
}

/** `Q4 2026`, `41 days left` */
function timeOf({ plan, options }: Analysis): Words[] {
  const field = plan.fields.find(({ meaning, date }) => (meaning === 'deadline' || meaning === 'timeline') && date);
  if (!field?.date || field.date.isStart) return [];
  const days = daysBetween(options.today, field.date.period.end);
  return [spokenText(field.date.period.text), daysLeft(days)];
}

function daysLeft(days: number): Words {
  if (days === 0) return message('ends today');
  return days > 0
    ? counted(days, '{0} day left', '{0} days left')
    : counted(-days, 'ended {0} day ago', 'ended {0} days ago');
}
