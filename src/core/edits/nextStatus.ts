import type { StatusPlace } from '../plan/statusWording';
import { readStatus, type Status } from '../values/status';
import type { Vocabulary } from '../vocabulary/vocabulary';

/**
 * The status that a step leads to: planned, active, done, and planned again. A column that knows what is done, but nothing
 * between, goes there at once.
 */
export function nextStatus(status: Status, place: StatusPlace, vocabulary: Vocabulary): Status {
  switch (status) {
    case 'planned':
    case 'blocked': {
      const others = statusesBeside(place, vocabulary);
      return others.has('done') && !others.has('active') && !others.has('atRisk') ? 'done' : 'active';
    }
    case 'active':
    case 'atRisk':
      return 'done';
    case 'done':
    case 'dropped':
      return 'planned';
    default:
      return status satisfies never;
  }
}

function statusesBeside({ table, column }: StatusPlace, vocabulary: Vocabulary): ReadonlySet<Status> {
  const found = new Set<Status>();
  for (const { cells } of table?.rows ?? []) {
    const reading = readStatus(cells[column]?.source ?? '', vocabulary);
    if (reading) found.add(reading.status);
  }
  return found;
}
