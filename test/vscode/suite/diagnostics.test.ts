import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, open, openPlan, planmark, until } from './inEditor';
import { PLAN, README } from './plans';

const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? String(code.value) : '');

const ours = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'planmark');

const findingOf = (uri: vscode.Uri, rule: string) =>
  until(`${rule} is found`, () => ours(uri).find((each) => ruleOf(each) === rule));

const actionsAt = (uri: vscode.Uri, range: vscode.Range) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);

describe('Diagnostics', () => {
  afterEach(closeEditors);

  it('tell what a plan gets wrong, where it stands', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    const finding = await findingOf(document.uri, 'gap-arithmetic');
    assert.equal(document.getText(finding.range), '-1');
    assert.equal(finding.range.start.line, 8);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual([...new Set(ours(document.uri).map(ruleOf))].sort(), [
      'gap-arithmetic',
      'overdue',
      'stale-document',
      'uncovered-gap',
    ]);
  });

  it('are fixed all at once by the command and on request, where that is safe', async () => {
    const wrong = PLAN.replace(
      '| Mentoring | Competent | Proficient | -1 |',
      '| Mentoring | Competent | Proficient | -3 |',
    );
    const { editor } = await openPlan(wrong);
    const { document } = editor;
    await until(
      'both are told',
      () => ours(document.uri).filter((each) => ruleOf(each) === 'gap-arithmetic').length === 2,
    );
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      everything,
      'source.fixAll.planmark',
    );
    assert.equal(actions.length, 1);
    await vscode.commands.executeCommand('planmark.fixAll');
    assert.equal(document.getText(), PLAN.replace('| Expert | -1 |', '| Expert | -2 |'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), wrong);
  });

  it('stay where they are, by hundreds, while one changes or lines are added above', async () => {
    const rows = Array.from({ length: 180 }, (_, row) => `| Skill ${row} | 1 | 3 | ${row % 3 === 2 ? -2 : -1} |`);
    const { editor } = await openPlan(
      `${PLAN}\n## Gaps\n\n| Skill | Current | Required | Gap |\n|---|---|---|---|\n${rows.join('\n')}\n`,
    );
    const { document } = editor;
    const first = document
      .getText()
      .split('\n')
      .indexOf(rows[0] as string);
    const told = () => ours(document.uri).filter((each) => ruleOf(each) === 'gap-arithmetic');
    const wrongRows = () => told().flatMap(({ range }) => (range.start.line > 8 ? [range.start.line - first] : []));
    const expected = rows.flatMap((row, index) => (row.endsWith('-1 |') ? [index] : []));
    await until('all are told', () => wrongRows().length === expected.length);
    assert.deepEqual(
      wrongRows().sort((a, b) => a - b),
      expected,
    );

    const gap = document.lineAt(first + 90).range.end.translate(0, -3);
    await editor.edit((edit) => edit.replace(new vscode.Range(gap, gap.translate(0, 1)), '2'));
    await until('one is gone', () => wrongRows().length === expected.length - 1);
    assert.ok(!wrongRows().includes(90));

    await editor.edit((edit) => edit.insert(new vscode.Position(first - 4, 0), '\n\n'));
    await until('all have moved', () => wrongRows().every((row) => rows[row - 2]?.endsWith('-1 |')));
    assert.equal(wrongRows().length, expected.length - 1);
    for (const { range } of told()) assert.equal(document.getText(range), '-1');
  });

  it('lead to the page of their rule', async () => {
    const { editor } = await openPlan(PLAN);
    const { code } = await findingOf(editor.document.uri, 'gap-arithmetic');
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.ok(page.getText().startsWith('# gap-arithmetic'));
  });

  it('are fixed by the preferred action, in one undo step', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    const { range } = await findingOf(document.uri, 'gap-arithmetic');
    const fix = (await actionsAt(document.uri, range)).find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), PLAN.replace('| Expert | -1 |', '| Expert | -2 |'));
    await until('the finding is gone', () => ours(document.uri).every((each) => ruleOf(each) !== 'gap-arithmetic'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), PLAN);
  });

  it('offer the explanation of their rule', async () => {
    const { editor } = await openPlan(PLAN);
    const { range } = await findingOf(editor.document.uri, 'stale-document');
    const actions = await actionsAt(editor.document.uri, range);
    assert.ok(actions.some(({ command }) => command?.command === 'planmark.openRulePage'));
  });

  it('follow what is typed', async () => {
    const { editor } = await openPlan(PLAN);
    const { range } = await findingOf(editor.document.uri, 'gap-arithmetic');
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '\n'));
    const moved = await until('the finding has moved', () =>
      ours(editor.document.uri).find((each) => ruleOf(each) === 'gap-arithmetic' && !each.range.isEqual(range)),
    );
    assert.equal(moved.range.start.line, range.start.line + 1);
  });

  it('leave a document alone that is no plan', async () => {
    const { plans } = await planmark();
    const { document } = await open(README);
    const model = await plans.whenReady(document);
    assert.equal(model?.isPlan, false);
    assert.deepEqual(ours(document.uri), []);
  });
});
