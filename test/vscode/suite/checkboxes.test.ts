import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, closeEditors, open, openPlan, until } from './inEditor';
import { PLAN, README } from './plans';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

/** Runs a command that asks by a list, and answers until it is over: the list opens some time later. */
async function answering(answers: readonly string[], command: string, ...args: unknown[]): Promise<void> {
  let isOver = false;
  const running = run(command, ...args).then(() => {
    isOver = true;
  });
  await until('the list is answered', async () => {
    for (const answer of isOver ? [] : answers) await run(answer);
    return isOver;
  });
  await running;
}

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';

describe('Planmark: Set Checkbox State', () => {
  afterEach(closeEditors);

  it('writes the state that it is called with, in one undo step', async () => {
    const { editor } = await openPlan(PLAN);
    editor.selections = [caretAt(editor.document, 'Write the talk'), caretAt(editor.document, 'Gave the talk')];
    await run('planmark.setCheckboxState', { state: 'active' });
    const expected = PLAN.replace('Write the talk | [ ]', 'Write the talk | [/]').replace('- [ ] Gave', '- [/] Gave');
    assert.equal(editor.document.getText(), expected);
    await run('undo');
    assert.equal(editor.document.getText(), PLAN);
  });

  it('asks for the state, open being the first', async () => {
    const { editor } = await openPlan(PLAN);
    editor.selection = caretAt(editor.document, 'Asked for feedback');
    await answering([ACCEPT], 'planmark.setCheckboxState');
    assert.equal(editor.document.getText(), PLAN.replace('- [x] Asked', '- [ ] Asked'));
  });
});

describe('Planmark: Pick Checkboxes', () => {
  afterEach(closeEditors);

  it('changes nothing when it is left by Escape', async () => {
    const { editor } = await openPlan(PLAN);
    editor.selection = caretAt(editor.document, '**Evidence');
    await answering(['workbench.action.closeQuickOpen'], 'planmark.pickCheckboxes');
    assert.equal(editor.document.getText(), PLAN);
    assert.equal(editor.document.version, 1);
  });
});

describe('Planmark: Next Open Task', () => {
  afterEach(closeEditors);

  it('goes from one to the next, and round', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    const next = async () => {
      await run('planmark.nextOpenTask');
      return document.getText(editor.selection) + document.lineAt(editor.selection.start).text;
    };
    assert.equal(await next(), '[ ]| 3-4 | Write the talk | [ ] |');
    assert.equal(await next(), 'Gave the talk- [ ] Gave the talk');
    assert.equal(await next(), '[ ]| 3-4 | Write the talk | [ ] |');
  });

  it('works in Markdown that is no plan', async () => {
    const editor = await open(README);
    await run('planmark.nextOpenTask');
    assert.equal(editor.document.getText(editor.selection), 'Node is there');
  });
});
