import type { Container, DatedText, Field, Holder, Plan, PlanNode } from '../plan/plan';
import { ancestors, isClosed, isContainerNode, isHistory, stateOf, walk } from '../plan/queries';
import { daysBetween, type IsoDate } from '../values/isoDate';
import type { Dated, Deadline, Freshness, Overdue } from './analysis';
import { leavesBelow, sumOf, type TrackedLeaf } from './progress';

export interface Schedule {
  readonly overdue: readonly Overdue[];
  readonly upcoming: readonly Deadline[];
}

/**
 * The deadlines of what can be closed and is not (semantics section 7): an item with a date of its own is told there,
 * items that only inherit one are told once, at the goal or phase that has it.
 */
export function scheduleOf(plan: Plan, today: IsoDate): Schedule {
  const overdue: Overdue[] = [];
  const upcoming: Deadline[] = [];
  for (const node of walk(plan.root)) {
    const pending = pendingOf(node, plan);
    if (!pending) continue;
    const { period } = pending.date;
    const deadline: Deadline = {
      node: pending.node,
      title: titleOf(pending.node),
      period,
      deadline: period.end,
      daysLeft: daysBetween(today, period.end),
    };
    if (deadline.daysLeft >= 0) upcoming.push(deadline);
    else overdue.push({ ...deadline, range: pending.range, ...progressOf(pending.leaves, plan) });
  }
  upcoming.sort((a, b) => a.daysLeft - b.daysLeft);
  return { overdue, upcoming };
}

interface Pending {
  readonly node: Dated;
  readonly date: DatedText;
  readonly range: DatedText['range'];
  /** What is counted below it; empty for a single task or field. */
  readonly leaves: readonly TrackedLeaf[];
}

function pendingOf(node: PlanNode, plan: Plan): Pending | null {
  if (node.kind === 'field') return pendingField(node, plan);
  if (node.kind === 'task' || node.kind === 'milestone') {
    const state = stateOf(node);
    const isPending =
      (state === 'open' || state === 'active') && node.children.every((child) => stateOf(child) === null);
    if (!isPending || !node.period || node.period.isStart || isHistory(node)) return null;
    return { node, date: node.period, range: node.period.range, leaves: [] };
  }
  return isContainerNode(node) ? pendingContainer(node) : null;
}

function pendingContainer(container: Container): Pending | null {
  const { period } = container;
  if (!period || period.isStart || isClosed(container) || isHistory(container)) return null;
  const isDatedByItsHeading = container.kind === 'section' && period.range.startLine === container.titleRange.startLine;
  if (isDatedByItsHeading) return null;
  const leaves = leavesBelow(container);
  const isOwn = (leaf: TrackedLeaf) => leaf.node === container || nearestDate(leaf.node, container) === container;
  const isOpen = (leaf: TrackedLeaf) => leaf.state === 'open' || leaf.state === 'active';
  if (!leaves.some((leaf) => isOpen(leaf) && isOwn(leaf))) return null;
  return { node: container, date: period, range: container.titleRange, leaves };
}

/** What gives a leaf its date: itself, or the nearest thing above it that has one, up to `limit`. */
function nearestDate(node: PlanNode, limit: Holder): PlanNode {
  if ('period' in node && node.period) return node;
  for (const holder of ancestors(node as { parent: Holder | null })) {
    if (holder === limit || holder.period) return holder;
  }
  return limit;
}

/** A plain deadline field of the plan, or of something whose parts nobody tracks. */
function pendingField(field: Field, plan: Plan): Pending | null {
  if (field.meaning !== 'deadline' || !field.date || field.date.isStart || isHistory(field)) return null;
  const holder = field.parent;
  if (!isContainerNode(holder) || isClosed(holder)) return null;
  const leaves = leavesBelow(holder);
  const isOfThePlan = plan.fields.includes(field);
  if (leaves.length > 0 && !isOfThePlan) return null;
  if (leaves.length > 0 && leaves.every(({ state }) => state === 'done' || state === 'cancelled')) return null;
  return { node: field, date: field.date, range: field.date.range, leaves: [] };
}

function progressOf(leaves: readonly TrackedLeaf[], plan: Plan): Pick<Overdue, 'progress' | 'parts'> {
  if (leaves.length === 0) return { progress: null, parts: [] };
  const groups = new Map<string, TrackedLeaf[]>();
  for (const leaf of leaves) {
    const title = groupOf(leaf.node, plan);
    const group = groups.get(title);
    if (group) group.push(leaf);
    else groups.set(title, [leaf]);
  }
  return {
    progress: sumOf(leaves.map(({ state }) => state)),
    parts: [...groups].map(([title, group]) => ({ title, progress: sumOf(group.map(({ state }) => state)) })),
  };
}

/** What a leaf is one of, in the plan's own words: `Week` of a table's rows, the bold line above a list, else ''. */
function groupOf(node: PlanNode, plan: Plan): string {
  if ('inTable' in node && node.inTable) {
    const { startLine } = node.range;
    const table = plan.tables.find(({ range }) => range.startLine <= startLine && startLine <= range.endLine);
    const column = table?.columns.find(({ meaning }) => meaning === 'time' || meaning === 'name');
    return column?.title ?? '';
  }
  for (const holder of ancestors(node as { parent: Holder | null })) {
    if (isContainerNode(holder)) return holder.form === 'boldLine' ? holder.title : '';
  }
  return '';
}

function titleOf(node: Dated): string {
  if (node.kind === 'field') return node.key;
  if (node.kind === 'task' || node.kind === 'milestone') return node.text;
  return node.title;
}

/** The latest of the plan's own dates of update; sections and logs do not speak for the plan. */
export function freshnessOf(plan: Plan, today: IsoDate, staleAfterDays: number): Freshness | null {
  let latest: Freshness | null = null;
  for (const field of updateFields(plan)) {
    const updated = field.date?.period.end;
    if (!updated || (latest && latest.updated >= updated)) continue;
    const days = daysBetween(updated, today);
    latest = { field, updated, days, isStale: days > staleAfterDays };
  }
  return latest;
}

/** Those above the first heading below the title; documents often repeat theirs at the very end. */
function updateFields(plan: Plan): Field[] {
  const own = plan.fields.filter((field) => field.meaning === 'updated');
  if (own.length > 0) return own;
  const all = [...walk(plan.root)].filter((node): node is Field => node.kind === 'field' && node.meaning === 'updated');
  return all.slice(0, 1);
}
