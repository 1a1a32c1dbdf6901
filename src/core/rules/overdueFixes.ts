import type { Overdue } from '../analysis/analysis';
import { figuresAfter } from '../analysis/figuresAfter';
import { changeState } from '../plan/changeState';
import type { Container, DatedText, Milestone, Plan, Task } from '../plan/plan';
import { isContainerNode, leavesBelow } from '../plan/queries';
import { redate, type WrittenDate, writtenDate } from '../plan/redate';
import { stateOfStatus } from '../plan/stateOfStatus';
import { type Message, message } from '../text/message';
import { plainText } from '../text/plainText';
import { sameRange } from '../text/range';
import { isOpen } from '../values/box';
import { addDays, type IsoDate } from '../values/isoDate';
import type { Days } from '../values/periodDays';
import { nextDays, shiftDays } from '../values/shiftDays';
import { countEdits } from './countEdits';
import type { Fix } from './finding';
import type { RuleContext } from './rule';

/** What can be done about a deadline that passed. Each states what happened or will: none is applied without a look. */
export function overdueFixes({ node, daysLeft }: Overdue, context: RuleContext): Fix[] {
  const date = node.kind === 'field' ? node.date : node.period;
  const carrier = node.kind === 'field' ? node.parent : node;
  return [
    ...(carrier.kind === 'item' ? [] : settle(carrier, 'done', context)),
    ...(date ? move(date, daysLeft, context) : []),
    ...(carrier.kind === 'item' ? [] : settle(carrier, 'dropped', context)),
  ];
}

/** Done, where nothing else is open below; dropped, with all below it. */
function settle(
  node: Container | Task | Milestone,
  status: 'done' | 'dropped',
  { analysis, lines }: RuleContext,
): Fix[] {
  const { plan } = analysis;
  const hasOpen = hasOpenParts(node);
  if (isWholePlan(node, plan) || (status === 'done' && hasOpen)) return [];
  const change = changeState(node, status, plan, lines);
  // A box speaks for itself alone.
  if (!change || (hasOpen && change.word === null)) return [];
  const { counts, readiness } = figuresAfter(analysis, node, stateOfStatus(status));
  const figures = [
    ...counts.flatMap(({ count, actual }) => (actual ? countEdits(count, actual) : [])),
    ...readiness.flatMap(({ readiness: { figureRange: range }, nearest }) =>
      nearest ? [{ range, newText: String(Math.round(nearest.percent)) }] : [],
    ),
  ];
  return [{ title: titleOf(status, change.word), edits: [...change.edits, ...figures], isSafe: false }];
}

function titleOf(status: 'done' | 'dropped', word: string | null): Message {
  if (word !== null) return message(status === 'done' ? 'Mark as done: {0}' : 'Drop: {0}', word);
  return message(status === 'done' ? 'Mark as done' : 'Drop');
}

/** A plan that is done as a whole is a closed one: more than the answer to one deadline. */
function isWholePlan(node: Container | Task | Milestone, plan: Plan): boolean {
  if (!isContainerNode(node)) return false;
  return node === plan.root || (plan.titleRange !== null && sameRange(node.titleRange, plan.titleRange));
}

function hasOpenParts(node: Container | Task | Milestone): boolean {
  return leavesBelow(node).some((leaf) => leaf.node !== node && isOpen(leaf.state));
}

const WEEKS = [2, 4];

/** To the next period of the same length that is not over, and by some weeks where the form can say that. */
function move({ period, range }: DatedText, daysLeft: number, { analysis, lines }: RuleContext): Fix[] {
  const { plan, options } = analysis;
  const written = writtenDate(range, period, plan.wording, lines);
  if (!written) return [];
  const next = nextDays(written.form, options.today);
  return [
    ...moveTo(written, next, (text) => message('Move to {0}', text)),
    ...WEEKS.flatMap((weeks) => {
      const isFromToday = daysLeft + weeks * 7 < 0;
      const days = isFromToday
        ? ending(written, options.today, weeks)
        : shiftDays(written.form, { unit: 'week', count: weeks });
      const template = isFromToday ? 'Move to {0}, {1} weeks from today' : 'Move to {0}, {1} weeks later';
      return moveTo(written, days, (text) => message(template, text, weeks));
    }),
  ];
}

/** The same number of days, so many weeks from today on. */
function ending({ form }: WrittenDate, today: IsoDate, weeks: number): Days | null {
  const isDay = form.days.start === form.days.end;
  const end = addDays(today, weeks * 7);
  return isDay ? { start: end, end } : null;
}

function moveTo(written: WrittenDate, days: Days | null, title: (text: string) => Message): Fix[] {
  const moved = days && redate(written, days);
  return moved ? [{ title: title(plainText(moved.text)), edits: moved.edits, isSafe: false }] : [];
}
