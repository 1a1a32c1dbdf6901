import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import type { TreeNode, TreeNodeKind } from '../core/views/treeNode';
import { localise } from './localise';
import type { PlanRow } from './planRows';

/** Rows with a checkbox need no other picture. */
const ICONS: Readonly<Record<TreeNodeKind, string | undefined>> = {
  plan: 'notebook',
  field: undefined,
  group: undefined,
  phase: 'calendar',
  option: 'list-selection',
  goal: 'target',
  milestone: 'milestone',
  task: undefined,
  item: undefined,
  gapPriority: undefined,
  gap: undefined,
  checklist: 'checklist',
};

export function planTreeItem({ id, node }: PlanRow): TreeItem {
  const label = localise(node.label);
  const description = node.description.map(localise).filter(Boolean).join(' · ');
  const item = new TreeItem(label, collapsibleState(node));
  item.id = id;
  item.description = description;
  item.tooltip = [label, description].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: node.spoken.map(localise).filter(Boolean).join(', ') || label };
  item.contextValue = node.isSettable ? `${node.kind} settable` : node.kind;
  const icon = iconOf(node);
  if (icon) item.iconPath = icon;
  if (node.box !== null) {
    const isDone = node.box.state === 'done';
    item.checkboxState = {
      state: isDone ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      tooltip: isDone ? l10n.t('Mark as open') : l10n.t('Mark as done'),
      accessibilityInformation: { label },
    };
  }
  if (node.range !== null) {
    item.command = { command: 'planmark.revealRow', title: l10n.t('Show in Editor'), arguments: [id] };
  }
  return item;
}

function collapsibleState({ children, isExpanded }: TreeNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return isExpanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function iconOf({ kind, isOverdue }: TreeNode): ThemeIcon | undefined {
  if (isOverdue) return new ThemeIcon('warning', new ThemeColor('planmark.overdueForeground'));
  const name = ICONS[kind];
  return name === undefined ? undefined : new ThemeIcon(name);
}
