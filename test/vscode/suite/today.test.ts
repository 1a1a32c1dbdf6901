import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openPlan, planmark, until } from './inEditor';
import { PLAN } from './plans';

const set = (value: string | undefined) =>
  vscode.workspace.getConfiguration().update('planmark.today', value, vscode.ConfigurationTarget.Workspace);

describe('The setting planmark.today', () => {
  afterEach(async () => {
    await set(undefined);
    await closeEditors();
  });

  it('says which day plans are judged on, at once', async () => {
    const { plans } = await planmark();
    const { editor, model } = await openPlan(PLAN);
    assert.equal(model.analysis.options.today, '2026-11-20');
    await set('2026-06-20');
    await until('the day is another', () => plans.at(editor.document.uri)?.analysis.options.today === '2026-06-20');
    await until('nothing is late any more', () =>
      vscode.languages
        .getDiagnostics(editor.document.uri)
        .every(({ code }) => typeof code !== 'object' || code.value !== 'overdue'),
    );
  });

  it('falls back to the calendar where it is no date', async () => {
    const { plans } = await planmark();
    const { editor } = await openPlan(PLAN);
    await set('2026-02-30');
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    await until('today is the day', () => plans.at(editor.document.uri)?.analysis.options.today === today.join('-'));
  });
});
