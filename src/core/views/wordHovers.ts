import type { Analysis } from '../analysis/analysis';
import { isContainerNode } from '../plan/queries';
import { message } from '../text/message';
import { plainText } from '../text/plainText';
import { contains, type TextRange } from '../text/range';
import { boxesInCell } from '../values/box';
import { type Priority, readPriority } from '../values/priority';
import { readStatus } from '../values/status';
import type { HoverPlace } from './hoverPlace';
import type { FactsHover, PriorityHover } from './hoverView';
import { stateMessage, statusMessage } from './messages';

/** A priority in its field or column, told with the gaps that share it. */
export function priorityHover({ analysis, plan, position, field, cell }: HoverPlace): PriorityHover | null {
  if (cell?.column?.meaning === 'priority') {
    const priority = readPriority(cell.source, plan.words);
    return priority && hoverOf(priority, cell.range, analysis);
  }
  if (field?.meaning !== 'priority' || !contains(field.valueRange, position) || !isContainerNode(field.parent)) {
    return null;
  }
  const { priority } = field.parent;
  return priority && hoverOf(priority, field.valueRange, analysis);
}

function hoverOf(priority: Priority, range: TextRange, { gaps }: Analysis): PriorityHover {
  const group = gaps.byPriority.find((each) => each.priority === priority);
  return { kind: 'priority', range, priority, gapNames: (group?.gaps ?? []).map(({ name }) => name) };
}

/** How a status is read, in its field or column; of boxes those whose mark says more than open or done. */
export function statusHover({ plan, position, node, field, cell }: HoverPlace): FactsHover | null {
  const box = 'box' in node ? node.box : null;
  if (box && contains(box.range, position)) {
    if (box.state !== 'active' && box.state !== 'cancelled') return null;
    return readAs(`[${box.mark}]`, box.range, stateMessage(box.state));
  }
  if (field?.status && contains(field.valueRange, position)) {
    return readAs(field.value, field.valueRange, statusMessage(field.status));
  }
  if (cell?.column?.meaning !== 'status' || cell.table.kind === 'other') return null;
  if (boxesInCell(cell.source).length > 0) return null;
  const reading = readStatus(cell.source, plan.words);
  return reading && readAs(plainText(cell.source), cell.range, statusMessage(reading.status));
}

function readAs(title: string, range: TextRange, state: FactsHover['title']): FactsHover {
  return { kind: 'facts', range, title, bar: null, lines: [message('Read as: {0}', state)] };
}
