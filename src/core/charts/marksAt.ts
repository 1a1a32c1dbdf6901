import type { Plan, PlanNode } from '../plan/plan';
import { ancestors, gapAt, isContainerNode, nodeAt } from '../plan/queries';
import { sameRange, type TextPosition } from '../text/range';
import { marksOf } from './marksOf';
import type { Scene } from './scene';

/** The keys of the marks of what a caret stands in: its row, else the nearest thing above it that is drawn. */
export function marksAt(scene: Scene, plan: Plan, position: TextPosition): string[] {
  const marks = marksOf(scene);
  const gap = gapAt(plan, position);
  const node = nodeAt(plan, position);
  const nodes: readonly PlanNode[] = [node, ...ancestors(node)];
  const ranges = nodes.map((each) => (isContainerNode(each) ? each.titleRange : each.range));
  for (const range of gap ? [gap.range, ...ranges] : ranges) {
    const found = marks.filter((mark) => sameRange(mark.range, range));
    if (found.length > 0) return found.map(({ key }) => key);
  }
  return [];
}
