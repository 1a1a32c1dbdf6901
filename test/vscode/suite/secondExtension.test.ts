import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, closeEditors, openPlan, planmark } from './inEditor';
import { PLAN } from './plans';

const toggle = () => vscode.commands.executeCommand('planmark.toggleCheckbox');

/** What another extension does that lives in the same host: it inserts lines above all others. */
function insertAbove({ uri }: vscode.TextDocument, line: string): PromiseLike<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), `${line}\n\n`);
  return vscode.workspace.applyEdit(edit);
}

const TICKED = PLAN.replace('- [ ] Gave', '- [x] Gave');

describe('Beside a second extension that edits in the same tick', () => {
  afterEach(closeEditors);

  for (const [when, act] of [
    ['before', (document: vscode.TextDocument) => [insertAbove(document, 'Above.'), toggle()]],
    ['after', (document: vscode.TextDocument) => [toggle(), insertAbove(document, 'Above.')]],
  ] as const) {
    it(`a toggle loses no edit and goes to its box: the other one ${when} it`, async () => {
      const { editor } = await openPlan(PLAN);
      editor.selection = caretAt(editor.document, 'Gave the talk');
      await Promise.all(act(editor.document));
      // Whoever came too late for the version it was made for may be refused; what is written is in its place.
      const text = editor.document.getText();
      assert.ok(text.endsWith(TICKED.slice(TICKED.indexOf('## Goal 1'))), text);
      assert.ok(text === TICKED || text === `Above.\n\n${TICKED}`, text);
    });
  }

  it('a toggle stands its ground against one that answers every change', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    let answers = 0;
    const answering = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || answers >= 3) return;
      answers++;
      void insertAbove(document, `Answer ${answers}.`);
    });
    try {
      editor.selection = caretAt(document, 'Gave the talk');
      await Promise.all([insertAbove(document, 'First.'), toggle()]);
    } finally {
      answering.dispose();
    }
    assert.ok(document.getText().endsWith(TICKED), document.getText());
  });

  it('the tree ticks the box that was clicked', async () => {
    const { tree } = await planmark();
    const { editor } = await openPlan(PLAN);
    const below = (row: ReturnType<typeof tree.getChildren>[number]): (typeof row)[] => [
      row,
      ...row.children.flatMap(below),
    ];
    const row = tree
      .getChildren()
      .flatMap(below)
      .find(({ node }) => node.label === 'Gave the talk');
    assert.ok(row);
    await Promise.all([insertAbove(editor.document, 'Above.'), tree.setBoxes([{ row, status: 'done' }])]);
    assert.ok(editor.document.getText().endsWith(TICKED), editor.document.getText());
  });
});
