import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { TABLE_COMMANDS, type TableCommandName } from '../../../src/core/edits/tableCommandNames';
import { caretAt, closeEditors, open, openPlan, until } from './inEditor';
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
  sortTable: () => check('sortTable', '[x]', `${HEAD}| 3-4 | Write the talk | [ ] |\n| 1-2 | Read | [x] |\n`, ''),
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

describe('The keys for tables', () => {
  afterEach(closeEditors);

  /** What a key makes of the line `at` stands in, pressed when VS Code still takes the caret to be in a table. */
  const press = async (name: TableCommandName, at: string, offset = 0) => {
    const { editor } = await openPlan(PLAN);
    editor.selection = caretAt(editor.document, at, offset);
    await vscode.commands.executeCommand('planmark.tableKey', name);
    return editor;
  };

  it('go from cell to cell', async () => {
    const { document, selection } = await press('nextTableRow', 'Read');
    assert.equal(document.getText(), PLAN);
    assert.equal(document.getText(selection), 'Write the talk');
  });

  it('are those of the editor where the caret has just left the cells', async () => {
    const entered = await press('nextTableRow', 'Text below', 'Text'.length);
    assert.equal(entered.document.getText(), PLAN.replace('Text below', 'Text\n below'));
    await closeEditors();
    const indented = await press('nextTableCell', 'Text below');
    assert.match(indented.document.getText(), /^\s+Text below/m);
    await vscode.commands.executeCommand('planmark.tableKey', 'previousTableCell');
    assert.equal(indented.document.getText(), PLAN);
  });
});

describe('Tables of a plan', () => {
  afterEach(closeEditors);

  it('are aligned by the source action, for those who want it on save', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    const actions = async (kind: string) =>
      (await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(0, 0, 0, 0),
        kind,
      )) ?? [];
    assert.deepEqual(
      (await actions('source.fixAll')).filter(({ kind }) => kind?.value.includes('align')),
      [],
    );
    assert.deepEqual(
      (await actions('')).filter(({ kind }) => kind?.value.includes('align')),
      [],
    );
    const [action] = await actions('source.alignTables');
    assert.equal(action?.kind?.value, 'source.alignTables.planmark');
    await vscode.workspace.applyEdit(action?.edit ?? new vscode.WorkspaceEdit());
    assert.equal(document.getText(), PLAN.replace(WEEKS, ALIGNED));
    assert.deepEqual(await actions('source.alignTables'), []);
  });

  it('are selected cell by cell, row by row, beside what Markdown itself gives', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    const [chain] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [caretAt(document, 'Write', 2).active],
    );
    const texts: string[] = [];
    for (let each: vscode.SelectionRange | undefined = chain; each; each = each.parent) {
      texts.push(document.getText(each.range));
    }
    const wanted = ['Write the talk', ' Write the talk ', '| 3-4 | Write the talk | [ ] |', WEEKS.trimEnd()];
    const found = wanted.map((text) => texts.indexOf(text));
    assert.ok(
      found.every((at, index) => at >= 0 && at > (found[index - 1] ?? -1)),
      JSON.stringify(texts),
    );
    assert.ok(texts.at(-1)?.includes('# Learning plan'), 'Markdown goes on from there');
  });

  it('fold, each once: VS Code folds them by itself', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    // A file of its own: Markdown remembers what it has read of an untitled document that had the same name.
    const uri = vscode.Uri.joinPath(folder.uri, 'folds.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(PLAN));
    try {
      const editor = await vscode.window.showTextDocument(uri);
      const line = caretAt(editor.document, '| Week').active.line;
      const folds = await until('Markdown has its folds', async () => {
        const all = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
          'vscode.executeFoldingRangeProvider',
          uri,
        );
        return all.some(({ start }) => start === line) ? all : undefined;
      });
      assert.deepEqual(
        folds.filter(({ start }) => start === line).map(({ end }) => end),
        [line + 3],
      );
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});
