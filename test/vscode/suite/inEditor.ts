import * as vscode from 'vscode';
import type { PlanmarkApi } from '../../../src/extension/api';
import type { PlanModel } from '../../../src/extension/planService';

/** What `activate()` gave; the first call starts the extension. */
export async function planmark(): Promise<PlanmarkApi> {
  const extension = vscode.extensions.getExtension<PlanmarkApi>('planmark.planmark');
  if (!extension) throw new Error('The extension is not installed.');
  return extension.activate();
}

/**
 * Opens a text in an editor of its own, which has the focus. VS Code may give a new document of the same name the text
 * that it had kept safe for the one just closed: then it is closed as well, and opened again.
 */
export async function open(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  return until('a document has the text that it was opened with', async () => {
    const document = await vscode.workspace.openTextDocument({ language, content });
    const editor = await vscode.window.showTextDocument(document);
    if (document.getText() === content) return editor;
    await closeEditors();
    return undefined;
  });
}

export async function openPlan(content: string): Promise<{ editor: vscode.TextEditor; model: PlanModel }> {
  const { plans } = await planmark();
  const editor = await open(content);
  return { editor, model: await until('the plan is read', () => plans.at(editor.document.uri)) };
}

/** Waits for what is meant, not for a time; after ten seconds it has failed. */
export async function until<T>(what: string, ask: () => T | PromiseLike<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<T>;
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Where the text stands first. */
export function positionOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const index = document.getText().indexOf(text);
  if (index < 0) throw new Error(`There is no ${text} in the document.`);
  return document.positionAt(index + offset);
}

export function caretAt(document: vscode.TextDocument, text: string, offset = 0): vscode.Selection {
  const position = positionOf(document, text, offset);
  return new vscode.Selection(position, position);
}

/** Closes everything without a question: what was typed is not kept. */
export async function closeEditors(): Promise<void> {
  const { tabGroups } = vscode.window;
  while (tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  // The next untitled document takes the same name: this one must be gone by then.
  await until(
    'untitled documents are gone',
    () => !vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled),
  );
}
