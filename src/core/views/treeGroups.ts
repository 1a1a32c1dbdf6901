import type { Container, PlanNode } from '../plan/plan';
import { ancestors, headingOfMilestone, isContainerNode, walk } from '../plan/queries';
import { type Message, message } from '../text/message';
import { spokenText } from '../text/plainText';
import type { Priority } from '../values/priority';
import { priorityMessage } from './messages';
import { node, progressMessage, shortProgress, type Tree, type TreeDraft, withoutCount } from './treeDraft';
import { containerNode, gapNode, itemNode, milestoneNode, milestoneOf, sectionNodes, taskNode } from './treeNodes';

export function goalsGroup(tree: Tree): TreeDraft {
  const { goals, phases } = tree.analysis.plan;
  const children = outline(tree.analysis.plan.root, tree);
  const label = goals.length > 0 ? message('Goals') : phases.length > 0 ? message('Phases') : message('Options');
  return node({ kind: 'group', label, isExpanded: true, children });
}

/** Milestones that stand below no goal, phase or option. */
export function milestonesGroup(tree: Tree): TreeDraft {
  const { milestones } = tree.analysis.plan;
  const own = milestones.filter((milestone) =>
    [...ancestors(milestone)].every(
      (holder) =>
        isContainerNode(holder) && holder.kind === 'section' && [null, milestone].includes(milestoneOf(holder)),
    ),
  );
  const children = own.flatMap((milestone) => {
    const heading = headingOfMilestone(milestone);
    return heading ? sectionNodes(heading, tree) : [milestoneNode(milestone, tree)];
  });
  return node({ kind: 'group', label: message('Milestones'), isExpanded: true, children });
}

/** Goals, phases and options below a container, whatever plain headings stand between. */
function outline(container: Container, tree: Tree): TreeDraft[] {
  return container.children.flatMap((child) => {
    if (!isContainerNode(child))
      return child.kind === 'item' ? child.children.flatMap((each) => optionIn(each, tree)) : [];
    return child.kind === 'section' ? outline(child, tree) : [containerNode(child, tree)];
  });
}

function optionIn(child: PlanNode, tree: Tree): TreeDraft[] {
  return isContainerNode(child) && child.kind !== 'section' ? [containerNode(child, tree)] : [];
}

/** Areas, assignments and metrics that nobody ticks off: a group each, with what they list. */
export function listGroups(tree: Tree): TreeDraft[] {
  const groups: TreeDraft[] = [];
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

function sectionItems(section: Container, tree: Tree): TreeDraft[] {
  return section.children.flatMap((child): TreeDraft[] => {
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

export function gapsGroup(tree: Tree): TreeDraft {
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
        spoken: [priorityGroup(priority), group.length === 1 ? message('1 gap') : message('{0} gaps', group.length)],
        isExpanded: true,
        children: group.map(gapNode),
      }),
    ),
  });
}

function priorityGroup(priority: Priority | null): Message {
  return priority ? priorityMessage(priority) : message('No priority');
}

export function checklistsGroup(tree: Tree): TreeDraft {
  // What stands below a milestone is told there.
  const checklists = tree.analysis.checklists.filter(
    ({ container }) =>
      !milestoneOf(container) && ![...ancestors(container)].some((each) => isContainerNode(each) && milestoneOf(each)),
  );
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
