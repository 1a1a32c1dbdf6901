import { l10n, type TextDocument } from 'vscode';
import { isPlainText } from './documentKinds';
import { tellBriefly } from './tellBriefly';

/** Where there is no document, or none that is read: what is asked for boxes or tables. */
export function tellNotRead(needed: 'boxes' | 'table', document?: TextDocument): void {
  if (document && isPlainText(document)) {
    tellBriefly(l10n.t('This is plain text. Run "Planmark: Treat as Plan" first.'));
  } else if (needed === 'boxes') tellBriefly(l10n.t('Open a Markdown document to toggle its checkboxes.'));
  else tellBriefly(l10n.t('Put the caret into a table of a Markdown document.'));
}
