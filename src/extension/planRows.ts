import type { Message } from '../core/text/message';
import type { TreeNode } from '../core/views/treeNode';

/** A row of the tree view: the same object as long as its id stays, so that expansion, selection and focus stay too. */
export interface PlanRow {
  readonly id: string;
  node: TreeNode;
  parent: PlanRow | undefined;
  children: readonly PlanRow[];
}

export interface PlanRows {
  readonly roots: readonly PlanRow[];
  readonly byId: ReadonlyMap<string, PlanRow>;
}

export interface RowsUpdate extends PlanRows {
  /** Rows that look different or have other children; 'all' where the roots themselves are others. */
  readonly changed: readonly PlanRow[] | 'all';
}

export const NO_ROWS: PlanRows = { roots: [], byId: new Map() };

/** Takes the nodes of a new version over into the rows that stand already. The prefix parts one document's ids from another's. */
export function updateRows(before: PlanRows, nodes: readonly TreeNode[], prefix: string): RowsUpdate {
  const byId = new Map<string, PlanRow>();
  const changed: PlanRow[] = [];
  const visit = (node: TreeNode, parent: PlanRow | undefined): PlanRow => {
    const id = freeId(prefix + node.id, byId);
    const known = before.byId.get(id);
    const row = known ?? { id, node, parent, children: [] };
    byId.set(id, row);
    const children = node.children.map((child) => visit(child, row));
    if (known && (!looksSame(known.node, node) || !sameRows(known.children, children))) changed.push(row);
    row.node = node;
    row.parent = parent;
    row.children = children;
    return row;
  };
  const roots = nodes.map((node) => visit(node, undefined));
  return { roots, byId, changed: sameRows(before.roots, roots) ? changed : 'all' };
}

/** VS Code refuses a tree with an id twice. */
function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}#${count}`;
  return free;
}

/** Ranges are left out: a line typed above moves every row below it and changes the look of none. */
function looksSame(a: TreeNode, b: TreeNode): boolean {
  return (
    a.kind === b.kind &&
    a.isOverdue === b.isOverdue &&
    a.isSettable === b.isSettable &&
    a.box?.state === b.box?.state &&
    (a.range === null) === (b.range === null) &&
    sameWords(a.label, b.label) &&
    sameList(a.description, b.description, sameWords) &&
    sameList(a.spoken, b.spoken, sameWords)
  );
}

function sameWords(a: string | Message, b: string | Message): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.template === b.template && sameList(a.args, b.args, Object.is);
}

function sameRows(a: readonly PlanRow[], b: readonly PlanRow[]): boolean {
  return sameList(a, b, Object.is);
}

function sameList<T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => isSame(item, b[index] as T));
}
