import { l10n, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { TextEdit } from '../core/text/textEdit';
import { toTextEdit } from './convertRange';
import type { PlanRow } from './planRows';
import type { PlanService } from './planService';

export interface BoxWish {
  readonly row: PlanRow;
  readonly isDone: boolean;
}

/**
 * Writes what the checkboxes of the tree were set to, in one undo step; a refused edit is made once more for the text
 * as it is then. `refresh` brings the rows to the present version.
 */
export async function setTreeBoxes(
  document: TextDocument,
  wishes: readonly BoxWish[],
  plans: PlanService,
  refresh: () => void,
): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    refresh();
    const edits = editsFor(document, wishes, plans);
    if (edits.length === 0) {
      void window.showWarningMessage(l10n.t('The checkbox is no longer in the text.'));
      return;
    }
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits.map(toTextEdit));
    if (await workspace.applyEdit(edit)) return;
  }
  void window.showWarningMessage(l10n.t('The checkbox was not changed: the document cannot be edited.'));
}

function editsFor(document: TextDocument, wishes: readonly BoxWish[], plans: PlanService): TextEdit[] {
  const model = plans.get(document);
  if (model === undefined) return [];
  return wishes.flatMap(({ row, isDone }) => {
    const box = row.node.box;
    const edit = box && model.engine.setBox(model.plan, box.markRange, isDone);
    return edit ? [edit] : [];
  });
}
