import type { Plan, Task } from '../plan/plan';
import { ancestors, isContainerNode } from '../plan/queries';
import { addTo } from '../text/addTo';
import { once } from '../text/once';
import type { Analysis, AnalysisOptions, Checklist } from './analysis';
import { checkInsOf } from './checkIns';
import { checkCounts } from './counts';
import { coverageOf } from './coverage';
import { summariseGaps } from './gapSummary';
import { keyResultsOf } from './keyResults';
import { levelConflicts } from './levelConflicts';
import { openEvidence } from './openEvidence';
import { progressOfBoxes, progressOfContainers, sumOf } from './progress';
import { checkReadiness } from './readiness';
import { deadlinesOf, freshnessOf, isPlanClosed, periodsOf, runningOf, upcomingOf } from './schedule';

/** All that follows from a plan on a day; pure. Each part is found out when it is first asked for. */
export function analyse(plan: Plan, options: AnalysisOptions): Analysis {
  const { today, staleAfterDays } = options;
  const progress = once(() => progressOfContainers(plan.root));
  const boxes = once(() => progressOfBoxes(plan));
  const gaps = once(() => summariseGaps(plan));
  const keyResults = once(() => keyResultsOf(plan, today));
  const checklists = once(() => checklistsOf(plan));
  const periods = once(() => periodsOf(plan));
  const isClosed = once(() => isPlanClosed(plan, periods, today));
  const deadlines = once(() => deadlinesOf(plan, today, isClosed()));
  const upcoming = once(() => upcomingOf(deadlines()));
  const running = once(() => runningOf(plan, today));
  const freshness = once(() => (isClosed() ? null : freshnessOf(plan, today, staleAfterDays)));
  const counts = once(() => checkCounts(plan));
  const readiness = once(() => checkReadiness(plan));
  const checkIns = once(() => (isClosed() ? [] : checkInsOf(plan, today)));
  const coverage = once(() => coverageOf(plan, gaps().open));
  const conflicts = once(() => levelConflicts(plan));
  const evidence = once(() => openEvidence(plan));
  return {
    plan,
    options,
    get progress() {
      return progress();
    },
    get boxes() {
      return boxes();
    },
    get gaps() {
      return gaps();
    },
    get keyResults() {
      return keyResults();
    },
    get checklists() {
      return checklists();
    },
    get isClosed() {
      return isClosed();
    },
    get overdue() {
      return deadlines().overdue;
    },
    get late() {
      return deadlines().late;
    },
    get upcoming() {
      return upcoming();
    },
    get running() {
      return running();
    },
    get periods() {
      return periods();
    },
    get freshness() {
      return freshness();
    },
    get counts() {
      return counts();
    },
    get readiness() {
      return readiness();
    },
    get checkIns() {
      return checkIns();
    },
    get coverage() {
      return coverage();
    },
    get levelConflicts() {
      return conflicts();
    },
    get openEvidence() {
      return evidence();
    },
  };
}

function checklistsOf(plan: Plan): Checklist[] {
  const groups = new Map<Checklist['container'], Task[]>();
  for (const task of plan.tasks) {
    const holders = [...ancestors(task)].filter(isContainerNode);
    const [container] = holders;
    if (!container || holders.some((holder) => holder.kind !== 'section')) continue;
    addTo(groups, container, task);
  }
  return [...groups].map(([container, tasks]) => ({
    container,
    tasks,
    progress: sumOf(tasks.filter(hasNoTrackedParts).map((task) => task.state)),
  }));
}

function hasNoTrackedParts(task: Task): boolean {
  return !task.children.some((child) => child.kind === 'task' || child.kind === 'milestone');
}
