import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, closeEditors, openPlan, planmark, positionOf, until } from './inEditor';
import { PLAN } from './plans';

/** Two wrong gaps, and a row with a cell too few. */
const WRONG = PLAN.replace(
  '| Mentoring | Competent | Proficient | -1 | Medium |',
  '| Mentoring | Competent | Proficient | -3 |',
);
const RIGHT = WRONG.replace('| Expert | -1 |', '| Expert | -2 |').replace(
  '| Proficient | -3 |',
  '| Proficient | -1 | |',
);

const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? String(code.value) : '');

const rulesAt = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'planmark')
    .map((each) => `${each.range.start.line + 1} ${ruleOf(each)}`);

async function openJudged(content: string): Promise<vscode.TextDocument> {
  const { editor, model } = await openPlan(content);
  const { document } = editor;
  await until('its findings are shown', () => rulesAt(document.uri).length === model.findings.length);
  return document;
}

/** What the light bulb offers at a text, with all edits made. */
async function actionsAt(document: vscode.TextDocument, text: string, offset = 0): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(positionOf(document, text, offset), positionOf(document, text, offset));
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    100,
  );
}

/** VS Code drops what it was told when another extension, such as its own for Markdown, registers meanwhile. */
async function someActionsAt(document: vscode.TextDocument, text: string, offset = 0): Promise<vscode.CodeAction[]> {
  return until('the light bulb is lit', async () => {
    const actions = await actionsAt(document, text, offset);
    return actions.length > 0 ? actions : undefined;
  });
}

