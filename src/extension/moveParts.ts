import { DataTransferItem, l10n, type TextDocument, type TreeDragAndDropController, window } from 'vscode';
import type { Destination } from '../core/edits/movePart';
import type { TextPosition, TextRange } from '../core/text/range';
import { applyTextEdits } from './applyTextEdits';
import { attemptLater } from './boundary';
import { localise } from './localise';
import type { PlanRow } from './planRows';
import type { PlanService } from './planService';
import { tellBriefly } from './tellBriefly';

/** Moves what stands at a range among its like, in one undo step; where it cannot be moved a sentence says why. */
export async function moveInPlan(
  document: TextDocument,
  plans: PlanService,
  range: TextRange,
  to: Destination,
): Promise<void> {
  const model = await plans.whenReady(document);
  if (!model?.isPlan) return;
  const moved = model.engine.movePart(model, startOf(range), to);
  if (moved.kind === 'refusal') return tellBriefly(localise(moved.message));
  if (moved.edits.length === 0 || (await applyTextEdits(document, model.version, moved.edits))) return;
  void window.showWarningMessage(l10n.t('Nothing was moved: the document has changed, or cannot be edited.'));
}

const MIME_TYPE = 'application/vnd.code.tree.planmark.plan';

/**
 * A row of the tree that is dropped on another one of its list takes its place. What is dragged is its id: VS Code also makes
 * text of it.
 */
export function partDragging(
  plans: PlanService,
  rowOf: (id: string) => PlanRow | undefined,
): TreeDragAndDropController<PlanRow> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [MIME_TYPE],
    handleDrag: ([row], data) => {
      if (row?.node.range) data.set(MIME_TYPE, new DataTransferItem(row.id));
    },
    handleDrop: (target, data) =>
      attemptLater('Moving', plans.log, async () => {
        const row = rowOf(String(data.get(MIME_TYPE)?.value));
        const document = plans.activeDocument;
        // Rows of a version that is gone know no place in this one.
        if (!row?.node.range || !target?.node.range || !document || rowOf(target.id) !== target) return;
        await moveInPlan(document, plans, row.node.range, startOf(target.node.range));
      }),
  };
}

function startOf({ startLine, startCharacter }: TextRange): TextPosition {
  return { line: startLine, character: startCharacter };
}
