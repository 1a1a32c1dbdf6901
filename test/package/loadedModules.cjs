// Prints what the bundle in the first argument loads while it is activated; with a second one a Markdown document is seen.
const Module = require('node:module');
const path = require('node:path');
const stubVscode = require('../bench/stubVscode.cjs');

const [, , entry, sees] = process.argv;
const uri = { scheme: 'file', path: '/a.md', toString: () => 'file:///a.md' };
const editors = sees ? [{ document: { languageId: 'markdown', uri } }] : [];
const load = Module._load;
const loaded = new Set();
Module._load = function record(request, ...rest) {
  if (request === entry) return load.call(this, request, ...rest);
  loaded.add(path.basename(request));
  return request === 'vscode' ? stubVscode(editors) : load.call(this, request, ...rest);
};

// What waits for the next quarter of an hour, when a day may begin, would keep it from ending.
const { setTimeout } = globalThis;
globalThis.setTimeout = (callback, delay, ...rest) => {
  const timer = setTimeout(callback, delay, ...rest);
  return delay > 5_000 ? timer.unref() : timer;
};

// Nothing is under way then any more, however slow the machine is.
process.once('beforeExit', () => console.log(JSON.stringify([...loaded])));
require(entry).activate(stubVscode(editors));
