import { l10n, type TextDocument, window } from 'vscode';
import { changeBoxes } from './changeBoxes';
import { type FollowedSelections, withFollowedSelections } from './followedSelections';
import type { PlanService } from './planService';
import { tellBriefly } from './tellBriefly';
import { tellNotRead } from './tellNotRead';

/** "Planmark: Toggle Checkbox": what the carets and selections touch, in one undo step. */
export async function toggleCheckbox(plans: PlanService): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return tellNotRead('boxes');
  await withFollowedSelections(editor, (selections) => toggle(editor.document, selections, plans));
}

async function toggle(document: TextDocument, selections: FollowedSelections, plans: PlanService): Promise<void> {
  if ((await plans.whenReady(document)) === undefined) {
    return tellNotRead('boxes', document);
  }
  const result = await changeBoxes(document, plans, (text, { engine }) => engine.toggleBoxes(text, selections.current));
  if (result === 'nothing') tellBriefly(l10n.t('No checkbox, status, bullet or milestone on this line.'));
}
