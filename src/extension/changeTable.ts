import { l10n, Selection, type TextEditor, window } from 'vscode';
import type { TableCommandName } from '../core/edits/tableCommandNames';
import type { TextRange } from '../core/text/range';
import { applyTextEdits } from './applyTextEdits';
import { toRange } from './convertRange';
import { type FollowedSelections, withFollowedSelections } from './followedSelections';
import { localise } from './localise';
import type { PlanService } from './planService';
import { tellBriefly } from './tellBriefly';
import { tellNotRead } from './tellNotRead';

/** One of the commands for the table at the caret, one undo step. */
export async function changeTable(plans: PlanService, name: TableCommandName): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return tellNotRead('table');
  const isDone = await withFollowedSelections(
    editor,
    async (carets) => (await change(name, editor, carets, plans)) || change(name, editor, carets, plans),
  );
  if (!isDone) void window.showWarningMessage(l10n.t('The table was not changed: the document cannot be edited.'));
}

/** False where the editor refused: the text had moved on, or is read-only. */
async function change(
  name: TableCommandName,
  editor: TextEditor,
  carets: FollowedSelections,
  plans: PlanService,
): Promise<boolean> {
  const { document } = editor;
  const model = await plans.whenReady(document);
  if (model === undefined) {
    tellNotRead('table', document);
    return true;
  }
  const result = model.engine.tableCommands[name](model, carets.current);
  if (result.kind === 'refusal') {
    tellBriefly(localise(result.message));
    return true;
  }
  const { edits, selections } = result;
  const isCurrent =
    edits.length > 0 ? await applyTextEdits(document, model.version, edits) : document.version === model.version;
  if (isCurrent) select(editor, selections);
  return isCurrent;
}

function select(editor: TextEditor, ranges: readonly TextRange[]): void {
  const selections = ranges.map(toRange).map(({ start, end }) => new Selection(start, end));
  const [first] = selections;
  if (first === undefined) return;
  editor.selections = selections;
  editor.revealRange(first);
}
