import type { Container, PlanNode } from '../plan/plan';
import { type SectionedReading, sectionAt } from '../plan/planSection';
import { childrenOf, isContainerNode, type Leaf, stateOf } from '../plan/queries';

/** As `leavesBelow`; those of a section are kept until something in it, or below it, is read again. */
export function leavesOf(reading: SectionedReading, container: Container): readonly Leaf[] {
  const section = sectionAt(reading.sections, container.titleRange.startLine);
  if (section?.own !== container) return collected(reading, container);
  return section.memory.at(leavesOf, [section.version], () => collected(reading, container));
}

function collected(reading: SectionedReading, root: PlanNode): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collect(reading, root, leaves);
  return leaves;
}

function collect(reading: SectionedReading, node: PlanNode, leaves: Leaf[]): void {
  const before = leaves.length;
  for (const child of childrenOf(node)) {
    if (child.kind === 'option') continue;
    if (isContainerNode(child)) for (const leaf of leavesOf(reading, child)) leaves.push(leaf);
    else collect(reading, child, leaves);
  }
  if (leaves.length > before) return;
  const state = stateOf(node);
  if (state !== null) leaves.push({ node, state });
}
