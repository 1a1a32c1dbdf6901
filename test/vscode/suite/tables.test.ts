import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { TABLE_COMMANDS, type TableCommandName } from '../../../src/core/edits/tableCommandNames';
import { caretAt, closeEditors, open, openPlan } from './inEditor';
import { README } from './plans';

const WEEKS = `| Week | Activity | Done |
|---|---|---|
| 1-2 | Read | [x] |
| 3-4 | Write the talk | [ ] |
`;
const PLAN = `# Learning plan

## Goal 1: Speak in public

**Target Date:** 2026-12-01

${WEEKS}
Text below.
`;

const run = (name: TableCommandName) => vscode.commands.executeCommand(`planmark.${name}`);

/** What a command makes of the table, with the caret before `at`; and that one undo takes it back. */
async function check(name: TableCommandName, at: string, expected: string, selected: string): Promise<void> {
  const { editor } = await openPlan(PLAN);
  const { document } = editor;
  editor.selection = caretAt(document, at);
  await run(name);
  assert.equal(document.getText(), PLAN.replace(WEEKS, expected));
  assert.equal(document.getText(editor.selection), selected);
  if (expected === WEEKS) return;
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), PLAN, 'one undo takes it back');
}

const CHECKS: Readonly<Record<TableCommandName, () => Promise<void>>> = {
  nextTableCell: () => check('nextTableCell', 'Read', WEEKS, '[x]'),
  previousTableCell: () => check('previousTableCell', '3-4', WEEKS, '[x]'),
  nextTableRow: () => check('nextTableRow', 'Read', WEEKS, 'Write the talk'),
  addTableRow: () => check('addTableRow', 'Read', `${WEEKS}| 5-6 |  | [ ] |\n`, ''),
  insertTableRowAbove: () => check('insertTableRowAbove', '1-2', WEEKS.replace('| 1-2', '|  |  |  |\n| 1-2'), ''),
  insertTableRowBelow: () => check('insertTableRowBelow', '1-2', WEEKS.replace('| 3-4', '|  |  |  |\n| 3-4'), ''),
  deleteTableRow: () => check('deleteTableRow', 'Read', WEEKS.replace('| 1-2 | Read | [x] |\n', ''), ''),
  moveTableRowUp: () =>
    check('moveTableRowUp', 'Write', `${HEAD}| 3-4 | Write the talk | [ ] |\n| 1-2 | Read | [x] |\n`, ''),
  moveTableRowDown: () =>
    check('moveTableRowDown', 'Read', `${HEAD}| 3-4 | Write the talk | [ ] |\n| 1-2 | Read | [x] |\n`, ''),
  insertTableColumnLeft: () =>
    check(
      'insertTableColumnLeft',
      'Read',
      '| Week |  | Activity | Done |\n|---|---|---|---|\n| 1-2 |  | Read | [x] |\n| 3-4 |  | Write the talk | [ ] |\n',
      '',
    ),
  insertTableColumnRight: () =>
    check(
      'insertTableColumnRight',
      'Done',
      '| Week | Activity | Done |  |\n|---|---|---|---|\n| 1-2 | Read | [x] |  |\n| 3-4 | Write the talk | [ ] |  |\n',
      '',
    ),
  deleteTableColumn: () =>
    check('deleteTableColumn', 'Read', '| Week | Done |\n|---|---|\n| 1-2 | [x] |\n| 3-4 | [ ] |\n', ''),
  moveTableColumnLeft: () =>
    check(
      'moveTableColumnLeft',
      'Read',
      '| Activity | Week | Done |\n|---|---|---|\n| Read | 1-2 | [x] |\n| Write the talk | 3-4 | [ ] |\n',
      '',
    ),
  moveTableColumnRight: () =>
    check(
      'moveTableColumnRight',
      'Read',
      '| Week | Done | Activity |\n|---|---|---|\n| 1-2 | [x] | Read |\n| 3-4 | [ ] | Write the talk |\n',
      '',
    ),
  alignTable: () => check('alignTable', 'Read', ALIGNED, ''),
  alignAllTables: () => check('alignAllTables', 'Text below', ALIGNED, ''),
};

