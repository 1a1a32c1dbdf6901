import type { BoxState } from '../values/box';
import type { Status } from '../values/status';

/** The state that a status word gives to what carries it. */
export function stateOfStatus(status: Status): BoxState {
  switch (status) {
    case 'done':
      return 'done';
    case 'dropped':
      return 'cancelled';
    case 'active':
    case 'atRisk':
      return 'active';
    case 'planned':
    case 'blocked':
      return 'open';
    default:
      return status satisfies never;
  }
}
