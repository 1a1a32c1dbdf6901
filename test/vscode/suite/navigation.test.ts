import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openPlan, planmark, positionOf, until } from './inEditor';

const PLAN = `# Plan

## Goal 1: Ship
**Timeline:** July – September 2026

- [ ] **M5:** Write it, with ACH-001
- [ ] **M6:** Show it after M5

| Skill | Current | Required |
|-------|---------|----------|
| Writing | Beginner | Expert |

## Goal 2: Rest

| Skill | Current | Required |
|-------|---------|----------|
| Writing | Beginner | Competent |
`;

const lineOf = ({ range }: { readonly range: vscode.Range }) => range.start.line;
const execute = <T>(command: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(command, ...args);

describe('Navigation', () => {
  afterEach(closeEditors);

  it('goes from an id to where it is given, and lists and highlights all its places', async () => {
    const { document } = (await openPlan(PLAN)).editor;
    const position = positionOf(document, 'after M5', 7);
    const definitions = await execute<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, position);
    assert.deepEqual(definitions.map(lineOf), [5]);
    const references = await execute<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
    assert.deepEqual(references.map(lineOf).sort(), [5, 6]);
    const highlights = await execute<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      position,
    );
    assert.deepEqual(highlights.map(lineOf), [5, 6]);
    assert.deepEqual(
      highlights.map(({ kind }) => kind),
      [vscode.DocumentHighlightKind.Write, vscode.DocumentHighlightKind.Read],
    );
  });

  it('highlights a skill over all tables', async () => {
    const { document } = (await openPlan(PLAN)).editor;
    const highlights = await execute<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      positionOf(document, 'Writing', 2),
    );
    assert.deepEqual(highlights.map(lineOf), [10, 16]);
  });

  it('renames an id everywhere, in one undo step, and refuses what is no id', async () => {
    const { document } = (await openPlan(PLAN)).editor;
    const position = positionOf(document, 'after M5', 7);
    const prepared = await execute<{ placeholder: string }>('vscode.prepareRename', document.uri, position);
    assert.equal(prepared.placeholder, 'M5');
    const rename = (name: string) =>
      execute<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, position, name);
    await assert.rejects(async () => rename('Something'), /no id of the form/);
    await assert.rejects(async () => rename('M6'), /something else already/);
    assert.ok(await vscode.workspace.applyEdit(await rename('M12')));
    assert.equal(document.getText(), PLAN.replaceAll('M5', 'M12'));
    await execute('undo');
    assert.equal(document.getText(), PLAN);
  });
});

/** In a file of a name of its own: the Markdown of VS Code may remember what another document of the same name held. */
describe('What VS Code does itself', () => {
  let file: vscode.Uri;

  before(async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    file = vscode.Uri.joinPath(root, 'outline.md');
    await vscode.workspace.fs.writeFile(file, await vscode.workspace.encode(PLAN));
  });
  afterEach(closeEditors);
  after(() => vscode.workspace.fs.delete(file));

  async function openOutline() {
    const { plans } = await planmark();
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    await until('the plan is read', () => plans.at(document.uri));
    return document;
  }

  it('outlines each heading once', async () => {
    const document = await openOutline();
    const symbols = await until('the outline is there', async () => {
      const found = await execute<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      return found?.length ? found : undefined;
    });
    const names = symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
    assert.deepEqual(names, ['# Plan', '## Goal 1: Ship', '## Goal 2: Rest']);
  });

  it('folds a table and a heading once', async () => {
    const document = await openOutline();
    const ranges = await until('foldings are there', async () => {
      const found = await execute<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      return found?.length ? found : undefined;
    });
    const starts = ranges.map(({ start }) => start);
    for (const line of [2, 8, 12, 14]) assert.equal(starts.filter((each) => each === line).length, 1, `line ${line}`);
  });
});

describe('Ids of the workspace', () => {
  let folder: vscode.Uri;
  const write = async (name: string, text: string) =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), await vscode.workspace.encode(text));

  beforeEach(async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    folder = vscode.Uri.joinPath(root, 'achievements');
    await write('ACH-001-led-migration.md', '# ACH-001: Led the migration\n');
    await write('other.md', '# Other\n\nSee ACH-001 and ACH-0011, [here](./ACH-001-led-migration.md#led).\n');
    await write('plan.md', PLAN);
  });
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  async function openFile() {
    const { plans } = await planmark();
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'plan.md'));
    await vscode.window.showTextDocument(document);
    await until('the plan is read', () => plans.at(document.uri));
    return document;
  }

  it('lead to the file of their name', async () => {
    const document = await openFile();
    const file = 'ACH-001-led-migration.md';
    await until('a link leads there', async () => {
      const links = await execute<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      const link = links.find(({ target }) => target?.path.endsWith(file));
      return link && document.getText(link.range) === 'ACH-001';
    });
    const definitions = await execute<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'ACH-001', 2),
    );
    assert.ok(definitions.some(({ uri }) => uri.path.endsWith(file)));
  });

  it('are referred to in all files', async () => {
    const document = await openFile();
    await until('all references are found', async () => {
      const references = await execute<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        positionOf(document, 'ACH-001', 2),
      );
      const names = references.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)).sort();
      return names.join() === 'ACH-001-led-migration.md,other.md,plan.md';
    });
  });

  it('are renamed in all files, with the file of their name', async () => {
    const document = await openFile();
    const names = async () => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
    const edit = await until('the edit reaches all files', async () => {
      const found = await execute<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        positionOf(document, 'ACH-001', 2),
        'ACH-009',
      ).then(undefined, () => undefined);
      return found && found.entries().length === 3 ? found : undefined;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.deepEqual(await names(), ['ACH-009-led-migration.md', 'other.md', 'plan.md']);
    assert.ok(document.getText().includes('with ACH-009'));
    const textOf = async (name: string) =>
      (await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name))).getText();
    assert.equal(
      await textOf('other.md'),
      '# Other\n\nSee ACH-009 and ACH-0011, [here](./ACH-009-led-migration.md#led).\n',
    );
    assert.equal(await textOf('ACH-009-led-migration.md'), '# ACH-009: Led the migration\n');
  });

  it('of milestones and skills are symbols of the workspace', async () => {
    await openFile();
    await until('the symbol is found', async () => {
      const symbols = await execute<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'show it');
      return symbols.some(
        ({ name, containerName }) => name.startsWith('M6: Show it') && containerName.includes('Ship'),
      );
    });
  });
});
