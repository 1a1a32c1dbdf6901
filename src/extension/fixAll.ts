import { CodeAction, CodeActionKind, l10n, type TextDocument, window } from 'vscode';
import { applyTextEdits } from './applyTextEdits';
import type { PlanModel, PlanService } from './planService';
import { tellBriefly } from './tellBriefly';
import { workspaceEdit } from './workspaceEdit';

/** For `editor.codeActionsOnSave` and "Source Action…". */
export const FIX_ALL = CodeActionKind.SourceFixAll.append('planmark');

/** Empty where nothing can be fixed safely. */
export function fixAllAction(document: TextDocument, { engine, findings }: PlanModel): CodeAction[] {
  const edits = engine.fixAll(findings);
  if (edits.length === 0) return [];
  const title = l10n.t('Fix all that Planmark can fix safely');
  const action = new CodeAction(title, FIX_ALL);
  action.edit = workspaceEdit(document, title, edits);
  return [action];
}

/** "Planmark: Fix All Safe Findings", in the active plan, in one undo step. */
export async function fixAll(plans: PlanService): Promise<void> {
  const isDone = (await fixAllInActive(plans)) || (await fixAllInActive(plans));
  if (!isDone) void window.showWarningMessage(l10n.t('Nothing was fixed: the document cannot be edited.'));
}

/** False where the document refused: its text had moved on, or it is read-only. */
async function fixAllInActive(plans: PlanService): Promise<boolean> {
  const document = plans.activeDocument;
  const model = document && (await plans.whenReady(document));
  if (!document || !model?.isPlan) {
    tellBriefly(l10n.t('Open a plan to fix what Planmark finds in it.'));
    return true;
  }
  const edits = model.engine.fixAll(model.findings);
  if (edits.length === 0) {
    tellBriefly(l10n.t('There is nothing that Planmark can fix safely.'));
    return true;
  }
  if (!(await applyTextEdits(document, model.version, edits))) return false;
  tellBriefly(edits.length === 1 ? l10n.t('1 place fixed.') : l10n.t('{0} places fixed.', edits.length));
  return true;
}
