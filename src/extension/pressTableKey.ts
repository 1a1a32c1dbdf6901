import { commands, type TextEditor, window } from 'vscode';
import { changeTable } from './changeTable';
import { fromRange } from './convertRange';
import type { PlanService } from './planService';

/** What the keys for tables do everywhere else. */
const ELSEWHERE = {
  nextTableCell: ['tab'],
  previousTableCell: ['outdent'],
  nextTableRow: ['type', { text: '\n' }],
} as const;

/**
 * VS Code learns late that the caret has left the cells, on a busy machine well after the next key: that is then the
 * editor's own, and never lost.
 */
export async function pressTableKey(plans: PlanService, name: keyof typeof ELSEWHERE): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor && (await isInCell(editor, plans))) return changeTable(plans, name);
  const [command, ...args] = ELSEWHERE[name];
  await commands.executeCommand(command, ...args);
}

async function isInCell({ document, selections }: TextEditor, plans: PlanService): Promise<boolean> {
  const model = await plans.whenReady(document);
  return model?.isPlan === true && model.engine.tableContext(model, selections.map(fromRange)).isInCell;
}
