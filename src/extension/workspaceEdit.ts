import { type TextDocument, type TextEdit, WorkspaceEdit, type WorkspaceEditEntryMetadata } from 'vscode';
import type { TextEdit as CoreTextEdit } from '../core/text/textEdit';
import { toTextEdit } from './convertRange';

/** Edits of one document; the label is what VS Code's refactor preview lists them under. */
export function workspaceEdit(document: TextDocument, label: string, edits: readonly CoreTextEdit[]): WorkspaceEdit {
  const metadata: WorkspaceEditEntryMetadata = { label, needsConfirmation: false };
  const edit = new WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map((each): [TextEdit, WorkspaceEditEntryMetadata] => [toTextEdit(each), metadata]),
  );
  return edit;
}
