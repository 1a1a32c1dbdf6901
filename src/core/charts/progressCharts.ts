import type { Analysis, Overdue, Progress } from '../analysis/analysis';
import { type Hours, type HoursOfWork, hoursIn } from '../analysis/hours';
import type { Container, Holder } from '../plan/plan';
import { ancestors, isContainerNode } from '../plan/queries';
import { counted } from '../rules/counted';
import { message } from '../text/message';
import { spokenText } from '../text/plainText';
import { keyResultChart, readinessChart } from './keyResultBars';
import type { ProgressBar, ProgressChart, ProgressGroup, Words } from './scene';
import { titleOfContainer } from './titleOfContainer';
import { uniqueKeys } from './uniqueKeys';

/**
 * The goals with their progress, key results, checklists that belong to no goal, and what the plan says of its readiness. A plan without goals shows its phases instead.
 * Charts without a bar are left out.
 */
export function progressCharts(analysis: Analysis): ProgressChart[] {
  const { plan, progress, checklists } = analysis;
  const isByPhase = plan.goals.length === 0;
  const hoursOf = hoursIn(plan);
  const goals = (isByPhase ? plan.phases : plan.goals).map((goal) => ({
    container: goal,
    progress: progress.get(goal) ?? null,
    hours: hoursOf(goal),
  }));
  const lists = checklists.map((each) => ({ ...each, hours: hoursOf(each.container) }));
  const charts = [
    chartOf('goals', isByPhase ? message('Phases') : message('Goals'), goals, analysis),
    keyResultChart(analysis),
    chartOf('checklists', message('Checklists'), lists, analysis),
    readinessChart(analysis),
  ];
  return charts.filter(({ groups }) => groups.length > 0);
}

interface Tracked {
  readonly container: Container;
  readonly progress: Progress | null;
  readonly hours: Hours | null;
}

function chartOf(key: string, title: Words, all: readonly Tracked[], analysis: Analysis): ProgressChart {
  return { key, title, caption: captionOf(all), groups: groupsOf(key, all, analysis) };
}

function captionOf(all: readonly Tracked[]): Words[] {
  const tracked = all.filter(({ progress }) => progress !== null);
  if (tracked.length === 0) return [message('none is tracked with boxes yet')];
  return tracked.length < all.length ? [message('{0} of {1} tracked', tracked.length, all.length)] : [];
}

/**
 * Bars below the same heading stand together below its title, in the order of the text; a title for a single bar would
 * only be one more line, so it becomes one of the bar's details. Groups where something is tracked come first.
 */
function groupsOf(chartKey: string, all: readonly Tracked[], analysis: Analysis): ProgressGroup[] {
  const keyOf = uniqueKeys();
  const barKeyOf = uniqueKeys();
  const runs: { title: string; members: Tracked[] }[] = [];
  for (const tracked of all) {
    const title = titleAbove(tracked.container, analysis);
    const run = runs.find((each) => each.title === title);
    if (run) run.members.push(tracked);
    else runs.push({ title, members: [tracked] });
  }
  runs.sort((a, b) => Number(isUntracked(a)) - Number(isUntracked(b)));
  const groups: { title: string; bars: ProgressBar[] }[] = [];
  for (const { title, members } of runs) {
    const isAlone = members.length === 1 || title === '';
    const group = isAlone ? groups.at(-1) : undefined;
    const bars = members.map((member) => barOf(member, isAlone ? title : '', analysis, chartKey, barKeyOf));
    if (group && group.title === '') for (const bar of bars) group.bars.push(bar);
    else groups.push({ title: isAlone ? '' : title, bars });
  }
  return groups.map((group) => ({ key: keyOf(`${chartKey}:${group.title}`), ...group }));
}

function isUntracked({ members }: { readonly members: readonly Tracked[] }): boolean {
  return members.every(({ progress }) => progress === null);
}

/** The heading above, where it says more than the title of the whole plan. */
function titleAbove(container: Container, { plan }: Analysis): string {
  const holder: Holder | undefined = [...ancestors(container)].find(isContainerNode);
  if (!holder || !isContainerNode(holder) || holder.level === 0) return '';
  const title = titleOfContainer(holder);
  return title === plan.title || title === spokenText(plan.title ?? '') ? '' : title;
}

function barOf(
  { container, progress, hours }: Tracked,
  group: string,
  analysis: Analysis,
  chartKey: string,
  keyOf: (title: string) => string,
): ProgressBar {
  const title = titleOfContainer(container) || spokenText(analysis.plan.title ?? '');
  const overdue = analysis.overdue.find(({ node }) => node === container) ?? null;
  const isTracked = progress !== null && progress.total > 0;
  const period = periodText(container);
  const active = progress?.active ?? 0;
  const details: Words[] = [
    ...(title.includes(period) ? [] : [period]),
    ...(hours ? [message('{0} of {1} h', amountOf(hours.done), amountOf(hours.total))] : []),
    ...(group === '' ? [] : [group]),
    ...(overdue && active > 0 ? [message('{0} in progress', active)] : []),
    ...(isTracked && progress.cancelled > 0 ? [message('{0} cancelled', progress.cancelled)] : []),
  ];
  const state = stateOf(progress, overdue);
  return {
    key: keyOf(`${chartKey}/${title}`),
    title,
    range: container.titleRange,
    progress: isTracked ? { done: progress.done, active, cancelled: progress.cancelled, total: progress.total } : null,
    share: null,
    elapsed: null,
    figure: isTracked ? `${progress.done}/${progress.total}` : '',
    details,
    state,
    isOverdue: overdue !== null,
    spoken: [
      title,
      ...(isTracked ? [message('{0} of {1} done', progress.done, progress.total)] : []),
      ...(state === null ? [] : [state]),
      ...details,
    ],
  };
}

/** `12`, `8–10` */
function amountOf({ from, to }: HoursOfWork): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** As the plan writes it: `June – September 2026`, `YEAR 1`. */
function periodText({ period, relative }: Container): string {
  if (period) return spokenText(period.period.text);
  return relative ? spokenText(relative.relative.text) : '';
}

function stateOf(progress: Progress | null, overdue: Overdue | null): Words | null {
  if (overdue) return counted(-overdue.daysLeft, '{0} day overdue', '{0} days overdue');
  if (progress === null) return message('not tracked');
  if (progress.total === 0) return message('cancelled');
  if (progress.active > 0) return message('{0} in progress', progress.active);
  return progress.done === progress.total ? message('done') : null;
}
