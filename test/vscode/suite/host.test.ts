import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The host', () => {
  it('is a VS Code of the version that the manifest asks for at least', () => {
    const manifest = vscode.extensions.getExtension('planmark.planmark')?.packageJSON;
    const [major, minor] = vscode.version.split('.');
    assert.equal(manifest.engines.vscode, `^${major}.${minor}.0`);
  });
});
