import type { Analysis, Progress } from '../analysis/analysis';
import { type Message, message } from '../text/message';
import { spokenText } from '../text/plainText';
import type { TreeNode } from './treeNode';

/** What every node is made from. */
export interface Tree {
  readonly analysis: Analysis;
  readonly overdue: ReadonlySet<unknown>;
}

/** A node before it has its id. */
export type TreeDraft = Omit<TreeNode, 'id' | 'children'> & { readonly children: readonly TreeDraft[] };

export function node(of: Partial<TreeDraft> & Pick<TreeDraft, 'kind' | 'label'>): TreeDraft {
  return {
    description: [],
    spoken: [of.label],
    range: null,
    box: null,
    isSettable: (of.box ?? null) !== null,
    isOverdue: false,
    isExpanded: false,
    children: [],
    ...of,
  };
}

export function overdueNote(isOverdue: boolean): Message[] {
  return isOverdue ? [message('overdue')] : [];
}

export function shortProgress(progress: Progress | null): string | Message {
  return progress ? `${progress.done}/${progress.total}` : message('not tracked');
}

export function progressMessage(progress: Progress | null): Message {
  return progress ? message('{0} of {1} done', progress.done, progress.total) : message('not tracked');
}

export function speakable(label: string | Message): string | Message {
  return typeof label === 'string' ? spokenText(label) : label;
}

/** `Technical (2/5 met)`: the count is shown as we counted it. */
export function withoutCount(title: string): string {
  return title.replace(/\s*[([]\s*\d+\s*\/\s*\d+[^()[\]]*[)\]]\s*$/, '') || title;
}
