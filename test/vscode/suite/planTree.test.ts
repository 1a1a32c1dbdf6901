import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlanRow } from '../../../src/extension/planRows';
import type { PlanTree } from '../../../src/extension/planTree';
import { closeEditors, open, openPlan, planmark, until } from './inEditor';
import { PLAN, README } from './plans';

async function rowsOf(tree: PlanTree, row?: PlanRow): Promise<PlanRow[]> {
  const below = await Promise.all(tree.getChildren(row).map((child) => rowsOf(tree, child)));
  return row ? [row, ...below.flat()] : below.flat();
}

const labelOf = (tree: PlanTree, row: PlanRow) => String(tree.getTreeItem(row).label);

async function rowNamed(tree: PlanTree, label: string): Promise<PlanRow> {
  const row = (await rowsOf(tree)).find((each) => labelOf(tree, each) === label);
  if (!row) throw new Error(`No row ${label}.`);
  return row;
}

const stateOf = (tree: PlanTree, row: PlanRow) => {
  const { checkboxState } = tree.getTreeItem(row);
  return typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
};

describe('The tree', () => {
  afterEach(closeEditors);

  it('shows the plan with its goals, tasks and gaps', async () => {
    const { tree } = await planmark();
    await openPlan(PLAN);
    const rows = await rowsOf(tree);
    const labels = rows.map((row) => labelOf(tree, row));
    for (const label of [
      'Learning plan',
      'Goal 1: Speak in public',
      'Write the talk',
      'Gave the talk',
      'System design',
    ]) {
      assert.ok(labels.includes(label), `${label} in ${labels.join(', ')}`);
    }
  });

  it('gives every row what a screen reader says, and boxes to those that can be ticked', async () => {
    const { tree } = await planmark();
    await openPlan(PLAN);
    for (const row of await rowsOf(tree)) assert.ok(tree.getTreeItem(row).accessibilityInformation?.label, row.id);
    assert.equal(stateOf(tree, await rowNamed(tree, 'Find a meetup')), vscode.TreeItemCheckboxState.Checked);
    assert.equal(stateOf(tree, await rowNamed(tree, 'Write the talk')), vscode.TreeItemCheckboxState.Unchecked);
    assert.equal(stateOf(tree, await rowNamed(tree, 'System design')), undefined);
  });

  it('reveals the exact range of a row', async () => {
    const { tree } = await planmark();
    const { editor } = await openPlan(PLAN);
    const { command } = tree.getTreeItem(await rowNamed(tree, 'Gave the talk'));
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    assert.equal(editor.document.getText(editor.selection), 'Gave the talk');
  });

  it('writes a ticked box to the text, in one undo step', async () => {
    const { tree } = await planmark();
    const { editor } = await openPlan(PLAN);
    const row = await rowNamed(tree, 'Write the talk');
    await tree.setBoxes([{ row, status: 'done' }]);
    assert.equal(editor.document.getText(), PLAN.replace('Write the talk | [ ]', 'Write the talk | [x]'));
    assert.equal(stateOf(tree, await rowNamed(tree, 'Write the talk')), vscode.TreeItemCheckboxState.Checked);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), PLAN);
  });

  it('ticks the right box when the text has just moved', async () => {
    const { tree } = await planmark();
    const { editor } = await openPlan(PLAN);
    const row = await rowNamed(tree, 'Gave the talk');
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '<!-- first -->\n\n'));
    await tree.setBoxes([{ row, status: 'done' }]);
    assert.ok(editor.document.getText().endsWith('- [x] Gave the talk\n'));
  });

  it('moves a goal and a milestone in the text, in one undo step, and keeps their rows', async () => {
    const { tree, plans } = await planmark();
    const section = (number: number) =>
      `## Goal ${number}: G${number}\n\n- [ ] **M${number}:** A\n- [ ] **M${number}0:** B\n`;
    const before = `# Plan\n\n${section(1)}\n${section(2)}`;
    const { editor } = await openPlan(before);
    const goal = await rowNamed(tree, 'Goal 2: G2');
    await vscode.commands.executeCommand('planmark.moveUp', goal);
    assert.equal(editor.document.getText(), `# Plan\n\n${section(2)}\n${section(1)}`);
    assert.equal(await rowNamed(tree, 'Goal 2: G2'), goal);
    await vscode.commands.executeCommand('planmark.moveUp', goal);
    assert.equal(editor.document.getText(), `# Plan\n\n${section(2)}\n${section(1)}`);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
    await until('the plan is read', () => plans.active?.version === editor.document.version);
    await vscode.commands.executeCommand('planmark.moveDown', await rowNamed(tree, 'M1: A'));
    assert.ok(editor.document.getText().includes('- [ ] **M10:** B\n- [ ] **M1:** A\n\n## Goal 2'));
  });

  it('moves a row that is dropped on another one to its place', async () => {
    const { tree } = await planmark();
    const before = '# Plan\n\n## Goal 1: A\n\n- [ ] a\n\n## Goal 2: B\n\n- [ ] b\n\n## Goal 3: C\n\n- [ ] c\n';
    const { editor } = await openPlan(before);
    const { token } = new vscode.CancellationTokenSource();
    const drop = async (from: string, to: string) => {
      const data = new vscode.DataTransfer();
      await tree.dragging.handleDrag?.([await rowNamed(tree, from)], data, token);
      // As VS Code does.
      for (const [, item] of data) await item.asString();
      await tree.dragging.handleDrop?.(await rowNamed(tree, to), data, token);
    };
    await drop('Goal 3: C', 'Goal 1: A');
    const goals = () => [...editor.document.getText().matchAll(/Goal \d/g)].map(([goal]) => goal).join();
    assert.equal(goals(), 'Goal 3,Goal 1,Goal 2');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
    await drop('Goal 1: A', 'Plan');
    assert.equal(editor.document.getText(), before);
  });

  it('sets the status word of a milestone and the level of a gap from their menus', async () => {
    const { tree } = await planmark();
    const before = `${PLAN}\n## Milestones\n\n| Milestone | Due | Status |\n|---|---|---|\n| First talk | 2026-12-01 | Planned |\n`;
    const { editor } = await openPlan(before);
    const { document } = editor;
    const menuOf = async (label: string) => tree.getTreeItem(await rowNamed(tree, label)).contextValue;
    assert.equal(await menuOf('First talk'), 'milestone settable');
    assert.equal(await menuOf('Write the talk'), 'task settable');
    assert.equal(await menuOf('Mentoring'), 'gap');
    const pick = async (command: string, label: string) => {
      let isOver = false;
      const running = vscode.commands.executeCommand(command, await rowNamed(tree, label)).then(() => {
        isOver = true;
      });
      await until('the first is picked', async () => {
        if (!isOver) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return isOver;
      });
      await running;
    };
    // The caret is elsewhere, and the text has just moved.
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await tree.setBoxes([{ row: await rowNamed(tree, 'First talk'), status: 'done' }]);
    assert.equal(document.getText(), before.replace('2026-12-01 | Planned', '2026-12-01 | Done'));
    await pick('planmark.setCheckboxState', 'First talk');
    assert.equal(document.getText(), before);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '<!-- first -->\n\n'));
    await pick('planmark.setLevel', 'Mentoring');
    const levelled = before.replace(
      '| Mentoring | Competent | Proficient | -1 |',
      '| Mentoring | None | Proficient | -3 |',
    );
    assert.equal(document.getText(), `<!-- first -->\n\n${levelled}`);
  });

  it('keeps its rows while one types', async () => {
    const { tree, plans } = await planmark();
    const { editor, model } = await openPlan(PLAN);
    const row = await rowNamed(tree, 'Gave the talk');
    await editor.edit((builder) => builder.insert(new vscode.Position(2, 0), 'A word. '));
    await until('the new version is read', () => plans.active && plans.active.version > model.version);
    assert.equal(await rowNamed(tree, 'Gave the talk'), row);
  });

  it('is empty for a document that is no plan, and for none', async () => {
    const { tree, plans } = await planmark();
    const editor = await open(README);
    await until('the document is followed', () => plans.activeDocument === editor.document);
    assert.deepEqual(tree.getChildren(), []);
    await closeEditors();
    await until('no document is followed', () => plans.activeDocument === undefined);
    assert.deepEqual(tree.getChildren(), []);
  });

  it('shows a plan that is only seen, where no text that could be one has the focus', async () => {
    const { tree, plans } = await planmark();
    await open('{}', 'json');
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: PLAN });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    await until('the plan is followed', () => plans.active?.uri.toString() === document.uri.toString());
    await rowNamed(tree, 'Gave the talk');
  });
});
