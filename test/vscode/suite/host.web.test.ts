import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The web worker host', () => {
  it('has no Node', () => {
    assert.equal(typeof process, 'undefined');
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
  });
});
