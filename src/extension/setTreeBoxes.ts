import { l10n, type TextDocument, window } from 'vscode';
import type { BoxSetting } from '../core/edits/toggleBoxes';
import type { Status } from '../core/values/status';
import { changeBoxes } from './changeBoxes';
import type { PlanRow, PlanRows } from './planRows';
import type { PlanService } from './planService';
import { tellBriefly } from './tellBriefly';

export interface BoxWish {
  readonly row: PlanRow;
  readonly status: Status;
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
  let isThere = false;
  const result = await changeBoxes(document, plans, (text, { engine }) => {
    const { byId } = currentRows();
    // A row that is gone knows no place in this version of the text.
    const there = wishes.flatMap(({ row, status }): BoxSetting[] => {
      if (byId.get(row.id) !== row) return [];
      const { box, range, isSettable } = row.node;
      if (box) return [{ markRange: box.markRange, status }];
      return range && isSettable ? [{ place: range, status }] : [];
    });
    isThere = there.length > 0;
    return engine.setBoxes(text, there);
  });
  if (result !== 'nothing') return;
  if (isThere) tellBriefly(l10n.t('Nothing on this line can change to that state.'));
  else {
    void window.showWarningMessage(l10n.t('The checkbox was not changed: it is not in the text any more.'));
  }
}
