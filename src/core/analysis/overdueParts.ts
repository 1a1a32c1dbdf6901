import type { Container, Plan, PlanNode } from '../plan/plan';
import { childrenOf, isContainerNode, type Leaf, leavesBelow } from '../plan/queries';
import { isOpen } from '../values/box';
import type { RelativeUnit } from '../values/period';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { OverduePart } from './analysis';
import { addUp, sumOf } from './progress';

/** What a part is of: units of time, boxes that prove it, things of a kind; null where its own heading tells it best. */
export type PartKind = RelativeUnit | 'evidence' | 'goal' | 'keyResult' | 'milestone' | 'task';

/** What is counted below something with a deadline, by group, in the order of the text; empty where it is but itself. */
export function overdueParts(
  node: Container,
  leavesOf: (container: Container) => readonly Leaf[],
  words: Plan['words'],
): OverduePart[] {
  const groups = new Map<string, { readonly group: PartGroup; readonly sums: Sum[]; readonly leaves: Leaf[] }>();
  const of = (group: PartGroup) => {
    const key = group.kind ?? `"${group.title}`;
    const known = groups.get(key) ?? { group, sums: [], leaves: [] };
    groups.set(key, known);
    return known;
  };
  for (const child of childrenOf(node)) {
    if (child.kind === 'option') continue;
    const leaves = isContainerNode(child) ? leavesOf(child) : leavesBelow(child);
    const [first] = leaves;
    if (!first) continue;
    const group = isContainerNode(child) && first.node !== child ? groupOfContainer(child, words) : null;
    if (group) of(group).sums.push(keptSum(leaves));
    else for (const leaf of leaves) of({ kind: kindOf(leaf.node), title: '' }).leaves.push(leaf);
  }
  return [...groups.values()].map(({ group, sums, leaves }) => {
    const all = [...sums, sumOfLeaves(leaves)];
    return {
      ...group,
      progress: addUp(all.map(({ progress }) => progress)),
      firstOpen: all.find(({ firstOpen }) => firstOpen)?.firstOpen ?? null,
    };
  });
}

type Sum = Pick<OverduePart, 'progress' | 'firstOpen'>;

function sumOfLeaves(leaves: readonly Leaf[]): Sum {
  return {
    progress: sumOf(leaves.map(({ state }) => state)),
    firstOpen: leaves.find(({ state }) => isOpen(state))?.node ?? null,
  };
}

/** Nobody changes a list of leaves: what a section holds is counted once, however much there is beside it. */
function keptSum(leaves: readonly Leaf[]): Sum {
  const known = keptSums.get(leaves) ?? sumOfLeaves(leaves);
  keptSums.set(leaves, known);
  return known;
}

const keptSums = new WeakMap<readonly Leaf[], Sum>();

type PartGroup = Pick<OverduePart, 'kind' | 'title'>;

/** Null where each leaf tells best what it is. */
function groupOfContainer(container: Container, words: Plan['words']): PartGroup | null {
  const { kind, relative, role, title, text } = container;
  // `**Weeks 1-2: Basics**` sorts what is to do by time.
  if (relative) return null;
  if (role === 'checklist' && isEvidence(title, words)) return { kind: 'evidence', title };
  return { kind: null, title: kind === 'section' ? title : text };
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
