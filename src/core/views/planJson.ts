import type { Analysis, PeriodOf } from '../analysis/analysis';
import { priorityOf } from '../analysis/gapSummary';
import { hoursIn } from '../analysis/hours';
import { ENOUGH_FOR_A_PLAN } from '../plan/detectPlan';
import type { Container, Gap, Milestone, Task } from '../plan/plan';
import { headingOfMilestone, ownerGoal } from '../plan/queries';
import type { TextRange } from '../text/range';
import type { IsoDate } from '../values/isoDate';
import { keyResultJson } from './keyResultJson';
import { recordsJson } from './recordsJson';

/**
 * The model as `planmark show --format json` prints it: lines and columns are 1-based, dates ISO, what is absent is
 * null and never missing. `computed` is always current − required.
 */
export function planJson(analysis: Analysis, file: string) {
  const { plan } = analysis;
  const periodOf = periodsByNode(analysis);
  const { detection } = plan;
  const hoursOf = hoursIn(plan);
  return {
    version: 1,
    file,
    title: plan.title,
    isPlan: detection.isPlan,
    evidence: detection.evidence.map(({ kind, count, weight, line }) => ({ kind, count, weight, line: line + 1 })),
    detection: {
      score: detection.score,
      needed: ENOUGH_FOR_A_PLAN,
      overruledBy: detection.overruledBy,
      unclosedFenceLine: detection.unclosedFenceLine === null ? null : detection.unclosedFenceLine + 1,
    },
    fields: plan.fields.map((field) => ({ key: field.key, value: field.value, ...place(field.range) })),
    scale: plan.scale.levels.map(({ name, rank, inferred }) => {
      const definition = plan.definitions.find((each) => each.name === name);
      return { name, rank, inferred, line: definition ? definition.range.startLine + 1 : null };
    }),
    phases: plan.phases.map((phase) => ({
      title: phase.text,
      line: phase.titleRange.startLine + 1,
      period: periodOf(phase),
      progress: progressJson(analysis, phase),
      hours: hoursOf(phase),
      priority: phase.priority,
    })),
    goals: plan.goals.map((goal) => ({
      title: goal.title,
      ...place(goal.titleRange),
      parent: titleOfParent(goal),
      period: periodOf(goal),
      priority: goal.priority,
      status: goal.status,
      progress: progressJson(analysis, goal),
      hours: hoursOf(goal),
    })),
    milestones: plan.milestones.map((milestone) => {
      const heading = headingOfMilestone(milestone);
      return {
        id: milestone.id,
        title: milestone.text,
        goal: goalTitle(milestone),
        ...place(milestone.range),
        // `**Status:** Done` below a heading `Milestone 3: …` is the heading's.
        status: milestone.status?.status ?? milestone.state ?? heading?.status ?? null,
        period: periodOf(milestone) ?? (heading && periodOf(heading)),
      };
    }),
    gaps: plan.gapTables.flatMap((table) => table.rows.map((gap) => gapJson(gap, analysis))),
    keyResults: analysis.keyResults.map(keyResultJson),
    tasks: plan.tasks.map((task) => ({
      text: task.text,
      state: task.state,
      ...place(task.box?.range ?? task.range),
      inTable: task.inTable,
      goal: goalTitle(task),
    })),
    periods: analysis.periods.map(({ node, text, range, start, end, isStart, isRelative }) => ({
      text,
      start,
      end,
      isStart,
      isRelative,
      ...place(range),
      of: titleOf(node),
    })),
    tables: plan.tables.map((table) => ({
      line: table.headerLine + 1,
      kind: table.kind,
      columns: table.columns.map((column) => ({ title: column.title, meaning: column.meaning })),
    })),
    ...recordsJson(analysis),
    summary: {
      boxes: analysis.boxes ? { done: analysis.boxes.done, total: analysis.boxes.total } : null,
      openGaps: analysis.gaps.open.length,
      overdue: analysis.overdue.length,
      nextDeadline: analysis.upcoming[0]?.deadline ?? null,
      updated: analysis.freshness?.updated ?? null,
    },
  };
}

function place(range: TextRange) {
  return { line: range.startLine + 1, column: range.startCharacter + 1 };
}

function titleOfParent(container: Container): string | null {
  const { parent } = container;
  if (!parent || parent.kind === 'task' || parent.kind === 'milestone' || parent.kind === 'item') return null;
  return parent.text || null;
}

function goalTitle(node: Task | Milestone): string | null {
  return ownerGoal(node)?.title ?? null;
}

/** What a period is of, as the plan names it. */
function titleOf(node: PeriodOf['node']): string {
  return node.kind === 'field' ? node.key : node.text;
}

/** As it is written, with its days where they can be told: a week counted from a start that nobody states has none. */
function periodsByNode(analysis: Analysis): (node: Container | Milestone) => PeriodJson | null {
  const periods = new Map<unknown, PeriodJson>();
  for (const { node, text, start, end } of analysis.periods) {
    if (!periods.has(node)) periods.set(node, { text, start, end });
  }
  return (node) => {
    const own = node.period?.period;
    return own ? { text: own.text, start: own.start, end: own.end } : (periods.get(node) ?? null);
  };
}

interface PeriodJson {
  readonly text: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

function progressJson(analysis: Analysis, goal: Container) {
  const progress = analysis.progress.get(goal);
  return progress ? { done: progress.done, total: progress.total } : null;
}

function gapJson(gap: Gap, { gaps }: Analysis) {
  return {
    name: gap.name,
    current: { text: gap.current.text, rank: gap.current.rank },
    required: { text: gap.required.text, rank: gap.required.rank },
    stated: gap.stated?.value ?? null,
    computed: gap.computed,
    priority: priorityOf(gap),
    severity: gaps.severities.get(gap) ?? null,
    table: gap.table.title,
    ...place(gap.nameRange),
  };
}
