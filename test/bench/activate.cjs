// Requires the extension and activates it in an editor that has nothing open: every API answers, and none does anything.
const Module = require('node:module');
const path = require('node:path');

function nothing() {
  const answers = new Map();
  return new Proxy(function api() {}, {
    get(target, key) {
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return [][Symbol.iterator].bind([]);
      if (key === 'then') return undefined;
      if (key === 'length') return 0;
      if (key === 'prototype') return target.prototype;
      if (/^(?:textDocuments|visibleTextEditors|all|workspaceFolders|subscriptions|tabs|lines)$/.test(String(key)))
        return [];
      if (key === 'activeTextEditor') return undefined;
      if (!answers.has(key)) answers.set(key, nothing());
      return answers.get(key);
    },
    apply: () => nothing(),
    construct: () => nothing(),
  });
}

const vscode = nothing();
const load = Module._load;
Module._load = function loadStub(request, ...rest) {
  return request === 'vscode' ? vscode : load.call(this, request, ...rest);
};

const extension = require(path.join(__dirname, '../../dist/extension.js'));
extension.activate(nothing());
process.exit(0);
