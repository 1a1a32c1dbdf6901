import { type Message, message } from '../text/message';
import type { BoxState } from '../values/box';
import type { RelativePeriod } from '../values/period';
import type { Priority } from '../values/priority';
import type { Status } from '../values/status';

/** Words of ours for what the model tells apart; whole messages, so that each language can have its own. */
export function stateMessage(state: BoxState | null): Message {
  switch (state) {
    case 'open':
      return message('open');
    case 'active':
      return message('in progress');
    case 'done':
      return message('done');
    case 'cancelled':
      return message('cancelled');
    case null:
      return message('not tracked');
    default:
      return state satisfies never;
  }
}

export function statusMessage(status: Status): Message {
  switch (status) {
    case 'planned':
      return message('planned');
    case 'active':
      return message('in progress');
    case 'atRisk':
      return message('at risk');
    case 'blocked':
      return message('blocked');
    case 'done':
      return message('done');
    case 'dropped':
      return message('dropped');
    default:
      return status satisfies never;
  }
}

export function priorityMessage(priority: Priority): Message {
  switch (priority) {
    case 'critical':
      return message('Critical');
    case 'high':
      return message('High');
    case 'medium':
      return message('Medium');
    case 'low':
      return message('Low');
    default:
      return priority satisfies never;
  }
}

/** A period counted from a start, as written; bare numbers of a column (`1-2` below `Week`) with what they count. */
export function relativeWords({ unit, text }: RelativePeriod): string | Message {
  if (!/^[\d\s–—-]+$/.test(text)) return text;
  switch (unit) {
    case 'day':
      return message('Day {0}', text);
    case 'week':
      return message('Week {0}', text);
    case 'month':
      return message('Month {0}', text);
    case 'year':
      return message('Year {0}', text);
    default:
      return unit satisfies never;
  }
}
