import type { PlanChange } from '../analysis/comparePlans';
import { counted } from '../rules/counted';
import { type Message, message } from '../text/message';
import type { Priority } from '../values/priority';
import type { Status } from '../values/status';
import { priorityMessage, statusMessage } from './messages';

/** What changed, as a phrase beside the name of the thing: `Competent → Proficient`, `done, was open`. */
export function changeMessage(change: PlanChange): Message {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return wholeMessage(change);
    case 'renamed':
      return message('renamed, was “{0}”', change.before);
    case 'state':
      return stateMessage(change.before, change.after);
    case 'date':
      return fromTo(change, 'date {0}, had none', 'date {0} removed', 'date {0} → {1}');
    case 'priority':
      return priorityChange(change.before, change.after);
    case 'owner':
      return fromTo(change, 'owner {0}, had none', 'owner {0} removed', 'owner {0} → {1}');
    case 'current':
      return change.of === 'gap'
        ? fromTo(change, 'current level {0}, had none', 'current level {0} removed', 'current level {0} → {1}')
        : fromTo(change, 'current value {0}, had none', 'current value {0} removed', 'current value {0} → {1}');
    case 'required':
      return change.of === 'gap'
        ? fromTo(change, 'required level {0}, had none', 'required level {0} removed', 'required level {0} → {1}')
        : fromTo(change, 'target {0}, had none', 'target {0} removed', 'target {0} → {1}');
    default:
      return change satisfies never;
  }
}

/** What kind of thing it is of: `Goal`, `Task`. */
export function kindMessage(of: PlanChange['of']): Message {
  switch (of) {
    case 'goal':
      return message('Goal');
    case 'phase':
      return message('Phase');
    case 'option':
      return message('Option');
    case 'milestone':
      return message('Milestone');
    case 'task':
      return message('Task');
    case 'gap':
      return message('Skill');
    case 'field':
      return message('Field');
    default:
      return of satisfies never;
  }
}

function wholeMessage({ kind, parts }: Extract<PlanChange, { kind: 'added' | 'removed' }>): Message {
  if (parts === 0) return message(kind === 'added' ? 'added' : 'removed');
  return kind === 'added'
    ? counted(parts, 'added, with {0} part', 'added, with {0} parts')
    : counted(parts, 'removed, with {0} part', 'removed, with {0} parts');
}

function stateMessage(before: Status | null, after: Status | null): Message {
  if (after === null) return message('not tracked any more');
  return before === null
    ? message('{0}, was not tracked', statusWord(after))
    : message('{0}, was {1}', statusWord(after), statusWord(before));
}

/** Of a box rather than a status. */
function statusWord(status: Status): Message {
  return status === 'planned' ? message('open') : statusMessage(status);
}

function priorityChange(before: Priority | null, after: Priority | null): Message {
  const [from, to] = [before && priorityMessage(before), after && priorityMessage(after)];
  if (from === null) return message('priority {0}, had none', to ?? '');
  return to === null ? message('priority {0} removed', from) : message('priority {0} → {1}', from, to);
}

interface Values {
  readonly before: string | null;
  readonly after: string | null;
}

function fromTo({ before, after }: Values, isNew: string, isGone: string, isOther: string): Message {
  if (before === null) return message(isNew, after ?? '');
  return after === null ? message(isGone, before) : message(isOther, before, after);
}

/** Whether a title says itself what it is of: `Goal 2: Sell` needs no `Goal` before it. `kind` is the word in the user's language. */
export function saysItsKind(title: string, kind: string): boolean {
  return title.toLowerCase().startsWith(`${kind.toLowerCase()} `);
}
