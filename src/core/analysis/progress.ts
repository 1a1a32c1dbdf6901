import type { Container, Plan, PlanNode } from '../plan/plan';
import { childrenOf, isContainerNode, leavesBelow, stateOf } from '../plan/queries';
import type { BoxState } from '../values/box';
import type { Progress } from './analysis';

const NO_PROGRESS: Progress = { done: 0, active: 0, open: 0, cancelled: 0, total: 0 };

export function sumOf(states: Iterable<BoxState>): Progress {
  let done = 0;
  let active = 0;
  let open = 0;
  let cancelled = 0;
  for (const state of states) {
    if (state === 'done') done++;
    else if (state === 'active') active++;
    else if (state === 'open') open++;
    else cancelled++;
  }
  return { done, active, open, cancelled, total: done + active + open };
}

/** Of several parts together. */
export function addUp(parts: readonly Progress[]): Progress {
  const sum = { ...NO_PROGRESS };
  for (const { done, active, open, cancelled, total } of parts) {
    sum.done += done;
    sum.active += active;
    sum.open += open;
    sum.cancelled += cancelled;
    sum.total += total;
  }
  return sum;
}

/** Of every container with tracked leaves; the others are not tracked. */
export function progressOfContainers(root: Container): Map<Container, Progress> {
  const progress = new Map<Container, Progress>();
  const visit = (node: PlanNode): BoxState[] => {
    const states: BoxState[] = [];
    for (const child of childrenOf(node)) {
      const below = visit(child);
      if (child.kind !== 'option') for (const state of below) states.push(state);
    }
    const own = states.length === 0 ? stateOf(node) : null;
    if (own !== null) states.push(own);
    if (isContainerNode(node) && states.length > 0) progress.set(node, sumOf(states));
    return states;
  };
  visit(root);
  return progress;
}

/** The same of one container alone; null where it is not tracked. */
export function progressBelow(container: Container): Progress | null {
  const leaves = leavesBelow(container);
  return leaves.length > 0 ? sumOf(leaves.map(({ state }) => state)) : null;
}

/** All boxes that belong to a task, a milestone or a goal; `state` may say what if one of them were in another. */
export function progressOfBoxes(plan: Plan, state: (node: PlanNode) => BoxState | null = stateOf): Progress | null {
  const states: BoxState[] = [];
  for (const node of [...plan.tasks, ...plan.milestones, ...plan.goals]) {
    const own = node.box ? state(node) : null;
    if (own !== null) states.push(own);
  }
  return states.length > 0 ? sumOf(states) : null;
}
