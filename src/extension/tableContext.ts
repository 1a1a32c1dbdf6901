import { commands, Disposable, type TextEditor, window } from 'vscode';
import { attempt, runInBackground } from './boundary';
import { fromRange } from './convertRange';
import type { PlanService } from './planService';

/**
 * `planmark.inTable` says which commands make sense, `planmark.inTableCell` when Tab and Enter may be ours: in plans alone.
 * While one types, both stay as they are until the plan is read again; no key waits for that.
 */
export function registerTableContext(plans: PlanService): Disposable {
  const told = new Map<string, boolean>();
  const tell = (key: string, value: boolean) => {
    if ((told.get(key) ?? false) === value) return;
    told.set(key, value);
    runInBackground('Table context', plans.log, commands.executeCommand('setContext', key, value));
  };
  const tellBoth = (isInTable: boolean, isInCell: boolean) => {
    tell('planmark.inTable', isInTable);
    tell('planmark.inTableCell', isInCell);
  };
  let read: { readonly uri: string; readonly version: number } | undefined;
  const look = () =>
    attempt('Table context', plans.log, () => {
      const editor = window.activeTextEditor;
      if (!editor || !mayBeInTable(editor)) return tellBoth(false, false);
      const { uri, version } = editor.document;
      if (read?.uri !== uri.toString() || read.version !== version) return;
      const model = plans.at(uri);
      const context = model?.engine.tableContext(model, editor.selections.map(fromRange));
      tellBoth(context?.isInTable === true, context?.isInCell === true && model?.isPlan === true);
    });
  const lookAgain = () => {
    const document = window.activeTextEditor?.document;
    read = document && { uri: document.uri.toString(), version: document.version };
    look();
  };
  lookAgain();
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) look();
    }),
    window.onDidChangeActiveTextEditor(lookAgain),
    plans.onDidChange((uri) => {
      if (uri.toString() === window.activeTextEditor?.document.uri.toString()) lookAgain();
    }),
  );
}

/** Most carets stand in no table: that costs a look at their line. */
function mayBeInTable({ document, selection: { start } }: TextEditor): boolean {
  return start.line < document.lineCount && document.lineAt(start.line).text.includes('|');
}
