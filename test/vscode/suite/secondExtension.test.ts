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
const NEXT_ROW = PLAN.replace('| 3-4 | Write the talk | [ ] |', (row) => `${row}\n| 5-6 |  | [ ] |`);

describe('Beside a second extension that edits in the same tick', () => {
  afterEach(closeEditors);

  for (const isFirst of [true, false]) {
    for (const [command, caret, expected] of [
      ['toggleCheckbox', 'Gave the talk', TICKED],
      ['addTableRow', 'Write the talk', NEXT_ROW],
      ['deleteTableRow', 'Write the talk', WITHOUT_ROW],
    ] as const) {
      it(`${command} loses no edit and goes to its place: ${isFirst ? 'the other one' : 'it'} comes first`, async () => {
        const { editor } = await openPlan(PLAN);
        const { document } = editor;
        editor.selection = caretAt(document, caret);
        const other = { command: `planmark.${command}`, args: [] };
        await second('writeBeside', document.uri, 'Above.', other, isFirst);
        // Whoever came too late for the version it was made for may be refused; what is written is in its place.
        const text = document.getText();
        assert.ok(text === expected || text === `Above.\n\n${expected}`, text);
      });
    }
  }

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