const HEAD = '| Week | Activity | Done |\n|---|---|---|\n';
const ALIGNED = `| Week | Activity       | Done |
|------|----------------|------|
| 1-2  | Read           | [x]  |
| 3-4  | Write the talk | [ ]  |
`;

describe('The commands for tables', () => {
  afterEach(closeEditors);

  for (const name of TABLE_COMMANDS) {
    it(`do what they say: ${name}`, () => CHECKS[name]());
  }

  it('keep the caret at its word', async () => {
    const { editor } = await openPlan(PLAN);
    editor.selection = caretAt(editor.document, 'Read', 2);
    await run('moveTableRowDown');
    assert.ok(editor.selection.isEqual(caretAt(editor.document, 'Read', 2)));
    await run('moveTableColumnLeft');
    assert.ok(editor.selection.isEqual(caretAt(editor.document, 'Read', 2)));
    await run('alignTable');
    assert.ok(editor.selection.isEqual(caretAt(editor.document, 'Read', 2)));
  });

  it('make a row behind the last cell, once for each step', async () => {
    const { editor } = await openPlan(PLAN);
    editor.selection = caretAt(editor.document, '[ ]');
    await run('nextTableCell');
    assert.equal(editor.document.getText(), PLAN.replace(WEEKS, `${WEEKS}| 5-6 |  | [ ] |\n`));
    assert.ok(editor.selection.isEqual(caretAt(editor.document, '|  | [ ]', 2)));
    await run('nextTableCell');
    await run('nextTableCell');
    assert.ok(editor.document.getText().includes('| 5-6 |  | [ ] |\n| 7-8 |  | [ ] |\n'));
  });

  it('keep CRLF, also in what they add', async () => {
    const text = PLAN.replaceAll('\n', '\r\n');
    const { editor } = await openPlan(text);
    editor.selection = caretAt(editor.document, 'Read');
    await run('addTableRow');
    await run('alignTable');
    const aligned = `${ALIGNED}| 5-6  |                | [ ]  |\n`.replaceAll('\n', '\r\n');
    assert.equal(editor.document.getText(), text.replace(WEEKS.replaceAll('\n', '\r\n'), aligned));
  });

  it('go by the text as it is after other edits in the same breath', async () => {
    const { editor } = await openPlan(PLAN);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'One line more\n\n'));
    editor.selection = caretAt(editor.document, 'Read');
    await run('moveTableRowDown');
    assert.ok(editor.document.getText().includes('| 3-4 | Write the talk | [ ] |\n| 1-2 | Read | [x] |\n'));
  });

  it('work in Markdown that is no plan', async () => {
    const editor = await open(`${README}\n| A | B |\n|---|---|\n| long | x |\n`);
    editor.selection = caretAt(editor.document, 'long');
    await run('alignTable');
    assert.ok(editor.document.getText().endsWith('| A    | B   |\n|------|-----|\n| long | x   |\n'));
  });

  it('change nothing where there is no table, where it is broken, and for several carets', async () => {
    const broken = '# Plan\n\n| Week | Done |\n| 1 | [ ] |\n| 2 | [ ] |\n\nText\n';
    const editor = await open(broken);
    const { document } = editor;
    for (const selections of [
      [caretAt(document, 'Text')],
      [caretAt(document, 'Week')],
      [caretAt(document, '[ ]'), caretAt(document, '2')],
    ]) {
      editor.selections = selections;
      for (const name of TABLE_COMMANDS) await run(name);
      assert.equal(document.getText(), broken);
      assert.equal(document.version, 1);
      assert.deepEqual(editor.selections, selections);
    }
  });
});
