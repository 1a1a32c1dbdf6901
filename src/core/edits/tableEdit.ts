import { type Message, message } from '../text/message';
import type { TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';

/** What a command does to a table, or why it does nothing. */
export type TableEdit = TableChange | TableRefusal;

export interface TableChange {
  readonly kind: 'change';
  /** None where only the caret moves. */
  readonly edits: readonly TextEdit[];
  /** In the text after the edits; the caret stands at the end of each. */
  readonly selections: readonly TextRange[];
}

export interface TableRefusal {
  readonly kind: 'refusal';
  readonly message: Message;
}

export function refuse(template: string): TableRefusal {
  return { kind: 'refusal', message: message(template) };
}
