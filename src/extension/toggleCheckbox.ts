import { type Disposable, l10n, window } from 'vscode';
import { registerCommand } from './boundary';
import { changeBoxes } from './changeBoxes';
import { fromRange } from './convertRange';
import { isPlainText } from './documentKinds';
import type { PlanService } from './planService';
import { tellBriefly } from './tellBriefly';

/** "Planmark: Toggle Checkbox": what the carets and selections touch, in one undo step. */
export function registerToggleCheckbox(plans: PlanService): Disposable {
  return registerCommand('planmark.toggleCheckbox', plans.log, async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return tellBriefly(l10n.t('Open a Markdown document to toggle its checkboxes.'));
    const { document } = editor;
    if ((await plans.whenReady(document)) === undefined) {
      return tellBriefly(
        isPlainText(document)
          ? l10n.t('This is plain text. Run "Planmark: Treat as Plan" first.')
          : l10n.t('Checkboxes are toggled in Markdown documents.'),
      );
    }
    const result = await changeBoxes(document, plans, (model) =>
      model.engine.toggleBoxes(model, editor.selections.map(fromRange)),
    );
    if (result === 'nothing') tellBriefly(l10n.t('No checkbox, status, bullet or milestone on this line.'));
    if (result === 'refused') {
      void window.showWarningMessage(l10n.t('The checkbox was not changed: the document cannot be edited.'));
    }
    return undefined;
  });
}
