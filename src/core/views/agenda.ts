import type { Analysis, Deadline, Overdue } from '../analysis/analysis';
import { headRange, ownerGoal } from '../plan/queries';
import { type Message, message } from '../text/message';
import type { TextRange } from '../text/range';
import { addDays, addMonths, dayOf, daysBetween, type IsoDate, isoWeekday } from '../values/isoDate';
import { relativeWords } from './messages';

export interface AgendaGroup {
  readonly kind: 'overdue' | 'thisWeek' | 'thisMonth' | 'later';
  /** The nearest deadline first; the longest overdue. */
  readonly items: readonly AgendaItem[];
}

export interface AgendaItem {
  readonly title: string;
  /** The deadline as written: `Q4 2026`; with what they count for numbers of a column. */
  readonly when: string | Message;
  readonly deadline: IsoDate;
  readonly daysLeft: number;
  /** The goal it works towards; '' where there is none, or it is one itself. */
  readonly goal: string;
  readonly range: TextRange;
}

/** All open deadlines of a plan; weeks end on Sundays. Groups that hold nothing are left out. */
export function agendaOf({ overdue, upcoming, options: { today } }: Analysis): readonly AgendaGroup[] {
  const endOfWeek = 7 - isoWeekday(today);
  const endOfMonth = daysBetween(today, addDays(addMonths(today, 1), -dayOf(addMonths(today, 1))));
  const items = [...overdue, ...upcoming].map(itemOf).sort((a, b) => a.daysLeft - b.daysLeft);
  const between = (from: number, to: number) => items.filter(({ daysLeft }) => from <= daysLeft && daysLeft <= to);
  const groups: AgendaGroup[] = [
    { kind: 'overdue', items: between(Number.NEGATIVE_INFINITY, -1) },
    { kind: 'thisWeek', items: between(0, endOfWeek) },
    { kind: 'thisMonth', items: between(endOfWeek + 1, endOfMonth) },
    { kind: 'later', items: between(Math.max(endOfWeek, endOfMonth) + 1, Number.POSITIVE_INFINITY) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

function itemOf({ node, title, text, deadline, daysLeft, ...of }: Deadline | Overdue): AgendaItem {
  const range = 'range' in of ? of.range : headRange(node);
  const relative = 'relative' in node ? node.relative?.relative : undefined;
  const when = relative?.text === text ? relativeWords(relative) : text;
  return { title, when, deadline, daysLeft, goal: ownerGoal(node)?.title ?? '', range };
}

/** How far a deadline is. */
export function deadlineMessage(daysLeft: number): Message {
  if (daysLeft < 0) return daysLeft === -1 ? message('1 day overdue') : message('{0} days overdue', -daysLeft);
  if (daysLeft === 0) return message('today');
  return daysLeft === 1 ? message('tomorrow') : message('in {0} days', daysLeft);
}
