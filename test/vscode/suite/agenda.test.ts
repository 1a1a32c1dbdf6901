import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openPlan, until } from './inEditor';
import { PLAN } from './plans';

describe('The agenda', () => {
  afterEach(closeEditors);

  it('lists what is overdue first, and Enter goes there', async () => {
    const { editor } = await openPlan(PLAN);
    const shown = vscode.commands.executeCommand('planmark.showAgenda');
    await until('the deadline is selected', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText(editor.selection) === 'Goal 1: Speak in public';
    });
    await shown;
  });

  it('is not asked for where there is no plan', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes('planmark.showAgenda'));
    assert.equal(await vscode.commands.executeCommand('planmark.showAgenda'), undefined);
  });
});
