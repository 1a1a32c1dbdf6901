import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, planmark, until } from './inEditor';
import { PLAN } from './plans';

/** A place that can be read and not written. */
class OneFile implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.bytes.byteLength };
  }
  readFile(): Uint8Array {
    return this.bytes;
  }
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('A document that cannot be edited', () => {
  let provider: vscode.Disposable;
  before(async () => {
    const file = new OneFile(await vscode.workspace.encode(PLAN));
    provider = vscode.workspace.registerFileSystemProvider('planmark-read-only', file, { isReadonly: true });
  });
  after(async () => {
    await closeEditors();
    provider.dispose();
  });

  it('is read as a plan, and keeps its boxes and gaps whatever is asked for', async () => {
    const { tree, plans } = await planmark();
    const uri = vscode.Uri.parse('planmark-read-only:/plan.md');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await until('the plan is read', () => plans.at(uri)?.isPlan && plans.activeDocument === document);
    const rows = tree.getChildren().flatMap(function below(row): ReturnType<typeof tree.getChildren> {
      return [row, ...row.children.flatMap(below)];
    });
    const row = rows.find(({ node }) => node.box?.state === 'open');
    assert.ok(row);
    await tree.setBoxes([{ row, status: 'done' }]);
    assert.equal(document.getText(), PLAN);
    assert.equal(row.node.box?.state, 'open');
    await vscode.commands.executeCommand('planmark.toggleCheckbox');
    await vscode.commands.executeCommand('planmark.fixAll');
    assert.equal(document.getText(), PLAN);
  });
});
