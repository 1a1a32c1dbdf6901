import { l10n, window } from 'vscode';
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
  await revealRange(document.uri, model.engine.rangeOfTask(task));
  return tellBriefly(task.text);
}
