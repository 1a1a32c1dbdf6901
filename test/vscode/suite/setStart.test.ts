import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, closeEditors, openPlan, planmark } from './inEditor';
import { PLAN } from './plans';

describe('Planmark: Set Start', () => {
  afterEach(closeEditors);

  it('writes one field at the goal whose weeks begin there, in one undo step', async () => {
    const { plans } = await planmark();
    const { editor } = await openPlan(PLAN);
    editor.selection = caretAt(editor.document, 'Write the talk');
    await vscode.commands.executeCommand('planmark.setStart', { day: '2026-07-06' });
    const timeline = '**Timeline:** July – September 2026\n';
    assert.equal(editor.document.getText(), PLAN.replace(timeline, `${timeline}**Start:** 2026-07-06\n`));
    const weeks = plans.get(editor.document)?.analysis.periods.filter(({ isRelative }) => isRelative);
    assert.deepEqual(
      weeks?.map(({ start }) => start),
      ['2026-07-06', '2026-07-20'],
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), PLAN);
  });
});
