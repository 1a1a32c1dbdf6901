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
});
