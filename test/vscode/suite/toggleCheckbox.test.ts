import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, closeEditors, open, openPlan, planmark, until } from './inEditor';
import { PLAN, README } from './plans';

const toggle = () => vscode.commands.executeCommand('planmark.toggleCheckbox');
const undo = () => vscode.commands.executeCommand('undo');

describe('Planmark: Toggle Checkbox', () => {
  afterEach(closeEditors);

  it('ticks the box of a list item, and undoes it in one step', async () => {
    const { editor } = await openPlan(PLAN);
    editor.selection = caretAt(editor.document, 'Gave the talk', 3);
    const { selection } = editor;
    await toggle();
    assert.equal(editor.document.getText(), PLAN.replace('- [ ] Gave', '- [x] Gave'));
    assert.ok(editor.selection.isEqual(selection));
    await undo();
    assert.equal(editor.document.getText(), PLAN);
  });

  it('ticks the box in a table cell', async () => {
    const { editor } = await openPlan(PLAN);
    editor.selection = caretAt(editor.document, 'Write the talk');
    await toggle();
    assert.equal(editor.document.getText(), PLAN.replace('Write the talk | [ ]', 'Write the talk | [x]'));
  });

  it('takes several carets as one undo step', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    editor.selections = [caretAt(document, 'Write the talk'), caretAt(document, 'Gave the talk')];
    await toggle();
    const expected = PLAN.replace('Write the talk | [ ]', 'Write the talk | [x]').replace('- [ ] Gave', '- [x] Gave');
    assert.equal(document.getText(), expected);
    assert.equal(editor.selections.length, 2);
    await undo();
    assert.equal(document.getText(), PLAN);
  });

  it('keeps CRLF and changes one character', async () => {
    const text = PLAN.replaceAll('\n', '\r\n');
    const { editor } = await openPlan(text);
    editor.selection = caretAt(editor.document, 'Gave the talk');
    await toggle();
    assert.equal(editor.document.eol, vscode.EndOfLine.CRLF);
    assert.equal(editor.document.getText(), text.replace('- [ ] Gave', '- [x] Gave'));
  });

  it('gives the right box after other edits in the same breath', async () => {
    const { editor } = await openPlan(PLAN);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'One line more\n\n'));
    editor.selection = caretAt(editor.document, 'Gave the talk');
    await toggle();
    assert.ok(editor.document.getText().endsWith('- [x] Gave the talk\n'));
  });

  it('works in Markdown that is no plan', async () => {
    const editor = await open(README);
    editor.selection = caretAt(editor.document, 'Node is there');
    await toggle();
    assert.equal(editor.document.getText(), README.replace('- [ ] Node', '- [x] Node'));
  });

  it('keeps a stated count right, in the same undo step', async () => {
    const text = PLAN.replace('**Evidence:**', '### Evidence (1/2 met)\n');
    const { editor } = await openPlan(text);
    editor.selection = caretAt(editor.document, 'Gave the talk');
    await toggle();
    assert.equal(editor.document.getText(), text.replace('- [ ] Gave', '- [x] Gave').replace('1/2', '2/2'));
    await undo();
    assert.equal(editor.document.getText(), text);
  });

  it('steps a status word, and gives a bullet a box', async () => {
    const text = PLAN.replaceAll('[x] |', 'Done |').replace('[ ] |', 'Planned |').replace('- [ ] Gave', '- Gave');
    const { editor } = await openPlan(text);
    editor.selections = [caretAt(editor.document, 'Write the talk'), caretAt(editor.document, 'Gave the talk')];
    await toggle();
    const expected = text.replace('Planned |', 'Done |').replace('- Gave', '- [ ] Gave');
    assert.equal(editor.document.getText(), expected);
    await undo();
    assert.equal(editor.document.getText(), text);
  });

  it('changes nothing where there is no box', async () => {
    const editor = await open(README);
    editor.selection = caretAt(editor.document, 'Install it');
    await toggle();
    assert.equal(editor.document.getText(), README);
    assert.equal(editor.document.version, 1);
  });

  it('works in plain text once it is treated as a plan', async () => {
    const { plans } = await planmark();
    const editor = await open(PLAN, 'plaintext');
    await until('the document is followed', () => plans.activeDocument === editor.document);
    editor.selection = caretAt(editor.document, 'Gave the talk');
    await toggle();
    assert.equal(editor.document.getText(), PLAN);
    await vscode.commands.executeCommand('planmark.treatAsPlan');
    assert.ok(plans.active?.isPlan);
    await toggle();
    assert.equal(editor.document.getText(), PLAN.replace('- [ ] Gave', '- [x] Gave'));
  });
});
