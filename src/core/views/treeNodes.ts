import { priorityOf } from '../analysis/gapSummary';
import type { Container, Field, Gap, Item, Milestone, PlanNode, Task } from '../plan/plan';
import { headingOfMilestone, isContainerNode } from '../plan/queries';
import { type Message, message } from '../text/message';
import { spokenText } from '../text/plainText';
import type { BoxState } from '../values/box';
import { relativeWords, stateMessage } from './messages';
import {
  node,
  overdueNote,
  progressMessage,
  shortProgress,
  type Tree,
  type TreeDraft,
  withoutCount,
} from './treeDraft';
import type { TreeNodeKind } from './treeNode';

const SHOWN_IN_DESCRIPTION: ReadonlySet<string | null> = new Set(['timeline', 'deadline', 'priority']);

export function containerNode(container: Container, tree: Tree): TreeDraft {
  const progress = tree.analysis.progress.get(container) ?? null;
  const isOverdue = tree.overdue.has(container);
  const title = container.text;
  const period = container.period?.period.text ?? container.relative?.relative.text ?? null;
  // A plain heading sorts what is below it: that nobody ticks it off is no news, and a year needs no year behind it.
  const isCounted = progress !== null || container.kind !== 'section';
  const tracked = isCounted ? [progressMessage(progress)] : [];
  const periods = period && !title.includes(period) ? [period] : [];
  return node({
    kind: container.kind === 'section' ? 'checklist' : container.kind,
    label: withoutCount(title),
    // What a narrow side bar cuts off is what one can do without.
    description: [...(isCounted ? [shortProgress(progress)] : []), ...overdueNote(isOverdue), ...periods],
    spoken: [spokenText(withoutCount(title)), ...periods, ...tracked, ...overdueNote(isOverdue)],
    range: container.titleRange,
    box: container.box ? { state: container.box.state, markRange: container.box.markRange } : null,
    isSettable: container.box !== null || (container.form === 'row' && container.status !== null),
    isOverdue,
    children: contentNodes(container, tree),
  });
}

function contentNodes(container: Container, tree: Tree): TreeDraft[] {
  return container.children.flatMap((child): TreeDraft[] => {
    switch (child.kind) {
      case 'task':
        return [taskNode(child, tree)];
      case 'milestone':
        return [milestoneNode(child, tree)];
      case 'item':
        return [itemNode(child, tree)];
      case 'field':
        return SHOWN_IN_DESCRIPTION.has(child.meaning) ? [] : [fieldNode(child, tree)];
      case 'gapTable':
        return [];
      case 'section':
        return sectionNodes(child, tree);
      case 'goal':
      case 'phase':
      case 'option':
        return [containerNode(child, tree)];
      default:
        return child satisfies never;
    }
  });
}

/** A heading that names a milestone is that milestone, told once; a heading of nothing is left out. */
export function sectionNodes(section: Container, tree: Tree): TreeDraft[] {
  const own = containerNode(section, tree);
  const first = milestoneOf(section);
  if (!first) return own.children.length > 0 ? [own] : [];
  const status = first.status ? [first.status.text] : [];
  const overdue = overdueNote(tree.overdue.has(first));
  return [
    {
      ...own,
      kind: 'milestone',
      isSettable: own.isSettable || first.status !== null,
      description: [...own.description, ...status, ...overdue],
      spoken: [...own.spoken, stateMessage(first.state), ...overdue],
      isOverdue: own.isOverdue || tree.overdue.has(first),
      children: own.children.slice(1),
    },
  ];
}

/** The one that a heading names. */
export function milestoneOf(section: Container): Milestone | null {
  const [first] = section.children;
  return first?.kind === 'milestone' && headingOfMilestone(first) === section ? first : null;
}

function below(children: readonly PlanNode[], tree: Tree): TreeDraft[] {
  return children.flatMap((child): TreeDraft[] => {
    if (child.kind === 'task') return [taskNode(child, tree)];
    if (child.kind === 'milestone') return [milestoneNode(child, tree)];
    if (child.kind === 'item') return [itemNode(child, tree)];
    return isContainerNode(child) ? [containerNode(child, tree)] : [];
  });
}

export function taskNode(task: Task, tree: Tree): TreeDraft {
  return leafNode('task', task.text, task, task.state, tree);
}

export function milestoneNode(milestone: Milestone, tree: Tree): TreeDraft {
  const isNamedById = milestone.id === null || milestone.text.startsWith(milestone.id);
  const label = isNamedById ? milestone.text : `${milestone.id}: ${milestone.text}`;
  return leafNode('milestone', label, milestone, milestone.state, tree);
}

function leafNode(
  kind: TreeNodeKind,
  label: string,
  leaf: Task | Milestone,
  state: BoxState | null,
  tree: Tree,
): TreeDraft {
  const isOverdue = tree.overdue.has(leaf);
  const status = leaf.box === null && leaf.status ? [leaf.status.text] : [];
  const periods = leaf.inTable ? whenOf(leaf) : [];
  return node({
    kind,
    label,
    description: [...periods, ...status, ...overdueNote(isOverdue)],
    spoken: [spokenText(label), ...periods, stateMessage(state), ...overdueNote(isOverdue)],
    range: leaf.textRange,
    box: leaf.box ? { state: leaf.box.state, markRange: leaf.box.markRange } : null,
    isSettable: leaf.box !== null || leaf.status !== null || kind === 'milestone',
    isOverdue,
    children: below(leaf.children, tree),
  });
}

function whenOf({ period, relative }: Task | Milestone): (string | Message)[] {
  if (period) return [period.period.text];
  return relative ? [relativeWords(relative.relative)] : [];
}

export function itemNode(item: Item, tree: Tree): TreeDraft {
  return node({
    kind: 'item',
    label: item.text,
    spoken: [spokenText(item.text)],
    range: item.textRange,
    children: below(item.children, tree),
  });
}

export function fieldNode(field: Field, tree: Tree): TreeDraft {
  const isOverdue = tree.overdue.has(field);
  return node({
    kind: 'field',
    label: field.key,
    description: [field.value, ...overdueNote(isOverdue)],
    spoken: [`${spokenText(field.key)}: ${spokenText(field.value)}`, ...overdueNote(isOverdue)],
    range: field.range,
    isOverdue,
  });
}

export function gapNode(gap: Gap): TreeDraft {
  const size = String(gap.computed ?? '').replace('-', '−');
  const priority = priorityOf(gap);
  return node({
    kind: 'gap',
    label: gap.name,
    description: [size, `${gap.current.text} → ${gap.required.text}`],
    spoken: [
      spokenText(gap.name),
      message('{0} now, {1} required', spokenText(gap.current.text), spokenText(gap.required.text)),
      message('gap {0}', String(gap.computed ?? '')),
      ...(priority ? [message('priority {0}', gap.priority ? spokenText(gap.priority.text) : priority)] : []),
    ],
    range: gap.nameRange,
  });
}
