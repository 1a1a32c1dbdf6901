import type { Analysis } from '../analysis/analysis';
import type { KeyResult, Pace } from '../analysis/keyResults';
import type { ReadinessCheck, ReadinessReading } from '../analysis/readiness';
import { isHistory } from '../plan/queries';
import { addTo } from '../text/addTo';
import { message } from '../text/message';
import { spokenText } from '../text/plainText';
import type { ProgressBar, ProgressChart, ProgressGroup, Words } from './scene';
import { titleOfContainer } from './titleOfContainer';
import { uniqueKeys } from './uniqueKeys';

/**
 * Key results with how far they are on the way to their target, by objective, and the pace against the part of their
 * period that is over. The author's own grade or progress stands beside ours.
 */
export function keyResultChart({ keyResults }: Analysis): ProgressChart {
  const keyOf = uniqueKeys();
  const groups = new Map<string, ProgressBar[]>();
  const told = keyResults.filter(({ milestone }) => !isHistory(milestone));
  for (const each of told) {
    const title = each.objective ? titleOfContainer(each.objective) : '';
    addTo(groups, title, keyResultBar(each, keyOf));
  }
  const isPaced = told.some(({ isDone, pace }) => !isDone && pace !== null);
  const reached = told.filter(({ isDone }) => isDone).length;
  return {
    key: 'keyResults',
    title: message('Key results'),
    caption: [
      ...(told.length > 0 ? [message('{0} of {1} reached', reached, told.length)] : []),
      ...(isPaced ? [message('the stroke is how much of the period is over')] : []),
    ],
    groups: [...groups].map(([title, bars]): ProgressGroup => ({ key: `keyResults:${title}`, title, bars })),
  };
}

function keyResultBar(result: KeyResult, keyOf: (title: string) => string): ProgressBar {
  const { milestone, attainment, isDone, pace, figures, statedGrade, statedProgress } = result;
  const title = [milestone.id ?? '', spokenText(milestone.text)].filter(Boolean).join(' ');
  const percent = attainment ?? statedProgress ?? (statedGrade === null ? null : statedGrade * 100);
  const details = [
    ...wayOf(figures),
    ...(attainment !== null && figures.progress ? [message('stated: {0}', figures.progress.text)] : []),
    ...(figures.grade ? [message('grade {0}', figures.grade.text)] : []),
  ];
  const state = isDone ? message('reached') : (paceWord(pace) ?? (percent === null ? message('not tracked') : null));
  const figure = percent === null ? '' : `${roundedPercent(percent)}%`;
  return {
    key: keyOf(`keyResults/${title}`),
    title,
    range: milestone.range,
    progress: null,
    share: percent === null ? null : Math.min(1, Math.max(0, percent / 100)),
    elapsed: isDone || !pace ? null : pace.elapsed,
    figure,
    details,
    state,
    isOverdue: false,
    spoken: [title, ...(figure === '' ? [] : [figure]), ...(state === null ? [] : [state]), ...details],
  };
}

/** 100 only where it is reached. */
function roundedPercent(percent: number): number {
  return percent < 100 ? Math.min(99, Math.round(percent)) : Math.round(percent);
}

/** `from 40 to 80, now 52`, in the plan's words. */
function wayOf({ baseline, current, target }: KeyResult['figures']): Words[] {
  const [from, now, to] = [baseline, current, target].map((cell) => (cell ? spokenText(cell.text) : ''));
  if (!now) return to ? [message('target {0}', to)] : [];
  if (!to) return [message('now {0}', now)];
  return [from ? message('from {0} to {1}, now {2}', from, to, now) : message('{0} of {1}', now, to)];
}

function paceWord(pace: Pace | null): Words | null {
  switch (pace?.word) {
    case 'ahead':
      return message('ahead');
    case 'behind':
      return message('behind');
    case 'onPace':
      return message('on pace');
    default:
      return null;
  }
}

/** What the plan says of its own readiness, with what its boxes say beside it. */
export function readinessChart({ readiness, plan }: Analysis): ProgressChart {
  const keyOf = uniqueKeys();
  const bars = readiness.map((check) => readinessBar(check, plan.title ?? '', keyOf));
  return {
    key: 'readiness',
    title: message('Stated readiness'),
    caption: [],
    groups: bars.length > 0 ? [{ key: 'readiness:', title: '', bars }] : [],
  };
}

function readinessBar(check: ReadinessCheck, planTitle: string, keyOf: (title: string) => string): ProgressBar {
  const { readiness, container, readings, agrees } = check;
  const title = (container && titleOfContainer(container)) || spokenText(planTitle) || readiness.text;
  const details = readings.map(readingWords);
  const state = agrees === null ? null : agrees ? message('agrees') : message('no count agrees');
  return {
    key: keyOf(`readiness/${title}`),
    title,
    range: readiness.range,
    progress: null,
    share: Math.min(1, Math.max(0, readiness.percent / 100)),
    elapsed: null,
    figure: spokenText(readiness.text),
    details,
    state,
    isOverdue: false,
    spoken: [title, spokenText(readiness.text), ...(state === null ? [] : [state]), ...details],
  };
}

function readingWords({ of, done, total, percent }: ReadinessReading): Words {
  const rounded = Math.round(percent);
  switch (of) {
    case 'counted':
      return message('counted groups {0}/{1}, {2} %', done, total, rounded);
    case 'stated':
      return message('stated counts {0}/{1}, {2} %', done, total, rounded);
    case 'section':
      return message('whole section {0}/{1}, {2} %', done, total, rounded);
    case 'document':
      return message('whole document {0}/{1}, {2} %', done, total, rounded);
    default:
      return of satisfies never;
  }
}
