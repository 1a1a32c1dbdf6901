import type { Message } from '../rules/finding';
import type { BoxState } from '../values/box';
import type { RelativePeriod } from '../values/period';
import type { Priority } from '../values/priority';
import type { Status } from '../values/status';

/** Words of ours for what the model tells apart; whole messages, so that each language can have its own. */
export function stateMessage(state: BoxState | null): Message {
  switch (state) {
    case 'open':
      return plain('open');
    case 'active':
      return plain('in progress');
    case 'done':
      return plain('done');
    case 'cancelled':
      return plain('cancelled');
    case null:
      return plain('not tracked');
    default:
      return state satisfies never;
  }
}

export function statusMessage(status: Status): Message {
  switch (status) {
    case 'planned':
      return plain('planned');
    case 'active':
      return plain('in progress');
    case 'atRisk':
      return plain('at risk');
    case 'blocked':
      return plain('blocked');
    case 'done':
      return plain('done');
    case 'dropped':
      return plain('dropped');
    default:
      return status satisfies never;
  }
}

export function priorityMessage(priority: Priority): Message {
  switch (priority) {
    case 'critical':
      return plain('Critical');
    case 'high':
      return plain('High');
    case 'medium':
      return plain('Medium');
    case 'low':
      return plain('Low');
    default:
      return priority satisfies never;
  }
}

/** A period counted from a start, as written; bare numbers of a column (`1-2` below `Week`) with what they count. */
export function relativeWords({ unit, text }: RelativePeriod): string | Message {
  if (!/^[\d\s–—-]+$/.test(text)) return text;
  switch (unit) {
    case 'day':
      return { template: 'Day {0}', args: [text] };
    case 'week':
      return { template: 'Week {0}', args: [text] };
    case 'month':
      return { template: 'Month {0}', args: [text] };
    case 'year':
      return { template: 'Year {0}', args: [text] };
    default:
      return unit satisfies never;
  }
}

function plain(template: string): Message {
  return { template, args: [] };
}
