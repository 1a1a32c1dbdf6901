import { l10n, type Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { toRange } from './convertRange';
import type { PlanService } from './planService';
import { revealRange } from './revealRange';
import { tellBriefly } from './tellBriefly';

/** "Planmark: Next Open Task": the one behind the caret, and behind the last the first. */
export async function nextOpenTask(plans: PlanService): Promise<void> {
  const editor = window.activeTextEditor;
  const document = editor?.document ?? plans.activeDocument;
  const model = document && (await plans.whenReady(document));
  if (document === undefined || model === undefined) return tellBriefly(l10n.t('Open a plan to see its tasks.'));
  const from = editor?.selection.active ?? { line: -1, character: 0 };
  const task = model.engine.nextOpenTask(model.plan, from);
  if (task === null) return tellBriefly(l10n.t('No open task here.'));
  const range = model.engine.rangeOfTask(task);
  // To show a document that is shown already takes the editor long.
  if (editor) selectIn(editor, toRange(range));
  else await revealRange(document.uri, range);
  return tellBriefly(task.text);
}

function selectIn(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
