import type { Building } from './draft';
import type { Container, PlanNode } from './plan';
import type { PlanRecords } from './planRecords';
import { walk } from './queries';
import { readCheckIns } from './readCheckIns';
import { readPeople, readResources } from './readLibrary';
import { readReadiness } from './readReadiness';
import { readStatedCounts } from './readStatedCounts';

/** A second pass, over the finished tree: what the plan says of itself. */
export function readRecords(building: Building): PlanRecords {
  const nodes: readonly PlanNode[] = walk(building.root as Container);
  const { fields, fillers, levelNamesByLanguage, memory } = building.vocabulary;
  return {
    counts: readStatedCounts(nodes, building),
    readiness: readReadiness(nodes, building),
    checkIns: readCheckIns(nodes, building),
    resources: readResources(building),
    people: readPeople(nodes, building),
    words: { fields, fillers, levelNamesByLanguage, memory },
  };
}
