import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { planmark } from './inEditor';

describe('The extension', () => {
  it('activates', async () => {
    assert.ok((await planmark()).plans);
  });

  it('has every command that it contributes', async () => {
    await planmark();
    const { contributes } = vscode.extensions.getExtension('planmark.planmark')?.packageJSON ?? {};
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands.filter(({ command }: { command: string }) => !known.has(command));
    assert.deepEqual(missing, []);
  });

  it('has every view that it contributes', async () => {
    const { contributes } = vscode.extensions.getExtension('planmark.planmark')?.packageJSON ?? {};
    const known = new Set(await vscode.commands.getCommands(true));
    for (const { id } of Object.values<{ id: string }[]>(contributes.views).flat()) {
      assert.ok(known.has(`${id}.focus`), id);
    }
  });
});
