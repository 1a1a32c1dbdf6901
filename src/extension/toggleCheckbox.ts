import { l10n, type TextDocument, window } from 'vscode';
import { changeBoxes } from './changeBoxes';
import { isPlainText } from './documentKinds';
import { FollowedSelections } from './followedSelections';
import type { PlanService } from './planService';
import { tellBriefly } from './tellBriefly';

/** "Planmark: Toggle Checkbox": what the carets and selections touch, in one undo step. */
export async function toggleCheckbox(plans: PlanService): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return tellBriefly(l10n.t('Open a Markdown document to toggle its checkboxes.'));
  const selections = new FollowedSelections(editor);
  try {
    await toggle(editor.document, selections, plans);
  } finally {
    selections.dispose();
  }
}

async function toggle(document: TextDocument, selections: FollowedSelections, plans: PlanService): Promise<void> {
  if ((await plans.whenReady(document)) === undefined) {
    return tellBriefly(
      isPlainText(document)
        ? l10n.t('This is plain text. Run "Planmark: Treat as Plan" first.')
        : l10n.t('Checkboxes are toggled in Markdown documents.'),
    );
  }
  const result = await changeBoxes(document, plans, (text, { engine }) => engine.toggleBoxes(text, selections.current));
  if (result === 'nothing') tellBriefly(l10n.t('No checkbox, status, bullet or milestone on this line.'));
}
