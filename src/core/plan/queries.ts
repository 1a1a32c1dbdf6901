import { contains, type TextPosition } from '../text/range';
import type { Container, Gap, Holder, Milestone, Plan, PlanNode, Task } from './plan';
import { stateOfStatus } from './stateOfStatus';

export function isContainerNode(node: PlanNode): node is Container {
  return node.kind === 'section' || node.kind === 'goal' || node.kind === 'phase' || node.kind === 'option';
}

/** What stands directly below a node; gap tables and fields are leaves. */
export function childrenOf(node: PlanNode): readonly PlanNode[] {
  return node.kind === 'gapTable' || node.kind === 'field' ? [] : node.children;
}

/** A node and everything below it, in the order of the text. Iterative: lists may be nested to any depth. */
export function* walk(root: PlanNode): Generator<PlanNode> {
  const pending: PlanNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) pending.push(children[index] as PlanNode);
  }
}

/** Those above a node, the nearest first. */
export function* ancestors(node: { readonly parent: Holder | null }): Generator<Holder> {
  for (let holder = node.parent; holder; holder = holder.parent) yield holder;
}

/** The goal that a node works towards: the nearest one above it. */
export function ownerGoal(node: { readonly parent: Holder | null }): Container | null {
  for (const holder of ancestors(node)) if (holder.kind === 'goal') return holder;
  return null;
}

/** A task or milestone that is counted: one without tracked parts of its own. */
export type Leaf = Task | Milestone | Container;

/** The state of a leaf; null for what is not tracked. */
export function stateOf(node: PlanNode): Task['state'] | null {
  if (node.kind === 'task' || node.kind === 'milestone') return node.state;
  if (!isContainerNode(node)) return null;
  if (node.box) return node.box.state;
  return node.kind === 'goal' && node.status !== null ? stateOfStatus(node.status) : null;
}

/** The gap whose row holds a position; null elsewhere. */
export function gapAt(plan: Plan, position: TextPosition): Gap | null {
  for (const table of plan.gapTables) {
    if (!contains(table.range, position)) continue;
    return table.rows.find((row) => row.range.startLine === position.line) ?? null;
  }
  return null;
}

/** A table of what improved, or a section of the past, tells of no open gap. */
export function isHistory(node: { readonly parent: Holder | null }): boolean {
  for (const holder of ancestors(node)) {
    if (isContainerNode(holder) && (holder.role === 'history' || isClosed(holder))) return true;
  }
  return false;
}

/** A section that says of itself that it is over. */
export function isClosed(container: Container): boolean {
  return container.status === 'done' || container.status === 'dropped';
}
