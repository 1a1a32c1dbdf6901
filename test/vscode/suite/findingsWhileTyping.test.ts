import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PATIENCE_MS } from '../../../src/extension/findingsWhileTyping';
import { caretAt, closeEditors, openPlan, positionOf, until } from './inEditor';
import { PLAN } from './plans';

const RIGHT = PLAN.replace('| Expert | -1 |', '| Expert | -2 |');
const ROW = '| System design | Competent | Expert | ';

const gapsOf = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ code }) => typeof code === 'object' && code.value === 'gap-arithmetic');

/** A plan without a wrong gap, whose other findings are shown, with the caret behind the gap of the first row. */
async function openRight(): Promise<vscode.TextEditor> {
  const { editor } = await openPlan(RIGHT);
  const { uri } = editor.document;
  await until('the plan has been judged', () => vscode.languages.getDiagnostics(uri).length > 0);
  assert.equal(gapsOf(uri).length, 0);
  editor.selection = caretAt(editor.document, `${ROW}-2`, `${ROW}-2`.length);
  return editor;
}

/** Types over the last character before the caret, as a person would. */
async function typeInstead(text: string): Promise<void> {
  await vscode.commands.executeCommand('deleteLeft');
  await vscode.commands.executeCommand('type', { text });
}

describe('While one types, findings', () => {
  afterEach(closeEditors);

  it('wait on the line of the caret until a second has passed', async () => {
    const { document } = await openRight();
    await typeInstead('3');
    const typed = Date.now();
    await until('the wrong gap is told', () => gapsOf(document.uri).length === 1);
    assert.ok(Date.now() - typed > PATIENCE_MS - 100, `it was told after ${Date.now() - typed} ms`);
  });

  it('are told when the caret leaves the line', async function () {
    // On a machine that is busy elsewhere a second may pass all the same.
    this.retries(3);
    const editor = await openRight();
    await typeInstead('3');
    const typed = Date.now();
    editor.selection = caretAt(editor.document, '# Learning plan');
    await until('the wrong gap is told', () => gapsOf(editor.document.uri).length === 1);
    assert.ok(Date.now() - typed < PATIENCE_MS, `it was told after ${Date.now() - typed} ms`);
  });

  it('are told at once on other lines', async function () {
    this.retries(3);
    const editor = await openRight();
    const { document } = editor;
    const edit = new vscode.WorkspaceEdit();
    const wrong = positionOf(document, `${ROW}-2`, ROW.length + 1);
    edit.replace(document.uri, new vscode.Range(wrong, wrong.translate(0, 1)), '3');
    editor.selection = caretAt(document, '# Learning plan');
    const changed = Date.now();
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the wrong gap is told', () => gapsOf(document.uri).length === 1);
    assert.ok(Date.now() - changed < PATIENCE_MS, `it was told after ${Date.now() - changed} ms`);
  });

  it('stay without a flicker where they stood, and go at once', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    await until('the wrong gap is told', () => gapsOf(document.uri).length === 1);
    const counts = new Set<number>();
    const told = () => {
      const gaps = gapsOf(document.uri);
      counts.add(gaps.length);
      return gaps[0]?.message;
    };
    editor.selection = caretAt(document, `${ROW}-1`, `${ROW}-1`.length);
    await vscode.commands.executeCommand('type', { text: '2' });
    await until('it tells of the new text', () => told()?.includes('-12'));
    assert.deepEqual([...counts], [1]);

    await vscode.commands.executeCommand('deleteLeft');
    await typeInstead('2');
    await until('it is gone', () => gapsOf(document.uri).length === 0);
  });
});
