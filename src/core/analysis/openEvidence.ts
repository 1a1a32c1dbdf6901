import { inSections } from '../plan/inSections';
import type { Container, Milestone, Plan, Task } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { childrenOf, isClosed, isContainerNode, stateOf, walk } from '../plan/queries';

/** Something marked done whose own evidence is still open. */
export interface OpenEvidence {
  readonly node: Container | Milestone;
  /** Where it says that it is done, is for the caller to find: a status, a box, a heading. */
  readonly checklist: Container;
  readonly open: readonly Task[];
  readonly done: number;
  readonly total: number;
}

/** Goals, phases and milestones that are done against open boxes of their `Evidence of Completion`. */
export function openEvidence(plan: Plan): OpenEvidence[] {
  return [...inSections(plan, openEvidenceIn)];
}

function openEvidenceIn({ content }: PlanSection): OpenEvidence[] {
  const found: OpenEvidence[] = [];
  for (const node of content?.nodes ?? []) {
    if (!isContainerNode(node) || node.role !== 'checklist') continue;
    const owner = ownerOf(node);
    if (!owner) continue;
    const tasks = walk(node).filter((each): each is Task => each.kind === 'task' && each.state !== 'cancelled');
    const open = tasks.filter(({ state }) => state !== 'done');
    if (open.length === 0) continue;
    found.push({ node: owner, checklist: node, open, done: tasks.length - open.length, total: tasks.length });
  }
  return found;
}

/** What the checklist proves: the nearest goal, phase or milestone above, where that is done. */
function ownerOf(checklist: Container): Container | Milestone | null {
  for (let holder = checklist.parent; holder; holder = holder.parent) {
    if (holder.kind === 'milestone') return holder.state === 'done' ? holder : null;
    if (!isContainerNode(holder)) continue;
    if (holder.kind !== 'section') return isClosed(holder) || stateOf(holder) === 'done' ? holder : null;
    const milestone = childrenOf(holder).find(
      (child): child is Milestone =>
        child.kind === 'milestone' && child.range.startLine === holder?.titleRange.startLine,
    );
    if (milestone) return isClosed(holder) || milestone.state === 'done' ? milestone : null;
  }
  return null;
}
