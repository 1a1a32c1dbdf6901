import type { Analysis } from '../analysis/analysis';
import type { TreeNode } from './treeNode';

/** The tree of a plan: title with fields, goals, gaps by priority, checklists. Empty for what is no plan. */
export function buildTree(_analysis: Analysis): readonly TreeNode[] {
  return [];
}
