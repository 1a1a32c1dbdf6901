import { contains, sameRange, type TextPosition, type TextRange } from '../text/range';
import { type BoxState, isOpen } from '../values/box';
import type { Container, Gap, Holder, Milestone, Plan, PlanNode, PlanTable } from './plan';
import { stateOfStatus } from './stateOfStatus';

export function isContainerNode(node: PlanNode): node is Container {
  return node.kind === 'section' || node.kind === 'goal' || node.kind === 'phase' || node.kind === 'option';
}

/** Where it says what it is: its title or its text; all of a field or a table of gaps. */
export function headRange(node: PlanNode): TextRange {
  if (isContainerNode(node)) return node.titleRange;
  return node.kind === 'gapTable' || node.kind === 'field' ? node.range : node.textRange;
}

/** What stands directly below a node; gap tables and fields are leaves. */
export function childrenOf(node: PlanNode): readonly PlanNode[] {
  return node.kind === 'gapTable' || node.kind === 'field' ? [] : node.children;
}

/** A node and everything below it, in the order of the text. Iterative: lists may be nested to any depth. */
export function walk(root: PlanNode): readonly PlanNode[] {
  const nodes: PlanNode[] = [];
  const pending: PlanNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    nodes.push(node);
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) pending.push(children[index] as PlanNode);
  }
  return nodes;
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

/** The heading that names a milestone, and holds what stands below it; null for those in lists, rows and text. */
export function headingOfMilestone({ parent, range }: Milestone): Container | null {
  return parent.kind === 'section' && sameRange(parent.titleRange, range) ? parent : null;
}

/** A thing that is counted: a task, milestone or goal with a state and no tracked parts of its own. */
export interface Leaf {
  readonly node: PlanNode;
  readonly state: BoxState;
}

/**
 * The leaves below a node, its own state standing for it where it has no tracked parts. Alternatives (`Option A`) are
 * never summed into what stands above them.
 *
 * @param known gives those below a container where somebody keeps them
 */
export function leavesBelow(root: PlanNode, known: KnownLeaves | null = null): Leaf[] {
  const leaves: Leaf[] = [];
  collectLeaves(root, leaves, known);
  return leaves;
}

export type KnownLeaves = (container: Container) => readonly Leaf[];

/** Whether a test holds for any of the leaves below a node, looking at no more than it takes. */
export function someLeafBelow(root: PlanNode, test: (leaf: Leaf) => boolean): boolean {
  return lookForLeaf(root, test, true) === 'found';
}

function lookForLeaf(node: PlanNode, test: (leaf: Leaf) => boolean, isRoot: boolean): 'none' | 'others' | 'found' {
  if (node.kind === 'option' && !isRoot) return 'none';
  let below: 'none' | 'others' = 'none';
  for (const child of childrenOf(node)) {
    const found = lookForLeaf(child, test, false);
    if (found === 'found') return found;
    if (found === 'others') below = found;
  }
  if (below === 'others') return below;
  const state = stateOf(node);
  if (state === null) return 'none';
  return test({ node, state }) ? 'found' : 'others';
}

/** Whether any of the leaves below a node is still open, found out with as few looks as it takes. */
export function partsBelow(root: PlanNode): 'none' | 'open' | 'closed' {
  return partsIn(root, true);
}

function partsIn(node: PlanNode, isRoot: boolean): 'none' | 'open' | 'closed' {
  if (node.kind === 'option' && !isRoot) return 'none';
  let parts: 'none' | 'closed' = 'none';
  for (const child of childrenOf(node)) {
    const below = partsIn(child, false);
    if (below === 'open') return 'open';
    if (below === 'closed') parts = 'closed';
  }
  if (parts === 'closed') return parts;
  const state = stateOf(node);
  if (state === null) return 'none';
  return isOpen(state) ? 'open' : 'closed';
}

function collectLeaves(node: PlanNode, leaves: Leaf[], known: KnownLeaves | null): void {
  const before = leaves.length;
  for (const child of childrenOf(node)) {
    if (child.kind === 'option') continue;
    if (known && isContainerNode(child)) for (const leaf of known(child)) leaves.push(leaf);
    else collectLeaves(child, leaves, known);
  }
  if (leaves.length > before) return;
  const state = stateOf(node);
  if (state !== null) leaves.push({ node, state });
}

/** The state of what is tracked; null for what is not. */
export function stateOf(node: PlanNode): BoxState | null {
  if (node.kind === 'task' || node.kind === 'milestone') return node.state;
  if (!isContainerNode(node)) return null;
  if (node.box) return node.box.state;
  return node.kind === 'goal' && node.status !== null ? stateOfStatus(node.status) : null;
}

/**
 * The innermost node at a position: a field, task, milestone, item or gap table, else the heading that it stands below;
 * the root where it stands below none. Nodes lie within what holds them, so that one way down finds it.
 */
export function nodeAt(plan: Plan, position: TextPosition): PlanNode {
  let node: PlanNode = plan.root;
  for (let below = childAt(node, position); below; below = childAt(node, position)) node = below;
  return node;
}

function childAt(node: PlanNode, position: TextPosition): PlanNode | null {
  let found: PlanNode | null = null;
  for (const child of childrenOf(node)) {
    if (child.range.startLine > position.line) break;
    if (!contains(child.range, position)) continue;
    // A row with several boxes is a task for each of them: the one whose box it is, else the first.
    const isSameRow = found !== null && sameRange(found.range, child.range);
    if (!isSameRow || ('box' in child && child.box && contains(child.box.range, position))) found = child;
  }
  return found;
}

export function tableAtLine(tables: readonly PlanTable[], line: number): PlanTable | undefined {
  return tables.find(({ range }) => range.startLine <= line && line <= range.endLine);
}

/** The gap whose row holds a position; null elsewhere. */
export function gapAt(plan: Plan, position: TextPosition): Gap | null {
  const table = nodeAt(plan, position);
  if (table.kind !== 'gapTable') return null;
  return table.rows.find((row) => row.range.startLine === position.line) ?? null;
}

/** A table of what improved, or a section of the past, tells of no open gap. */
export function isHistory(node: { readonly parent: Holder | null }): boolean {
  for (let holder = node.parent; holder; holder = holder.parent) {
    if (isContainerNode(holder) && (holder.role === 'history' || isClosed(holder))) return true;
  }
  return false;
}

/** What says of itself that it is over. */
export function isClosed({ status }: Pick<Container, 'status'>): boolean {
  return status === 'done' || status === 'dropped';
}
