import { FilePermission, type TextDocument, type TextEditor, WorkspaceEdit, window, workspace } from 'vscode';
import type { TextEdit } from '../core/text/textEdit';
import { toRange, toTextEdit } from './convertRange';

/**
 * Writes edits that were made for a version of the document, as one undo step; carets stay where they are. False where the
 * document refuses: its text has moved on, or it is read-only.
 */
export async function applyTextEdits(
  document: TextDocument,
  version: number,
  edits: readonly TextEdit[],
): Promise<boolean> {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const editor = editors.find((each) => each?.document === document);
  // VS Code's own `applyEdit` does not ask whether a file may be written; an editor does, at once.
  if (editor === undefined && (await isReadOnly(document))) return false;
  if (document.version !== version) return false;
  const isApplied = editor ? await applyInEditor(editor, edits) : await applyInBackground(document, edits);
  // An editor that is read-only says that it has applied them.
  return isApplied && document.version !== version;
}

async function applyInEditor(editor: TextEditor, edits: readonly TextEdit[]): Promise<boolean> {
  const { selections } = editor;
  const isApplied = await editor.edit(
    (builder) => {
      for (const { range, newText } of edits) builder.replace(toRange(range), newText);
    },
    { undoStopBefore: true, undoStopAfter: true },
  );
  // A caret right behind the changed character would move with it.
  if (isApplied && edits.every(keepsLength)) editor.selections = selections;
  return isApplied;
}

async function applyInBackground({ uri }: TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.set(uri, edits.map(toTextEdit));
  return workspace.applyEdit(edit);
}

function keepsLength({ range, newText }: TextEdit): boolean {
  return range.startLine === range.endLine && range.endCharacter - range.startCharacter === newText.length;
}

async function isReadOnly({ uri, isUntitled }: TextDocument): Promise<boolean> {
  if (isUntitled) return false;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    return (await workspace.fs.stat(uri)).permissions === FilePermission.Readonly;
  } catch {
    // Not saved yet, or gone: the text can be edited all the same.
    return false;
  }
}
