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

describe('What follows from a checkbox, where it is asked for', () => {
  const set = (setting: string, value: unknown) =>
    vscode.workspace.getConfiguration('planmark').update(setting, value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    for (const setting of ['stampDone', 'renewLastUpdated', 'propagateCheckboxes']) await set(setting, undefined);
    await closeEditors();
  });

  /** Toggles at a text and takes that back: both are one step. */
  async function check(before: string, caret: string, after: string): Promise<void> {
    const { editor } = await openPlan(before);
    const { document } = editor;
    editor.selection = caretAt(document, caret);
    await run('planmark.toggleCheckbox');
    assert.equal(document.getText(), after);
    await run('undo');
    assert.equal(document.getText(), before);
    await run('redo');
    editor.selection = caretAt(document, caret);
    await run('planmark.toggleCheckbox');
    assert.equal(document.getText().replace('2026-11-20', '2026-06-15'), before);
  }

  const TICKED = PLAN.replace('- [ ] Gave', '- [x] Gave');

  it('is nothing but the mark without any of the settings', () => check(PLAN, 'Gave the talk', TICKED));

  it('writes the day behind what is done, and takes it away with the tick', async () => {
    await set('stampDone', true);
    await check(PLAN, 'Gave the talk', TICKED.replace('Gave the talk', 'Gave the talk ✅ 2026-11-20'));
  });

  it('has Last Updated say today', async () => {
    await set('renewLastUpdated', true);
    await check(PLAN, 'Gave the talk', TICKED.replace('**Last Updated:** 2026-06-15', '**Last Updated:** 2026-11-20'));
  });

  it('ticks the box above with the last one below, and opens it again with the first', async () => {
    await set('propagateCheckboxes', 'parents');
    const list = '\n- [ ] Whole\n  - [x] First half\n  - [ ] Second half\n';
    await check(PLAN + list, 'Second half', PLAN + list.replaceAll('[ ]', '[x]'));
  });

  it('ticks the boxes below', async () => {
    await set('propagateCheckboxes', 'children');
    const list = '\n- [ ] Whole\n  - [ ] First half\n  - [ ] Second half\n';
    await check(PLAN + list, 'Whole', PLAN + list.replaceAll('[ ]', '[x]'));
  });
});
