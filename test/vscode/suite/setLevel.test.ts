import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, closeEditors, openPlan, until } from './inEditor';

const PLAN = `# Growth plan

| Skill | Current | Required | Gap |
|---|---|---|---|
| SQL | Able | Expert | -1 |
| Go | Able | Able | 0 |

## 🔴 Critical gaps

| Gap | Current | Required |
|---|---|---|
| SQL | Able | Expert |

## Levels

| Level | Definition |
|---|---|
| Novice | Begins |
| Able | Works alone |
| Expert | Teaches |
`;

describe('Planmark: Set Level', () => {
  afterEach(closeEditors);

  it('sets the level of the row wherever the skill stands, in one undo step', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    editor.selection = caretAt(document, 'SQL');
    let isOver = false;
    const running = vscode.commands.executeCommand('planmark.setLevel').then(() => {
      isOver = true;
    });
    // The list opens some time later, with the lowest level chosen.
    await until('a level is picked', async () => {
      if (!isOver) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOver;
    });
    await running;
    const expected = PLAN.replace('| SQL | Able | Expert | -1 |', '| SQL | Novice | Expert | -2 |').replace(
      '| SQL | Able | Expert |\n\n',
      '| SQL | Novice | Expert |\n\n',
    );
    assert.equal(document.getText(), expected);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), PLAN);
  });

  it('sets the level of a place that a chart names, wherever the caret is', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    editor.selection = caretAt(document, 'Growth plan');
    let isOver = false;
    const place = { uri: document.uri, line: 5, column: 'required' };
    const running = vscode.commands.executeCommand('planmark.setLevel', place).then(() => {
      isOver = true;
    });
    await until('a level is picked', async () => {
      if (!isOver) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOver;
    });
    await running;
    assert.equal(document.getText(), PLAN.replace('| Go | Able | Able | 0 |', '| Go | Able | Novice | 1 |'));
  });
});
