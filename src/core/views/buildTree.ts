import type { Analysis, Progress } from '../analysis/analysis';
import { priorityOf } from '../analysis/gapSummary';
import type { Container, Field, Gap, Item, Milestone, PlanNode, Task } from '../plan/plan';
import { ancestors, isContainerNode, walk } from '../plan/queries';
import type { Message } from '../rules/finding';
import { spokenText } from '../text/plainText';
import type { BoxState } from '../values/box';
import type { Priority } from '../values/priority';
import { priorityMessage, relativeMessage, stateMessage } from './messages';
import type { TreeNode, TreeNodeKind } from './treeNode';

/** The tree of a plan: title with fields, goals, gaps by priority, checklists. Empty for what is no plan. */
export function buildTree(analysis: Analysis): readonly TreeNode[] {
  const { plan } = analysis;
  if (!plan.detection.isPlan) return [];
  const overdue = new Set<unknown>(analysis.overdue.map(({ node }) => node));
  const tree: Tree = { analysis, overdue };
  const groups = [goalsGroup(tree), milestonesGroup(tree), ...listGroups(tree), gapsGroup(tree), checklistsGroup(tree)];
  return withIds([planNode(tree), ...groups.filter((group) => group.children.length > 0)]);
}

interface Tree {
  readonly analysis: Analysis;
  readonly overdue: ReadonlySet<unknown>;
}

type Draft = Omit<TreeNode, 'id' | 'children'> & { readonly children: readonly Draft[] };

function message(template: string, ...args: (string | number)[]): Message {
  return { template, args };
}

function node(of: Partial<Draft> & Pick<Draft, 'kind' | 'label'>): Draft {
  return {
    description: [],
    spoken: [of.label],
    range: null,
    box: null,
    isOverdue: false,
    isExpanded: false,
    children: [],
    ...of,
  };
}

function planNode(tree: Tree): Draft {
  const { plan, boxes } = tree.analysis;
  const counts = boxes ? [message('{0} of {1} boxes done', boxes.done, boxes.total)] : [];
  const label = plan.title === null ? message('Plan') : plan.title;
  return node({
    kind: 'plan',
    label,
    description: counts,
    spoken: [speakable(label), ...counts],
    range: plan.titleRange,
    isExpanded: true,
    children: plan.fields.filter((field) => field.value !== '').map((field) => fieldNode(field, tree)),
  });
}

function fieldNode(field: Field, tree: Tree): Draft {
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

function goalsGroup(tree: Tree): Draft {
  const { goals, phases } = tree.analysis.plan;
  const children = outline(tree.analysis.plan.root, tree);
  const label = goals.length > 0 ? message('Goals') : phases.length > 0 ? message('Phases') : message('Options');
  return node({ kind: 'group', label, isExpanded: true, children });
}

/** Milestones that stand below no goal, phase or option. */
function milestonesGroup(tree: Tree): Draft {
  const { milestones } = tree.analysis.plan;
  const own = milestones.filter((milestone) =>
    [...ancestors(milestone)].every((holder) => isContainerNode(holder) && holder.kind === 'section'),
  );
  const children = own.map((milestone) => milestoneNode(milestone, tree));
  return node({ kind: 'group', label: message('Milestones'), isExpanded: true, children });
}

/** Goals, phases and options below a container, whatever plain headings stand between. */
function outline(container: Container, tree: Tree): Draft[] {
  return container.children.flatMap((child) => {
    if (!isContainerNode(child))
      return child.kind === 'item' ? child.children.flatMap((each) => optionIn(each, tree)) : [];
    return child.kind === 'section' ? outline(child, tree) : [containerNode(child, tree)];
  });
}

function optionIn(child: PlanNode, tree: Tree): Draft[] {
  return isContainerNode(child) && child.kind !== 'section' ? [containerNode(child, tree)] : [];
}

const SHOWN_IN_DESCRIPTION: ReadonlySet<string | null> = new Set(['timeline', 'deadline', 'priority']);

function containerNode(container: Container, tree: Tree): Draft {
  const progress = tree.analysis.progress.get(container) ?? null;
  const isOverdue = tree.overdue.has(container);
  const title = container.text;
  const period = container.period?.period.text ?? container.relative?.text ?? null;
  // A plain heading sorts what is below it: that nobody ticks it off is no news, and a year needs no year behind it.
  const isCounted = progress !== null || container.kind !== 'section';
  const tracked = isCounted ? [progressMessage(progress)] : [];
  const periods = period && !title.includes(period) ? [period] : [];
  return node({
    kind: container.kind === 'section' ? 'checklist' : container.kind,
    label: withoutCount(title),
    description: [...periods, ...(isCounted ? [shortProgress(progress)] : []), ...overdueNote(isOverdue)],
    spoken: [spokenText(withoutCount(title)), ...periods, ...tracked, ...overdueNote(isOverdue)],
    range: container.titleRange,
    box: container.box ? { state: container.box.state, markRange: container.box.markRange } : null,
    isOverdue,
    children: contentNodes(container, tree),
  });
}

function contentNodes(container: Container, tree: Tree): Draft[] {
  return container.children.flatMap((child): Draft[] => {
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
      case 'goal':
      case 'phase':
      case 'option':
        return child.kind !== 'section' || contentNodes(child, tree).length > 0 ? [containerNode(child, tree)] : [];
      default:
        return child satisfies never;
    }
  });
}

function below(children: readonly PlanNode[], tree: Tree): Draft[] {
  return children.flatMap((child): Draft[] => {
    if (child.kind === 'task') return [taskNode(child, tree)];
    if (child.kind === 'milestone') return [milestoneNode(child, tree)];
    if (child.kind === 'item') return [itemNode(child, tree)];
    return isContainerNode(child) ? [containerNode(child, tree)] : [];
  });
}

