import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, closeEditors, openPlan, planmark, until } from './inEditor';
import { PLAN } from './plans';

/** `test/vscode/secondExtension`: it writes lines above all others. */
const second = <T>(command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand<T>(`second.${command}`, ...args);

const TICKED = PLAN.replace('- [ ] Gave', '- [x] Gave');
const WITHOUT_ROW = PLAN.replace('| 3-4 | Write the talk | [ ] |\n', '');
const TOGGLE = { command: 'planmark.toggleCheckbox', args: [] };
const NEXT_TASK = { command: 'planmark.nextOpenTask', args: [] };
const TIMELINE = '**Timeline:** July – September 2026\n';
const WITH_START = PLAN.replace(TIMELINE, `${TIMELINE}**Start:** 2026-07-06\n`);
const SHIFTED = PLAN.replace('July – September', 'August – October');
const NEXT_ROW = PLAN.replace('| 3-4 | Write the talk | [ ] |', (row) => `${row}\n| 5-6 |  | [ ] |`);

describe('Beside a second extension that edits in the same tick', () => {
  afterEach(closeEditors);

  for (const isFirst of [true, false]) {
    for (const [command, caret, expected, ...args] of [
      ['toggleCheckbox', 'Gave the talk', TICKED],
      ['addTableRow', 'Write the talk', NEXT_ROW],
      ['deleteTableRow', 'Write the talk', WITHOUT_ROW],
      ['setStart', 'Write the talk', WITH_START, { day: '2026-07-06' }],
      ['shiftDates', 'July', SHIFTED, { amount: '1 month', scope: 'goal' }],
    ] as const) {
      it(`${command} loses no edit and goes to its place: ${isFirst ? 'the other one' : 'it'} comes first`, async () => {
        const { editor } = await openPlan(PLAN);
        const { document } = editor;
        editor.selection = caretAt(document, caret);
        const other = { command: `planmark.${command}`, args };
        await second('writeBeside', document.uri, 'Above.', other, isFirst);
        // Whoever came too late for the version it was made for may be refused; what is written is in its place.
        const text = document.getText();
        assert.ok(text === expected || text === `Above.\n\n${expected}`, text);
      });
    }
  }

  it('dates move at the place that the list was opened for, though lines came above it meanwhile', async () => {
    const second = PLAN.slice(PLAN.indexOf('## Goal 1')).replace('Goal 1', 'Goal 2');
    const { editor } = await openPlan(`${PLAN}\n${second}`);
    const { document } = editor;
    editor.selection = caretAt(document, second, second.indexOf('July'));
    let isOver = false;
    const running = vscode.commands.executeCommand('planmark.shiftDates', { amount: '1 month' }).then(() => {
      isOver = true;
    });
    // Whatever was asked of VS Code before these is answered before them: the list is open.
    for (let turn = 0; turn < 5; turn++) await vscode.commands.executeCommand('setContext', 'second.turn', turn);
    const above = 'Above.\n'.repeat(20);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), above);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(!isOver);
    await until('the goal is picked', async () => {
      if (!isOver) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOver;
    });
    await running;
    assert.equal(document.getText(), `${above}${PLAN}\n${second.replace('July – September', 'August – October')}`);
  });

  it('a toggle stands its ground against one that answers every change', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    await second('answer', document.uri, 3);
    editor.selection = caretAt(document, 'Gave the talk');
    const isFirst = await second<boolean>('writeBeside', document.uri, 'First.', TOGGLE, true);
    const { written } = await until('all is answered', async () => {
      const answers = await second<{ count: number; written: number }>('answers', document.uri);
      return answers.count === 3 ? answers : undefined;
    });
    const text = document.getText();
    assert.ok(text.endsWith(TICKED), text);
    // Whatever either of them was told is written stands there.
    assert.equal(text.match(/^Answer\.$/gm)?.length ?? 0, written, text);
    assert.equal(text.includes('First.'), isFirst, text);
  });

  it('the tree ticks the box that was clicked', async () => {
    const { tree } = await planmark();
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    const below = (row: ReturnType<typeof tree.getChildren>[number]): (typeof row)[] => [
      row,
      ...row.children.flatMap(below),
    ];
    const find = () =>
      tree
        .getChildren()
        .flatMap(below)
        .find(({ node }) => node.label === 'Gave the talk');
    const row = await until('the tree has the box', find);
    const beside = second('writeBeside', document.uri, 'Above.', NEXT_TASK, true);
    await Promise.all([beside, tree.setBoxes([{ row, status: 'done' }])]);
    assert.ok(document.getText().endsWith(TICKED), document.getText());
  });
});
