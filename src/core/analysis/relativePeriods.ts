import type { Container, Field, Holder, Milestone, Plan, PlanNode, RelativeText, Task } from '../plan/plan';
import { ancestors, isContainerNode, walk } from '../plan/queries';
import type { IsoDate } from '../values/isoDate';
import { relativeDays } from '../values/period';

/** A relative period on the calendar, and what it was counted from. */
export interface ResolvedPeriod {
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** What gave the first day; a plan may have a start of its own without a node for it. */
  readonly anchor: Container;
  /** The anchor says when it starts; otherwise its period, or that of the first phase, had to serve. */
  readonly isStated: boolean;
}

type Relative = Container | Task | Milestone;

/**
 * The relative periods of a plan on the calendar (semantics section 6): counted from the start of the goal that their
 * numbering restarts in (its first is number 1), else of the phase, else of the plan. What has no start stays out.
 */
export function resolveRelativePeriods(plan: Plan): ReadonlyMap<PlanNode, ResolvedPeriod> {
  const relatives: Relative[] = [];
  for (const node of walk(plan.root)) {
    if ('relative' in node && node.relative && !node.period) relatives.push(node);
  }
  const restarting = new Set<Holder>();
  for (const node of relatives) {
    if (!isFirst(node.relative)) continue;
    for (const holder of ancestors(node)) {
      if (restarting.has(holder)) break;
      restarting.add(holder);
    }
  }
  const starts = new Map<Holder, Anchor | null>();
  for (const holder of restarting) {
    if (isContainerNode(holder) && (holder.kind === 'goal' || holder.kind === 'phase')) {
      starts.set(holder, startOf(holder));
    }
  }
  const startOfPlan = relatives.length > 0 ? anchorOfPlan(plan) : null;
  const resolved = new Map<PlanNode, ResolvedPeriod>();
  for (const node of relatives) {
    const anchor = anchorOf(node, starts) ?? startOfPlan;
    if (!anchor || !node.relative) continue;
    const { start, end } = relativeDays(node.relative.relative, anchor.start);
    resolved.set(node, { start, end, anchor: anchor.anchor, isStated: anchor.isStated });
  }
  return resolved;
}

interface Anchor {
  readonly start: IsoDate;
  readonly anchor: Container;
  readonly isStated: boolean;
}

function isFirst(text: RelativeText | null): boolean {
  if (!text) return false;
  const { from, counting } = text.relative;
  return counting === 'elapsed' ? from === 0 : from === 1;
}

function anchorOf(node: Relative, starts: ReadonlyMap<Holder, Anchor | null>): Anchor | null {
  for (const holder of ancestors(node)) {
    const start = starts.get(holder);
    if (start) return start;
  }
  return null;
}

/** A stated start, else the first day of a container's own period. */
function startOf(container: Container): Anchor | null {
  const field = container.fields.find(({ meaning, date }) => meaning === 'start' && date !== null);
  if (field?.date) return { start: field.date.period.start, anchor: container, isStated: true };
  if (!container.period) return null;
  return { start: container.period.period.start, anchor: container, isStated: false };
}

/** The plan's stated start, else the first day of its first goal or phase with a period. */
function anchorOfPlan(plan: Plan): Anchor | null {
  const own = plan.fields.find(({ meaning, date }) => meaning === 'start' && date !== null);
  const stated = plan.start ?? (own ?? startFieldAboveAll(plan))?.date;
  if (stated) return { start: stated.period.start, anchor: plan.root, isStated: true };
  const first = [...plan.phases, ...plan.goals]
    .filter(({ period }) => period !== null)
    .sort((a, b) => a.range.startLine - b.range.startLine)[0];
  return first?.period ? { start: first.period.period.start, anchor: first, isStated: false } : null;
}

/** `Start Date` in a section such as `Basic Information` that stands above all that is planned. */
function startFieldAboveAll(plan: Plan): Field | null {
  for (const node of walk(plan.root)) {
    if (node.kind === 'field' && node.meaning === 'start' && node.date !== null) return node;
    if (node.kind !== 'section' && node.kind !== 'field' && node.kind !== 'item') return null;
  }
  return null;
}
