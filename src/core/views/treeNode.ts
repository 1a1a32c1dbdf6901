import type { Message } from '../text/message';
import type { TextRange } from '../text/range';
import type { BoxState } from '../values/box';

/** What the tree shows: plain data, localised and drawn by the host. */
export interface TreeNode {
  /** Stable while one types: made of kind and title path, not of line numbers, so that expansion and selection stay. */
  readonly id: string;
  readonly kind: TreeNodeKind;
  /** The name: words of the document as a string, words of ours as a message. */
  readonly label: string | Message;
  /** Quiet text behind the label: `Jun – Sep 2026 · 3/9`. */
  readonly description: readonly (string | Message)[];
  /** What a screen reader says: name, state and progress, in repaired text without emoji. */
  readonly spoken: readonly (string | Message)[];
  /** What selecting reveals; null for groups of ours that stand for no one place. */
  readonly range: TextRange | null;
  /** Null: no checkbox. */
  readonly box: TreeBox | null;
  /** Whether it has a box, or a status word or a place for a box where it stands. */
  readonly isSettable: boolean;
  readonly isOverdue: boolean;
  readonly isExpanded: boolean;
  readonly children: readonly TreeNode[];
}

export type TreeNodeKind =
  | 'plan'
  | 'field'
  | 'group'
  | 'phase'
  | 'option'
  | 'goal'
  | 'milestone'
  | 'task'
  | 'item'
  | 'gapPriority'
  | 'gap'
  | 'checklist';

export interface TreeBox {
  readonly state: BoxState;
  /** The mark that a click changes. */
  readonly markRange: TextRange;
}
