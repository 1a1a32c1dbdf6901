import type { Plan, Task } from '../plan/plan';
import { ancestors, isContainerNode } from '../plan/queries';
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
import { freshnessOf, scheduleOf } from './schedule';

/** All that follows from a plan on a day; pure. */
export function analyse(plan: Plan, options: AnalysisOptions): Analysis {
  const schedule = scheduleOf(plan, options.today);
  const gaps = summariseGaps(plan);
  return {
    plan,
    options,
    progress: progressOfContainers(plan.root),
    boxes: progressOfBoxes(plan),
    gaps,
    keyResults: keyResultsOf(plan, options.today),
    checklists: checklistsOf(plan),
    ...schedule,
    freshness: schedule.isClosed ? null : freshnessOf(plan, options.today, options.staleAfterDays),
    counts: checkCounts(plan),
    readiness: checkReadiness(plan),
    checkIns: schedule.isClosed ? [] : checkInsOf(plan, options.today),
    coverage: coverageOf(plan, gaps.open),
    levelConflicts: levelConflicts(plan),
    openEvidence: openEvidence(plan),
  };
}

function checklistsOf(plan: Plan): Checklist[] {
  const groups = new Map<Checklist['container'], Task[]>();
  for (const task of plan.tasks) {
    const holders = [...ancestors(task)].filter(isContainerNode);
    const [container] = holders;
    if (!container || holders.some((holder) => holder.kind !== 'section')) continue;
    const group = groups.get(container);
    if (group) group.push(task);
    else groups.set(container, [task]);
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
