import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, closeEditors, open, openPlan, positionOf, until } from './inEditor';
import { PLAN, README } from './plans';

async function offeredAt(document: vscode.TextDocument, text: string, offset: number): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    positionOf(document, text, offset),
  );
  // VS Code offers snippets and the words of the document as well.
  const { Text, Snippet } = vscode.CompletionItemKind;
  const ours = items.filter(({ kind }) => kind !== Text && kind !== Snippet);
  return ours.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

const GROWING = PLAN.replace(
  '## Levels',
  '| Writing | Competent | Expert | | |\n| Reading |  |  |  |  |\n\n**M1:** First **M2:** Second\n\nA sentence of prose.\n\n## Levels',
).replace('| Low |\n\n|', '| Low |\n|');

describe('Completions', () => {
  afterEach(closeEditors);

  it('are the levels of the plan in a level cell, and its priorities in theirs', async () => {
    const { editor } = await openPlan(GROWING);
    const { document } = editor;
    assert.deepEqual(await offeredAt(document, '| Mentoring | Competent', 14), [
      'None',
      'Beginner',
      'Competent',
      'Proficient',
      'Expert',
    ]);
    assert.deepEqual(await offeredAt(document, '| High', 2), ['Critical', 'High', 'Medium', 'Low']);
  });

  it('take the place of an empty cell between its pipes', async () => {
    const { editor } = await openPlan(GROWING);
    const { document } = editor;
    editor.selection = caretAt(document, '| Writing | Competent | Expert | |', 32);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the gap is written', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('| Writing | Competent | Expert | -2 | |');
    });
  });

  it('stay out of prose, and of documents that are no plans', async () => {
    const { editor } = await openPlan(GROWING);
    assert.deepEqual(await offeredAt(editor.document, 'A sentence of', 13), []);
    assert.deepEqual(await offeredAt(editor.document, 'A sentence of', 2), []);
    const { document } = await open(README);
    assert.deepEqual(await offeredAt(document, '- [ ] Node', 6), []);
  });
});