function taskNode(task: Task, tree: Tree): Draft {
  return leafNode('task', task.text, task, task.state, tree);
}

function milestoneNode(milestone: Milestone, tree: Tree): Draft {
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
): Draft {
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
    isOverdue,
    children: below(leaf.children, tree),
  });
}

/** The period as written; bare numbers of a column (`1-2` below `Week`) with what they count. */
function whenOf(leaf: Task | Milestone): (string | Message)[] {
  if (leaf.period) return [leaf.period.period.text];
  const relative = leaf.kind === 'task' ? leaf.relative : null;
  if (!relative) return [];
  return [/^\d/.test(relative.text) ? relativeMessage(relative) : relative.text];
}

function itemNode(item: Item, tree: Tree): Draft {
  return node({
    kind: 'item',
    label: item.text,
    spoken: [spokenText(item.text)],
    range: item.textRange,
    children: below(item.children, tree),
  });
}

/** Areas, assignments and metrics that nobody ticks off: a group each, with what they list. */
function listGroups(tree: Tree): Draft[] {
  const groups: Draft[] = [];
  for (const section of walk(tree.analysis.plan.root)) {
    if (section.kind !== 'section') continue;
    if (section.role !== 'areas' && section.role !== 'assignments' && section.role !== 'metrics') continue;
    if (tree.analysis.progress.has(section) || isBelowAnother(section)) continue;
    groups.push(
      node({
        kind: 'group',
        label: section.text,
        spoken: [spokenText(section.text)],
        range: section.titleRange,
        children: sectionItems(section, tree),
      }),
    );
  }
  return groups;
}

function isBelowAnother(section: Container): boolean {
  for (let holder = section.parent; holder; holder = holder.parent) {
    if (isContainerNode(holder) && (holder.role !== null || holder.kind !== 'section')) return true;
  }
  return false;
}

function sectionItems(section: Container, tree: Tree): Draft[] {
  return section.children.flatMap((child): Draft[] => {
    if (child.kind === 'item') return [itemNode(child, tree)];
    if (child.kind !== 'section') return [];
    return [
      node({
        kind: 'item',
        label: child.title,
        spoken: [spokenText(child.title)],
        range: child.titleRange,
        children: sectionItems(child, tree),
      }),
    ];
  });
}

function gapsGroup(tree: Tree): Draft {
  const { gaps } = tree.analysis;
  return node({
    kind: 'group',
    label: message('Gaps'),
    description: [message('{0} open', gaps.open.length)],
    spoken: [message('Gaps'), message('{0} open', gaps.open.length)],
    isExpanded: true,
    children: gaps.byPriority.map(({ priority, gaps: group }) =>
      node({
        kind: 'gapPriority',
        label: priorityGroup(priority),
        description: [String(group.length)],
        spoken: [priorityGroup(priority), message('{0} gaps', group.length)],
        isExpanded: true,
        children: group.map(gapNode),
      }),
    ),
  });
}

function priorityGroup(priority: Priority | null): Message {
  return priority ? priorityMessage(priority) : message('No priority');
}

function gapNode(gap: Gap): Draft {
  const size = String(gap.computed ?? '').replace('-', '−');
  const priority = priorityOf(gap);
  return node({
    kind: 'gap',
    label: gap.name,
    description: [`${gap.current.text} → ${gap.required.text}`, size],
    spoken: [
      spokenText(gap.name),
      message('{0} now, {1} required', spokenText(gap.current.text), spokenText(gap.required.text)),
      message('gap {0}', String(gap.computed ?? '')),
      ...(priority ? [message('priority {0}', gap.priority ? spokenText(gap.priority.text) : priority)] : []),
    ],
    range: gap.nameRange,
  });
}

function checklistsGroup(tree: Tree): Draft {
  const { checklists } = tree.analysis;
  return node({
    kind: 'group',
    label: message('Checklists'),
    isExpanded: true,
    children: checklists.map(({ container, progress, tasks }) => {
      const title = withoutCount(container.title || tree.analysis.plan.title || '');
      const nested = new Set(tasks.flatMap((task) => task.children));
      return node({
        kind: 'checklist',
        label: title === '' ? message('Tasks') : title,
        description: [shortProgress(progress)],
        spoken: [title === '' ? message('Tasks') : spokenText(title), progressMessage(progress)],
        range: container.titleRange,
        children: tasks.filter((task) => !nested.has(task)).map((task) => taskNode(task, tree)),
      });
    }),
  });
}

function overdueNote(isOverdue: boolean): Message[] {
  return isOverdue ? [message('overdue')] : [];
}

function shortProgress(progress: Progress | null): string | Message {
  return progress ? `${progress.done}/${progress.total}` : message('not tracked');
}

function progressMessage(progress: Progress | null): Message {
  return progress ? message('{0} of {1} done', progress.done, progress.total) : message('not tracked');
}

function speakable(label: string | Message): string | Message {
  return typeof label === 'string' ? spokenText(label) : label;
}

/** `Technical (2/5 met)`: the count is shown as we counted it. */
function withoutCount(title: string): string {
  return title.replace(/\s*[([]\s*\d+\s*\/\s*\d+[^()[\]]*[)\]]\s*$/, '') || title;
}

/** Ids made of kinds and labels along the path; equal siblings are told apart by their number. */
function withIds(drafts: readonly Draft[], path = ''): TreeNode[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const name = typeof draft.label === 'string' ? draft.label : draft.label.template;
    const key = `${path}/${draft.kind}:${name}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const id = count === 0 ? key : `${key}#${count + 1}`;
    return { ...draft, id, children: withIds(draft.children, id) };
  });
}
