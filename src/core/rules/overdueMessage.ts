import type { Overdue, OverduePart } from '../analysis/analysis';
import type { PartKind } from '../analysis/overdueParts';
import { type Message, message } from '../text/message';
import { counted } from './counted';

/** What is late, when it was due, and how far it got: `2 of 5 weeks and 1 of 4 evidence boxes done; the goal ended 2026-09-30.` */
export function overdueMessage(item: Overdue): Message {
  const { node, title, deadline, parts, progress } = item;
  const days = -item.daysLeft;
  if (node.kind === 'field') return fieldMessage(title, node.value, deadline, days);
  if (parts.length === 0 || !progress) {
    return counted(
      days,
      '"{0}" was due {1}, {2} day ago, and is not done.',
      '"{0}" was due {1}, {2} days ago, and is not done.',
      [title, deadline, days],
    );
  }
  const templates = node.kind === 'goal' ? OF_THE_GOAL : OF_WHAT_IT_IS_CALLED;
  const template = templates[parts.length];
  // The title comes first in all of them: what a message is of is its first argument.
  if (template) return message(template, title, deadline, ...parts.map(partMessage));
  return message(templates[0] ?? '', title, deadline, progress.done, progress.total, parts.length);
}

function fieldMessage(key: string, value: string, deadline: string, days: number): Message {
  return value === deadline
    ? counted(days, '{0} was {1}, {2} day ago.', '{0} was {1}, {2} days ago.', [key, deadline, days])
    : counted(days, '{0} "{3}" ended {1}, {2} day ago.', '{0} "{3}" ended {1}, {2} days ago.', [
        key,
        deadline,
        days,
        value,
      ]);
}

/** By the number of parts; the first for any greater one. */
const OF_THE_GOAL: readonly string[] = [
  '{2} of {3} done in {4} parts; the goal ended {1}.',
  '{2} done; the goal ended {1}.',
  '{2} and {3} done; the goal ended {1}.',
  '{2}, {3} and {4} done; the goal ended {1}.',
];

const OF_WHAT_IT_IS_CALLED: readonly string[] = [
  '{2} of {3} done in {4} parts; "{0}" ended {1}.',
  '{2} done; "{0}" ended {1}.',
  '{2} and {3} done; "{0}" ended {1}.',
  '{2}, {3} and {4} done; "{0}" ended {1}.',
];

function partMessage({ kind, title, progress: { done, total } }: OverduePart): Message {
  if (kind === null) return message('{0} of {1} in "{2}"', done, total, title);
  const [one, many] = PARTS[kind];
  return counted(total, one, many, [done, total]);
}

const PARTS: Readonly<Record<PartKind, readonly [one: string, many: string]>> = {
  day: ['{0} of {1} day', '{0} of {1} days'],
  week: ['{0} of {1} week', '{0} of {1} weeks'],
  month: ['{0} of {1} month', '{0} of {1} months'],
  year: ['{0} of {1} year', '{0} of {1} years'],
  evidence: ['{0} of {1} evidence box', '{0} of {1} evidence boxes'],
  goal: ['{0} of {1} goal', '{0} of {1} goals'],
  keyResult: ['{0} of {1} key result', '{0} of {1} key results'],
  milestone: ['{0} of {1} milestone', '{0} of {1} milestones'],
  task: ['{0} of {1} task', '{0} of {1} tasks'],
};
