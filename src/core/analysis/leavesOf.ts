import type { Container } from '../plan/plan';
import { type SectionedReading, sectionAt } from '../plan/planSection';
import { type Leaf, leavesBelow } from '../plan/queries';

/** As `leavesBelow`; those of a section are kept until something in it, or below it, is read again. */
export function leavesOf(reading: SectionedReading, container: Container): readonly Leaf[] {
  const section = sectionAt(reading.sections, container.titleRange.startLine);
  const find = () => leavesBelow(container, (child) => leavesOf(reading, child));
  return section?.own === container ? section.memory.at(leavesOf, [section.version], find) : find();
}
