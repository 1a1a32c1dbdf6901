import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openPlan, planmark, until } from './inEditor';

const TEXT = `# Plan

| Skill | Bar | Me |
|-------|-----|----|
| Design | Guru | Maker |
| Tests | Maker | Novice |

## Goal 1: Learn
- [ ] a

## Goal 2: Teach
- [ ] b
`;
const WORDS = 'columns: { required: Bar, current: Me }\nlevels: [Novice, Maker, Guru]\n';

describe('The configuration', () => {
  let folder: vscode.Uri;
  let count = 0;
  const write = async (name: string, text: string) =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), await vscode.workspace.encode(text));
  const set = (setting: string, value: unknown) =>
    vscode.workspace.getConfiguration('planmark').update(setting, value, vscode.ConfigurationTarget.Workspace);

  beforeEach(async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    folder = vscode.Uri.joinPath(root, `configured-${++count}`);
    await write('deep/plan.md', TEXT);
  });
  afterEach(async () => {
    await closeEditors();
    for (const setting of ['columns', 'levels', 'staleAfterDays']) await set(setting, undefined);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  async function openFile() {
    const { plans } = await planmark();
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'deep/plan.md'));
    await vscode.window.showTextDocument(document);
    await until('the plan is read', () => plans.at(document.uri));
    const ranks = () => {
      const rows = plans.at(document.uri)?.plan.gapTables.flatMap((table) => table.rows) ?? [];
      return rows.map(({ current, required }) => `${current.rank}/${required.rank}`).join(' ');
    };
    return { document, ranks };
  }

  it('comes from the .planmark.yaml above a plan, from the first reading on', async () => {
    await write('.planmark.yaml', WORDS);
    const { ranks } = await openFile();
    assert.equal(ranks(), '2/3 1/2');
  });

  it('follows that file as it is made, changed and deleted', async () => {
    const { ranks } = await openFile();
    assert.equal(ranks(), '');
    await write('.planmark.yaml', WORDS);
    await until('the words are known', () => ranks() === '2/3 1/2');
    await write('.planmark.yaml', WORDS.replace('[Novice, Maker, Guru]', '{ Novice: 1, Maker: 5, Guru: 9 }'));
    await until('the levels are others', () => ranks() === '5/9 1/5');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, '.planmark.yaml'));
    await until('the words are forgotten', () => ranks() === '');
  });

  /** Writes a file and waits until VS Code tells of it: one that is made and goes at once it never tells of. */
  async function writeAndHear(path: string, text: string): Promise<void> {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, path));
    try {
      let isHeard = false;
      watcher.onDidCreate(() => (isHeard = true));
      watcher.onDidChange(() => (isHeard = true));
      await write(path, text);
      await until('the file is told of', () => isHeard);
    } finally {
      watcher.dispose();
    }
  }

  it('falls back to the next file above when the nearest goes', async () => {
    await write('.planmark.yaml', WORDS);
    await writeAndHear('deep/.planmark.yaml', 'dateOrder: dayFirst\n');
    const { ranks } = await openFile();
    assert.equal(ranks(), '');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'deep/.planmark.yaml'));
    await until('the words are known', () => ranks() === '2/3 1/2');
  });

  it('forgets that file when it goes with its folder', async () => {
    await writeAndHear('deep/.planmark.yaml', WORDS);
    const { ranks } = await openFile();
    assert.equal(ranks(), '2/3 1/2');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'deep'), { recursive: true });
    await until('the words are forgotten', () => ranks() === '');
    await write('deep/plan.md', TEXT);
  });

  it('follows that file as it is saved in an editor, and tells there what is wrong', async () => {
    await write('.planmark.yaml', 'columns: { required: Bar }\n');
    const { ranks } = await openFile();
    const uri = vscode.Uri.joinPath(folder, '.planmark.yaml');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await editor.edit((builder) => builder.replace(new vscode.Range(0, 0, 1, 0), `${WORDS}fiscalYearStart: 13\n`));
    await editor.document.save();
    await until('the words are known', () => ranks() === '2/3 1/2');
    const mistake = await until('the mistake is told', () =>
      vscode.languages.getDiagnostics(uri).find(({ source }) => source === 'planmark'),
    );
    assert.equal(editor.document.getText(mistake.range), '13');
    assert.match(mistake.message, /1 to 12, not 13/);
  });

  it('comes from the settings, which the file overrules', async () => {
    await set('columns', { required: 'Bar', current: 'Me' });
    await set('levels', ['Novice', 'Maker', 'Guru']);
    const { ranks } = await openFile();
    assert.equal(ranks(), '2/3 1/2');
    await write('.planmark.yaml', 'levels: { Novice: 1, Maker: 5, Guru: 9 }\n');
    await until('the file counts', () => ranks() === '5/9 1/5');
  });

  it('applies at once as settings change, to documents without a file too', async () => {
    const { plans } = await planmark();
    const { editor } = await openPlan(TEXT);
    await set('staleAfterDays', 7);
    await until('the setting counts', () => plans.at(editor.document.uri)?.analysis.options.staleAfterDays === 7);
    await editor.edit((builder) =>
      builder.insert(new vscode.Position(0, 0), '---\nplan: { staleAfterDays: 9 }\n---\n'),
    );
    await until('front matter counts', () => plans.at(editor.document.uri)?.analysis.options.staleAfterDays === 9);
  });
});
