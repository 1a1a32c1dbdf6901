import {
  Selection,
  TabInputText,
  TabInputWebview,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { TextRange } from '../core/text/range';
import { toRange } from './convertRange';

export interface RevealOptions {
  /** Leaves the focus where it is: for a selection that merely follows. */
  readonly preserveFocus?: boolean;
}

/**
 * Shows the document, selects the range and brings it to the middle where it is out of sight. A group that already holds
 * the document is used, so that nothing beside it is covered.
 */
export async function revealRange(uri: Uri, range: TextRange, options: RevealOptions = {}): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document, {
    viewColumn: columnOf(uri),
    preserveFocus: options.preserveFocus ?? false,
  });
  const target = document.validateRange(toRange(range));
  editor.selection = new Selection(target.start, target.end);
  editor.revealRange(target, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

function columnOf(uri: Uri): ViewColumn {
  const name = uri.toString();
  const groups = [window.tabGroups.activeTabGroup, ...window.tabGroups.all];
  const isOurs = (input: unknown) => input instanceof TabInputText && input.uri.toString() === name;
  const showing = groups.find((group) => isOurs(group.activeTab?.input));
  const holding = showing ?? groups.find((group) => group.tabs.some((tab) => isOurs(tab.input)));
  if (holding) return holding.viewColumn;
  const active = window.tabGroups.activeTabGroup;
  return active.activeTab?.input instanceof TabInputWebview ? ViewColumn.One : active.viewColumn;
}