async function choose(document: vscode.TextDocument, text: string, title: string, offset = 0): Promise<void> {
  const actions = await someActionsAt(document, text, offset);
  const action = actions.find((each) => each.title === title);
  assert.ok(action?.edit, `${title} in ${actions.map((each) => each.title).join(', ')}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('The light bulb', () => {
  afterEach(closeEditors);

  it('offers the fix first, then those of all, then to be rid of it, then the explanation', async () => {
    const document = await openJudged(WRONG);
    const actions = await someActionsAt(document, '| -1 |', 2);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Change the gap to -2',
        'Fix all gap-arithmetic problems in this plan',
        'Fix all that Planmark can fix safely',
        'Disable gap-arithmetic for this line',
        'Disable gap-arithmetic for this file',
        'Explain gap-arithmetic',
      ],
    );
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ['Change the gap to -2'],
    );
    for (const { title, edit, command } of actions) {
      assert.ok(edit ? edit.get(document.uri).length > 0 : command, `${title} does something`);
    }
  });

  it('gives small edits at once, without being asked to make them', async () => {
    const document = await openJudged(WRONG);
    const range = new vscode.Range(positionOf(document, '| -1 |', 2), positionOf(document, '| -1 |', 4));
    await someActionsAt(document, '| -1 |', 2);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    assert.ok(actions.find(({ isPreferred }) => isPreferred)?.edit);
    assert.ok(actions.find(({ title }) => title.startsWith('Disable'))?.edit);
  });

  it('prefers nothing that guesses or says what happened', async () => {
    const document = await openJudged(PLAN.replace('- [ ] Gave the talk', '- [ ] Gave the talk by 2026-08-01'));
    const actions = await someActionsAt(document, '2026-08-01');
    assert.ok(actions.some(({ title }) => title === 'Explain overdue'));
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred),
      [],
    );
  });

  it('is dark where nothing was found', async () => {
    const document = await openJudged(WRONG);
    await someActionsAt(document, '| -1 |', 2);
    assert.deepEqual(await actionsAt(document, '# Learning plan'), []);
  });

  it('fixes all of one rule, and leaves other rules alone', async () => {
    const document = await openJudged(WRONG);
    await choose(document, '| -1 |', 'Fix all gap-arithmetic problems in this plan', 2);
    assert.equal(document.getText(), RIGHT.replace('| Proficient | -1 | |', '| Proficient | -1 |'));
  });

  it('fixes all that is safe', async () => {
    const document = await openJudged(WRONG);
    await choose(document, '| -1 |', 'Fix all that Planmark can fix safely', 2);
    assert.equal(document.getText(), RIGHT);
  });
});

describe('Disabling a rule', () => {
  afterEach(closeEditors);

  it('for a line of a table keeps the table, and nothing but that finding goes', async () => {
    const document = await openJudged(WRONG);
    const before = rulesAt(document.uri);
    await choose(document, '| -1 |', 'Disable gap-arithmetic for this line', 2);
    assert.equal(
      document.getText(),
      WRONG.replace('| -1 | High |', '| -1 | High <!-- planmark-disable-line gap-arithmetic --> |'),
    );
    const left = before.filter((each) => each !== '9 gap-arithmetic');
    await until('the finding is gone', () => rulesAt(document.uri).length < before.length);
    assert.deepEqual(rulesAt(document.uri), left);
  });

  it('for a heading takes the line above, in the line endings of the document', async () => {
    const document = await openJudged(PLAN.replaceAll('\n', '\r\n'));
    await choose(document, 'Goal 1: Speak', 'Disable overdue for this line');
    assert.equal(
      document.getText(),
      PLAN.replace('## Goal 1', '<!-- planmark-disable-next-line overdue -->\n## Goal 1').replaceAll('\n', '\r\n'),
    );
    await until('the finding is gone', () => rulesAt(document.uri).every((each) => !each.endsWith('overdue')));
  });

  it('for the file takes one comment on top for one rule after the other', async () => {
    const document = await openJudged(`---\nplan: true\n---\n${PLAN}`);
    await choose(document, 'Goal 1: Speak', 'Disable overdue for this file');
    await until('the finding is gone', () => rulesAt(document.uri).every((each) => !each.endsWith('overdue')));
    await choose(document, '2026-06-15', 'Disable stale-document for this file');
    assert.equal(
      document.getText(),
      `---\nplan: true\n---\n<!-- planmark-disable-file overdue stale-document -->\n${PLAN}`,
    );
    await until('that one too', () => rulesAt(document.uri).every((each) => !each.endsWith('stale-document')));
  });
});

describe('Fixing all', () => {
  afterEach(closeEditors);

  it('on save, where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'fixed-on-save.md');
    await vscode.workspace.fs.writeFile(uri, await vscode.workspace.encode(WRONG));
    await settings.update('codeActionsOnSave', { 'source.fixAll.planmark': 'explicit' }, true);
    try {
      await planmark();
      const document = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((builder) => builder.insert(new vscode.Position(document.lineCount, 0), '\nMore.\n'));
      // A file that was just made may still be about to be read again, and then is not saved.
      await until('it is saved', async () => (await document.save()) && !document.isDirty);
      assert.equal(document.getText(), `${RIGHT}\nMore.\n`);
      const saved = await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri));
      assert.equal(saved, `${RIGHT}\nMore.\n`);
    } finally {
      await settings.update('codeActionsOnSave', undefined, true);
      await closeEditors();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('by the command works on the text as it is when it is written', async () => {
    const document = await openJudged(WRONG);
    const { activeTextEditor: editor } = vscode.window;
    assert.ok(editor);
    editor.selection = caretAt(document, '# Learning plan');
    const fixing = vscode.commands.executeCommand('planmark.fixAll');
    await vscode.commands.executeCommand('type', { text: '\n' });
    await fixing;
    assert.equal(document.getText(), `\n${RIGHT}`);
  });

  it('is for `source.fixAll` as well, and for no other kind', async () => {
    const document = await openJudged(WRONG);
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const kinds = async (kind: string) => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        everything,
        kind,
      );
      return actions.filter(({ title }) => title.includes('Planmark')).map(({ kind: own }) => own?.value);
    };
    await someActionsAt(document, '| -1 |', 2);
    assert.deepEqual(await kinds('source.fixAll'), ['source.fixAll.planmark']);
    assert.deepEqual(await kinds('source.fixAll.planmark'), ['source.fixAll.planmark']);
    assert.deepEqual(await kinds('source.fixAll.eslint'), []);
    assert.deepEqual(await kinds('source.organizeImports'), []);
    assert.deepEqual(await kinds('refactor'), []);
  });
});
