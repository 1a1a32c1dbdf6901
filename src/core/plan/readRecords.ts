import type { RecordBuilding } from './draft';
import { exactly } from './exactly';
import type { PlanNode } from './plan';
import type { Person, PlanRecords } from './planRecords';
import { type CheckInPlaces, findCheckIns } from './readCheckIns';
import { readPeopleOfFields, readPeopleOfTables, readResources } from './readLibrary';
import { readReadiness } from './readReadiness';
import { readStatedCounts } from './readStatedCounts';

/** What a section says of the plan. */
export interface SectionRecords extends Pick<PlanRecords, 'counts' | 'readiness' | 'resources'> {
  readonly checkIns: CheckInPlaces;
  readonly peopleOfTables: readonly Person[];
  readonly peopleOfFields: readonly Person[];
}

/** A second pass, over the finished nodes of a section. */
export function readRecords(nodes: readonly PlanNode[], building: RecordBuilding): SectionRecords {
  return {
    counts: exactly(readStatedCounts(nodes, building)),
    readiness: exactly(readReadiness(nodes, building)),
    checkIns: findCheckIns(nodes, building),
    resources: exactly(readResources(building)),
    peopleOfTables: exactly(readPeopleOfTables(building)),
    peopleOfFields: exactly(readPeopleOfFields(nodes, building)),
  };
}
