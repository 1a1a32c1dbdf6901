import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, open, planmark, until } from './inEditor';

describe('Planmark: New Plan', () => {
  afterEach(closeEditors);

  it('begins a plan in an empty document, with stops for what is to be said, and no finding', async () => {
    const { plans } = await planmark();
    const editor = await open('');
    await vscode.commands.executeCommand('planmark.newPlan', { template: 'growth', language: 'de' });
    await until('the template is there', () => editor.document.getText().startsWith('# Entwicklungsplan: [Name]'));
    assert.equal(editor.document.getText(editor.selection), '[Name]');
    assert.ok(editor.document.getText().includes('**Aktualisiert:** 2026-11-20'));
    const model = await until('the plan is read', () => {
      const now = plans.at(editor.document.uri);
      return now?.version === editor.document.version ? now : undefined;
    });
    assert.ok(model.isPlan);
    assert.deepEqual(model.findings, []);
  });

  it('is offered in an empty Markdown document, and in no other', async () => {
    await planmark();
    const offered = async (text: string) => {
      const { document } = await open(text);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 0),
      );
      return list.items.filter(({ filterText }) => filterText?.startsWith('plan-')).length;
    };
    assert.ok((await offered('')) >= 6);
    await closeEditors();
    assert.equal(await offered('# Words\n'), 0);
  });

  for (const [typed, expected] of [
    ['plan-g', '# Growth Plan: [Name]'],
    ['plan-o', '# OKR'],
    ['plan-', '# '],
  ] as const) {
    it(`comes before the tables where ${typed} is typed in an empty document, and takes its place`, async () => {
      await planmark();
      const { document } = await open('');
      await vscode.commands.executeCommand('type', { text: typed });
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await until('a suggestion is taken', async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return document.getText() !== typed;
      });
      assert.ok(document.getText().startsWith(expected), document.getText());
    });
  }

  it('offers tables in the language of the plan', async () => {
    const { plans } = await planmark();
    const editor = await open('');
    await vscode.commands.executeCommand('planmark.newPlan', { template: 'growth', language: 'de' });
    const { document } = editor;
    await until('the plan is read', () => plans.at(document.uri)?.isPlan);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((builder) => builder.insert(end, '\n\nplan-g'));
    const tables = await until('they are offered', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.lineAt(document.lineCount - 1).range.end,
      );
      const own = list.items.filter(({ label }) => typeof label !== 'string' && label.label === 'plan-gaps');
      return own.length > 0 ? own : undefined;
    });
    const [text] = tables.map(({ insertText }) => (insertText instanceof vscode.SnippetString ? insertText.value : ''));
    assert.match(text ?? '', /^\| Fähigkeit \| .*\| Priorität \|\n/);
  });
});
