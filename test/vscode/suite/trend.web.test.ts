import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readHistory } from '../../../src/extension/readTrend';
import { closeEditors, openPlan } from './inEditor';

describe('The history of a plan in the web worker host', () => {
  after(closeEditors);

  it('is said not to be known', async () => {
    const { model } = await openPlan('## Goal 1: A\n- [ ] a\n');
    const { token } = new vscode.CancellationTokenSource();
    assert.match(String(await readHistory(model, token)), /Git extension is not available/);
  });
});
