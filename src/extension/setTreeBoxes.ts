import { l10n, type TextDocument, window } from 'vscode';
import type { TextEdit } from '../core/text/textEdit';
import { applyTextEdits } from './applyTextEdits';
import type { PlanRow, PlanRows } from './planRows';
import type { PlanModel, PlanService } from './planService';

export interface BoxWish {
  readonly row: PlanRow;
  readonly isDone: boolean;
}

/**
 * Writes what the checkboxes of the tree were set to, in one undo step; a refused edit is made once more for the text
 * as it is then. `currentRows` brings the rows to the present version.
 */
export async function setTreeBoxes(
  document: TextDocument,
  wishes: readonly BoxWish[],
  plans: PlanService,
  currentRows: () => PlanRows,
): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const { byId } = currentRows();
    const model = plans.get(document);
    const edits = model ? editsFor(model, wishes, byId) : [];
    if (model === undefined || edits.length === 0) {
      void window.showWarningMessage(l10n.t('The checkbox was not changed: it is not in the text any more.'));
      return;
    }
    if (await applyTextEdits(document, model.version, edits)) return;
  }
  void window.showWarningMessage(l10n.t('The checkbox was not changed: the document cannot be edited.'));
}

/** A row that is gone knows no place in this version of the text. */
function editsFor({ engine, plan }: PlanModel, wishes: readonly BoxWish[], byId: PlanRows['byId']): TextEdit[] {
  return wishes.flatMap(({ row, isDone }) => {
    const box = byId.get(row.id) === row ? row.node.box : null;
    const edit = box && engine.setBox(plan, box.markRange, isDone);
    return edit ? [edit] : [];
  });
}
