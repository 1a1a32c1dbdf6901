import type { Container, Plan, PlanNode } from '../plan/plan';
import { ancestors, isContainerNode, type Leaf } from '../plan/queries';
import { isOpen } from '../values/box';
import type { RelativeUnit } from '../values/period';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { OverduePart } from './analysis';
import { sumOf } from './progress';

/** What a part is of: units of time, boxes that prove it, things of a kind; null where its own heading tells it best. */
export type PartKind = RelativeUnit | 'evidence' | 'goal' | 'keyResult' | 'milestone' | 'task';

/** What is counted below something with a deadline, by group, in the order of the text; empty where it is but itself. */
export function overdueParts(node: Container, leaves: readonly Leaf[], words: Plan['words']): OverduePart[] {
  const groups = new Map<string, { kind: PartKind | null; title: string; leaves: Leaf[] }>();
  for (const leaf of leaves) {
    if (leaf.node === node) continue;
    const { kind, title } = groupOf(leaf.node, node, words);
    const group = groups.get(kind ?? `"${title}`) ?? { kind, title, leaves: [] };
    groups.set(kind ?? `"${title}`, group);
    group.leaves.push(leaf);
  }
  return [...groups.values()].map((group) => ({
    kind: group.kind,
    title: group.title,
    progress: sumOf(group.leaves.map(({ state }) => state)),
    firstOpen: group.leaves.find(({ state }) => isOpen(state))?.node ?? null,
  }));
}

function groupOf(leaf: PlanNode, node: Container, words: Plan['words']): Pick<OverduePart, 'kind' | 'title'> {
  const child = leaf.parent === node ? null : childTowards(leaf, node);
  // `**Weeks 1-2: Basics**` sorts what is to do by time.
  if (!child || child.relative) return { kind: kindOf(leaf), title: '' };
  if (child.role === 'checklist' && isEvidence(child.title, words)) return { kind: 'evidence', title: child.title };
  return { kind: null, title: child.kind === 'section' ? child.title : child.text };
}

/** The container right below `node` that holds the leaf; null where the leaf stands in none. */
function childTowards(leaf: PlanNode, node: Container): Container | null {
  let child: Container | null = null;
  for (const holder of ancestors(leaf)) {
    if (holder === node) return child;
    if (isContainerNode(holder)) child = holder;
  }
  return child;
}

function kindOf(leaf: PlanNode): PartKind {
  if ('relative' in leaf && leaf.relative?.relative.counting === 'ordinal') return leaf.relative.relative.unit;
  if (isContainerNode(leaf)) return 'goal';
  if (leaf.kind !== 'milestone') return 'task';
  return leaf.keyResult ? 'keyResult' : 'milestone';
}

/** `Evidence of Completion`, `Nachweise`. */
function isEvidence(title: string, { columns }: Plan['words']): boolean {
  const name = normalizeWord(title);
  for (const [word, meanings] of columns) if (meanings.includes('evidence') && name.startsWith(word)) return true;
  return false;
}
