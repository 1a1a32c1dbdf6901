import type { Container, Plan } from '../plan/plan';
import { leavesBelow } from '../plan/queries';
import { plainText } from '../text/plainText';
import { type Duration, readDuration } from '../values/duration';
import { timeUnit } from '../values/figure';

/** The work that the leaves below something state, in hours; `from` and `to` differ where a leaf states a range. */
export interface Hours {
  readonly done: HoursOfWork;
  readonly total: HoursOfWork;
}

export interface HoursOfWork {
  readonly from: number;
  readonly to: number;
}

/**
 * The hours below each of some containers, of leaves that state any: in a column such as `Hours` or `Effort`, or in brackets at
 * the end of a task (`Read chapter 1 (2 h)`). Cancelled ones do not count. Days and weeks are no hours of work.
 */
export function hoursIn(plan: Plan): (container: Container) => Hours | null {
  const byLine = hoursOfRows(plan);
  return (container) => {
    const done = { from: 0, to: 0 };
    const total = { from: 0, to: 0 };
    for (const { node, state } of leavesBelow(container)) {
      const hours = byLine.get(node.range.startLine) ?? (node.kind === 'task' ? hoursAtEnd(node.text, plan) : null);
      if (!hours || state === 'cancelled') continue;
      for (const sum of state === 'done' ? [done, total] : [total]) {
        sum.from += hours.from;
        sum.to += hours.to;
      }
    }
    return total.to > 0 ? { done: rounded(done), total: rounded(total) } : null;
  };
}

function hoursOfRows({ tables, words }: Plan): Map<number, HoursOfWork> {
  const hours = new Map<number, HoursOfWork>();
  for (const { columns, rows } of tables) {
    const column = columns.findIndex(({ meaning }) => meaning === 'duration');
    const title = columns[column]?.title;
    if (title === undefined) continue;
    const unit = title.match(/\p{L}+/gu)?.find((word) => ['h', 'min'].includes(timeUnit(word, words) ?? '')) ?? '';
    for (const { line, cells } of rows) {
      const text = plainText(cells[column]?.source ?? '');
      // `8` below `Hours`.
      const found = asHours(readDuration(text, words) ?? (unit === '' ? null : readDuration(`${text} ${unit}`, words)));
      if (found) hours.set(line, found);
    }
  }
  return hours;
}

const AT_END = /[(（[]([^()（）[\]]{1,40})[)）\]]\s*$/;

function hoursAtEnd(text: string, { words }: Plan): HoursOfWork | null {
  const [, inside] = AT_END.exec(text) ?? [];
  return inside === undefined ? null : asHours(readDuration(inside, words));
}

function asHours(duration: Duration | null): HoursOfWork | null {
  if (duration?.unit !== 'minute' || duration.per !== null) return null;
  return { from: duration.from / 60, to: duration.to / 60 };
}

function rounded({ from, to }: HoursOfWork): HoursOfWork {
  return { from: Math.round(from * 10) / 10, to: Math.round(to * 10) / 10 };
}
