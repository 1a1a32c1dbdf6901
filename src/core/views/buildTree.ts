import type { Analysis } from '../analysis/analysis';
import { message } from '../text/message';
import { node, speakable, type Tree, type TreeDraft } from './treeDraft';
import { checklistsGroup, gapsGroup, goalsGroup, listGroups, milestonesGroup } from './treeGroups';
import type { TreeNode } from './treeNode';
import { fieldNode } from './treeNodes';

/** The tree of a plan: title with fields, goals, gaps by priority, checklists. Empty for what is no plan. */
export function buildTree(analysis: Analysis): readonly TreeNode[] {
  const { plan } = analysis;
  if (!plan.detection.isPlan) return [];
  const overdue = new Set<unknown>(analysis.overdue.map(({ node }) => node));
  const tree: Tree = { analysis, overdue };
  const groups = [goalsGroup(tree), milestonesGroup(tree), ...listGroups(tree), gapsGroup(tree), checklistsGroup(tree)];
  return withIds([planNode(tree), ...groups.filter((group) => group.children.length > 0)]);
}

function planNode(tree: Tree): TreeDraft {
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

/** Ids made of kinds and labels along the path; equal siblings are told apart by their number. */
function withIds(drafts: readonly TreeDraft[], path = ''): TreeNode[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const name = typeof draft.label === 'string' ? draft.label : draft.label.template;
    const key = `${path}/${draft.kind}:${name}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const id = count === 0 ? key : `${key}#${count + 1}`;
    return { id, ...draft, children: withIds(draft.children, id) };
  });
}
