// Requires the extension and activates it in an editor that has nothing open.
const Module = require('node:module');
const path = require('node:path');
const stubVscode = require('./stubVscode.cjs');

const vscode = stubVscode();
const load = Module._load;
Module._load = function loadStub(request, ...rest) {
  return request === 'vscode' ? vscode : load.call(this, request, ...rest);
};

const extension = require(path.join(__dirname, '../../dist/extension.js'));
extension.activate(stubVscode());
process.exit(0);
